package org.cleanclaim.codesets.read;

import java.io.IOException;
import org.cleanclaim.codesets.row.ReferenceSink;

/** Reads the rows of a recognised file. */
@FunctionalInterface
public interface TableReader {

  /**
   * Hands every row to the sink, on which the caller has begun the release, and counts it. A row
   * that is not taken is counted with its line; an {@link IOException} means that the file as a
   * whole is unusable.
   */
  void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException;
}
