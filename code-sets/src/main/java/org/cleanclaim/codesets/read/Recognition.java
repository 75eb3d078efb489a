package org.cleanclaim.codesets.read;

import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;

/** What a file turned out to be. */
public sealed interface Recognition {

  /**
   * A table of the library.
   *
   * @param preference which to take when several files hold the same release: the lowest
   */
  record Table(Release release, int preference, TableReader reader) implements Recognition {}

  /** Known, or known not to be a table of the library, and therefore left aside. */
  record NotLoaded(String reason) implements Recognition {}

  /** A table that may lack rows: needless where another file holds the release, else no use. */
  record Incomplete(Release release, String reason, String remedy) implements Recognition {}

  /** A table of the library that cannot be loaded as it is. */
  record Unusable(TableKind kind, String reason, String remedy) implements Recognition {}
}
