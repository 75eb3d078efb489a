package org.cleanclaim.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import org.cleanclaim.formats.source.ClaimConsumer;

/**
 * Streams the claims of X12 837 professional files, ASC X12N/005010X222A1; memory does not grow
 * with the file.
 *
 * <p>Any legal delimiters, line ends after segments or none, and any number of interchanges, groups
 * and transactions are read. Other transactions (837I, 835, 999 …) are refused with a FMT-002
 * problem that says what they are, and reading goes on behind them. A broken interchange costs its
 * own rest only; a broken claim is handed over with its problems; what exceeds the {@link
 * X12Limits} is refused with a problem.
 *
 * <p>Problems are FMT-001 (envelope and segment syntax, SNIP type 1), FMT-002 (version) and FMT-003
 * (required element, length, data type; SNIP type 2). They show the shape of a bad value, never the
 * value. Where an element is broken, the field of the claim stays empty. A trailer is read after
 * its claims were handed over, so what it says of them comes as a problem of the file.
 *
 * <p>Immutable and thread-safe.
 */
public final class X12ClaimReader {

  private final X12Limits limits;

  private X12ClaimReader(X12Limits limits) {
    this.limits = limits;
  }

  /** A reader with {@link X12Limits#DEFAULT}. */
  public static X12ClaimReader of() {
    return of(X12Limits.DEFAULT);
  }

  /** A reader with these limits. */
  public static X12ClaimReader of(X12Limits limits) {
    return new X12ClaimReader(limits);
  }

  /**
   * Reads a stream to its end and hands its claims and problems over as they come. Nothing the
   * stream contains makes it throw; the stream is not closed.
   *
   * @param sourceName name of the file, without directory, for positions
   * @throws IOException only when the stream itself fails; claims handed over before stand, the one
   *     being read is lost
   */
  public void read(InputStream in, String sourceName, ClaimConsumer consumer) throws IOException {
    new EnvelopeReader(new SegmentScanner(in, limits.segmentBytes()), sourceName, limits, consumer)
        .read();
  }
}
