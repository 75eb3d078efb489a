package org.cleanclaim.formats.x12;

/**
 * What a reader refuses to take in, so that no file, however broken or hostile, takes memory
 * without end.
 *
 * @param segmentBytes longest segment
 * @param segmentsPerClaim most segments of a claim, or of a billing, subscriber or patient level
 * @param bytesPerClaim most bytes of a claim, or of such a level
 * @param linesPerClaim most service lines of a claim
 * @param problemsPerClaim most problems listed on one claim; a last one says that there were more
 * @param problemsPerFile most problems reported on one file; a last one says that there were more
 */
public record X12Limits(
    int segmentBytes,
    int segmentsPerClaim,
    int bytesPerClaim,
    int linesPerClaim,
    int problemsPerClaim,
    int problemsPerFile) {

  /**
   * 64 KiB a segment, 100,000 segments, 16 MiB and 5,000 lines a claim, 1,000 problems a claim,
   * 10,000 a file.
   */
  public static final X12Limits DEFAULT =
      new X12Limits(64 << 10, 100_000, 16 << 20, 5_000, 1_000, 10_000);

  /** Refuses limits that could read nothing. */
  public X12Limits {
    if (segmentBytes < 256
        || segmentsPerClaim < 1
        || bytesPerClaim < 256
        || linesPerClaim < 1
        || problemsPerClaim < 1
        || problemsPerFile < 1) {
      throw new IllegalArgumentException(
          "limits must be positive, and at least 256 bytes for a segment and a claim");
    }
  }
}
