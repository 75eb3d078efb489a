package org.cleanclaim.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cleanclaim.codesets.ReferenceLibrary;

/** The reference data a benchmark runs against. */
public final class Data {

  /** System property naming the directory of a snapshot of the official files. */
  public static final String PROPERTY = "cleanclaim.data";

  private Data() {}

  /** The snapshot named by {@value #PROPERTY}, else generated tables of the official size. */
  public static ReferenceLibrary library() {
    String dir = System.getProperty(PROPERTY, "");
    return dir.isEmpty() || !Files.isDirectory(Path.of(dir))
        ? SyntheticTables.library()
        : ReferenceLibrary.open(Path.of(dir));
  }
}
