package org.cleanclaim.codesets.load;

/**
 * Hears how far an import is. Called on the importing thread; an exception thrown here ends the
 * import and leaves the old snapshot as it was.
 */
public interface ImportProgress {

  /** Hears nothing. */
  ImportProgress NONE = new ImportProgress() {};

  /** A file of a known layout is about to be read, first to check it, then to load it. */
  default void started(String path) {}

  /**
   * So many bytes of all that is to be read are done. Every file is read twice and counts twice: to
   * be checked and to be loaded.
   */
  default void advanced(long bytesDone, long bytesTotal) {}

  /** A file is dealt with: loaded, ignored or refused. */
  default void finished(FileReport report) {}
}
