package org.cleanclaim.claim;

import org.jspecify.annotations.Nullable;

/**
 * One diagnosis of the claim.
 *
 * @param code upper case, without dot; empty when the element was sent empty
 * @param written as the source had it
 * @param qualifier HI code list qualifier: ABK, ABF, ABJ, APR, ABN for ICD-10-CM, BK, BF … for
 *     ICD-9-CM; {@code null} when the source has none (paper, own objects) and ICD-10 is meant
 * @param presentOnAdmission Y, N, U, W, 1 or {@code null}
 */
public record Diagnosis(
    String code,
    String written,
    @Nullable String qualifier,
    @Nullable String presentOnAdmission,
    @Nullable SourcePosition position) {

  /** An ICD-10-CM diagnosis, with or without its dot. */
  public static Diagnosis of(String written) {
    return of(written, null, null, null);
  }

  /** A diagnosis as read from a file. */
  public static Diagnosis of(
      String written,
      @Nullable String qualifier,
      @Nullable String presentOnAdmission,
      @Nullable SourcePosition position) {
    String code = Text.compact(written);
    return new Diagnosis(
        code == null ? "" : code,
        written,
        Text.code(qualifier),
        Text.code(presentOnAdmission),
        position);
  }

  /** The same place with another code. */
  public Diagnosis withCode(String other) {
    return of(other, qualifier, presentOnAdmission, position);
  }

  /**
   * The same diagnosis with the qualifier another has in its place: ABK stays first, ABF behind it.
   */
  public Diagnosis withQualifierOf(Diagnosis other) {
    return new Diagnosis(code, written, other.qualifier, presentOnAdmission, position);
  }
}
