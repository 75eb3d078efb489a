package org.cleanclaim.formats.x12;

import org.cleanclaim.formats.source.ValueShape;

/** What a transaction is, told from ST01 and the implementation guide it names. */
final class TransactionKind {

  /** The version that payers under HIPAA accept for professional claims (45 CFR 162.1102). */
  static final String PROFESSIONAL = "005010X222A1";

  private static final String PROFESSIONAL_GUIDE = "005010X222";

  private TransactionKind() {}

  /** Whether claims of this version can be read, be it the adopted one or not. */
  static boolean professional(String version) {
    return version.startsWith(PROFESSIONAL_GUIDE)
        && spelled(version)
        && (version.length() == PROFESSIONAL_GUIDE.length()
            || version.charAt(PROFESSIONAL_GUIDE.length()) == 'A');
  }

  /**
   * Whether a version looks like one, so that it may be shown: at most twelve capitals and digits.
   */
  private static boolean spelled(String version) {
    for (int i = 0; i < version.length(); i++) {
      char c = version.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return version.length() <= 12;
  }

  /** What an 837 of this version is. */
  static String claimName(String version) {
    if (version.startsWith("005010X223")) {
      return "institutional claims (837I)";
    }
    if (version.startsWith("005010X224")) {
      return "dental claims (837D)";
    }
    if (version.startsWith("005010X298")
        || version.startsWith("005010X299")
        || version.startsWith("005010X300")) {
      return "post-adjudicated claims data reporting (837)";
    }
    if (version.startsWith("004010")) {
      return "claims of version 4010 (837)";
    }
    return version.isEmpty()
        ? "an 837 that names no implementation guide"
        : "an 837 of an implementation guide that is not known here ("
            + (spelled(version) ? version : ValueShape.of(version))
            + ")";
  }

  /** What a transaction other than 837 is. */
  static String name(String type) {
    return switch (type) {
      case "270" -> "an eligibility inquiry (270)";
      case "271" -> "an eligibility response (271)";
      case "275" -> "a claim attachment (275)";
      case "276" -> "a claim status request (276)";
      case "277" -> "a claim status response or acknowledgment (277)";
      case "278" -> "a services review (278)";
      case "820" -> "a premium payment (820)";
      case "834" -> "a benefit enrollment (834)";
      case "835" -> "a remittance advice (835)";
      case "997" -> "a functional acknowledgment (997)";
      case "999" -> "an implementation acknowledgment (999)";
      default -> "a transaction that is not known here (" + ValueShape.of(type) + ")";
    };
  }
}
