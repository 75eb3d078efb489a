package org.cleanclaim.formats.x12;

import java.util.List;
import org.cleanclaim.claim.ProviderRole;
import org.jspecify.annotations.Nullable;

/**
 * The loops of 005010X222A1 with the segments each takes, in order. {@code +} marks a segment that
 * may stand more than once. The last four of their level take the parties that the guide does not
 * know there.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
enum Loop {
  HEADER("", null, "BHT"),
  SUBMITTER("1000A", null, "NM1 PER+"),
  RECEIVER("1000B", null, "NM1"),
  BILLING_LEVEL("2000A", null, "HL PRV CUR"),
  BILLING("2010AA", BILLING_LEVEL, "NM1 N3 N4 REF+ PER+"),
  PAY_TO("2010AB", BILLING_LEVEL, "NM1 N3 N4"),
  PAY_TO_PLAN("2010AC", BILLING_LEVEL, "NM1 N3 N4 REF+"),
  SUBSCRIBER_LEVEL("2000B", null, "HL SBR PAT"),
  SUBSCRIBER("2010BA", SUBSCRIBER_LEVEL, "NM1 N3 N4 DMG REF+ PER"),
  PAYER("2010BB", SUBSCRIBER_LEVEL, "NM1 N3 N4 REF+"),
  PATIENT_LEVEL("2000C", null, "HL PAT"),
  PATIENT("2010CA", PATIENT_LEVEL, "NM1 N3 N4 DMG REF+ PER"),
  CLAIM("2300", null, "CLM DTP+ PWK+ CN1 AMT+ REF+ K3+ NTE CR1 CR2 CRC+ HI+ HCP"),
  REFERRING("2310A", CLAIM, "NM1 REF+"),
  RENDERING("2310B", CLAIM, "NM1 PRV REF+"),
  FACILITY("2310C", CLAIM, "NM1 N3 N4 REF+ PER"),
  SUPERVISING("2310D", CLAIM, "NM1 REF+"),
  PICK_UP("2310E", CLAIM, "NM1 N3 N4"),
  DROP_OFF("2310F", CLAIM, "NM1 N3 N4"),
  OTHER_COVERAGE("2320", CLAIM, "SBR CAS+ AMT+ OI MOA"),
  OTHER_SUBSCRIBER("2330A", OTHER_COVERAGE, "NM1 N3 N4 REF+"),
  OTHER_PAYER("2330B", OTHER_COVERAGE, "NM1 N3 N4 DTP REF+"),
  OTHER_REFERRING("2330C", OTHER_COVERAGE, "NM1 REF+"),
  OTHER_RENDERING("2330D", OTHER_COVERAGE, "NM1 REF+"),
  OTHER_FACILITY("2330E", OTHER_COVERAGE, "NM1 REF+"),
  OTHER_SUPERVISING("2330F", OTHER_COVERAGE, "NM1 REF+"),
  OTHER_BILLING("2330G", OTHER_COVERAGE, "NM1 REF+"),
  LINE("2400", CLAIM, "LX SV1 SV5 PWK+ CR1 CR3 CRC+ DTP+ QTY+ MEA+ CN1 REF+ AMT+ K3+ NTE+ PS1 HCP"),
  DRUG("2410", LINE, "LIN CTP REF+"),
  LINE_RENDERING("2420A", LINE, "NM1 PRV REF+"),
  LINE_PURCHASED("2420B", LINE, "NM1 REF+"),
  LINE_FACILITY("2420C", LINE, "NM1 N3 N4 REF+"),
  LINE_SUPERVISING("2420D", LINE, "NM1 REF+"),
  LINE_ORDERING("2420E", LINE, "NM1 N3 N4 REF+ PER"),
  LINE_REFERRING("2420F", LINE, "NM1 REF+"),
  LINE_PICK_UP("2420G", LINE, "NM1 N3 N4"),
  LINE_DROP_OFF("2420H", LINE, "NM1 N3 N4"),
  LINE_ADJUDICATION("2430", LINE, "SVD CAS+ DTP AMT"),
  LINE_FORM("2440", LINE, "LQ FRM+"),
  UNKNOWN_OF_LEVEL("2010", null, "NM1 N3 N4 DMG PRV REF+ PER+"),
  UNKNOWN_OF_CLAIM("2310", CLAIM, "NM1 N3 N4 PRV REF+ PER+"),
  UNKNOWN_OF_COVERAGE("2330", OTHER_COVERAGE, "NM1 N3 N4 DTP REF+ PER+"),
  UNKNOWN_OF_LINE("2420", LINE, "NM1 N3 N4 PRV REF+ PER+");

  private final String id;
  private final @Nullable Loop parent;
  private final List<String> segments;
  private final long repeatable;

  Loop(String id, @Nullable Loop parent, String order) {
    this.id = id;
    this.parent = parent;
    String[] names = order.split(" ", -1);
    long repeats = 0;
    for (int i = 0; i < names.length; i++) {
      if (names[i].endsWith("+")) {
        repeats |= 1L << i;
        names[i] = names[i].substring(0, names[i].length() - 1);
      }
    }
    this.segments = List.of(names);
    this.repeatable = repeats;
  }

  /** Its number in the guide, such as {@code 2010BA}. */
  String id() {
    return id;
  }

  /** The loop it stands in, when segments may fall back to that one. */
  @Nullable Loop parent() {
    return parent;
  }

  /** Place of a segment in this loop, from 0; -1 when the loop does not take it. */
  int place(String segment) {
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).equals(segment)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the segment at this place may stand more than once. */
  boolean repeats(int place) {
    return (repeatable >> place & 1) != 0;
  }

  boolean withinLine() {
    return this == LINE || parent == LINE;
  }

  boolean withinOtherCoverage() {
    return this == OTHER_COVERAGE || parent == OTHER_COVERAGE;
  }

  boolean withinClaim() {
    return this == CLAIM || parent == CLAIM || withinLine() || withinOtherCoverage();
  }

  /** The loop that a party with this entity code (NM101) opens, given the loop before it. */
  Loop party(String entity) {
    if (withinLine()) {
      return ofLine(entity);
    }
    if (withinOtherCoverage()) {
      return ofOtherCoverage(entity);
    }
    if (withinClaim()) {
      return ofClaim(entity);
    }
    if (this == BILLING_LEVEL || parent == BILLING_LEVEL) {
      return switch (entity) {
        case "85" -> BILLING;
        case "87" -> PAY_TO;
        case "PE" -> PAY_TO_PLAN;
        default -> UNKNOWN_OF_LEVEL;
      };
    }
    if (this == SUBSCRIBER_LEVEL || parent == SUBSCRIBER_LEVEL) {
      return switch (entity) {
        case "IL" -> SUBSCRIBER;
        case "PR" -> PAYER;
        default -> UNKNOWN_OF_LEVEL;
      };
    }
    if (this == PATIENT_LEVEL || parent == PATIENT_LEVEL) {
      return entity.equals("QC") ? PATIENT : UNKNOWN_OF_LEVEL;
    }
    return switch (entity) {
      case "41" -> SUBMITTER;
      case "40" -> RECEIVER;
      default -> UNKNOWN_OF_LEVEL;
    };
  }

  private static Loop ofClaim(String entity) {
    return switch (entity) {
      case "DN", "P3" -> REFERRING;
      case "82" -> RENDERING;
      case "77" -> FACILITY;
      case "DQ" -> SUPERVISING;
      case "PW" -> PICK_UP;
      case "45" -> DROP_OFF;
      default -> UNKNOWN_OF_CLAIM;
    };
  }

  private static Loop ofOtherCoverage(String entity) {
    return switch (entity) {
      case "IL" -> OTHER_SUBSCRIBER;
      case "PR" -> OTHER_PAYER;
      case "DN", "P3" -> OTHER_REFERRING;
      case "82" -> OTHER_RENDERING;
      case "77" -> OTHER_FACILITY;
      case "DQ" -> OTHER_SUPERVISING;
      case "85" -> OTHER_BILLING;
      default -> UNKNOWN_OF_COVERAGE;
    };
  }

  private static Loop ofLine(String entity) {
    return switch (entity) {
      case "82" -> LINE_RENDERING;
      case "QB" -> LINE_PURCHASED;
      case "77" -> LINE_FACILITY;
      case "DQ" -> LINE_SUPERVISING;
      case "DK" -> LINE_ORDERING;
      case "DN", "P3" -> LINE_REFERRING;
      case "PW" -> LINE_PICK_UP;
      case "45" -> LINE_DROP_OFF;
      default -> UNKNOWN_OF_LINE;
    };
  }

  /**
   * The role of the provider that such a loop holds, {@code null} when it holds none the model
   * knows.
   */
  @Nullable ProviderRole role(String entity) {
    return switch (this) {
      case BILLING -> ProviderRole.BILLING;
      case PAY_TO -> ProviderRole.PAY_TO;
      case REFERRING, LINE_REFERRING ->
          entity.equals("P3") ? ProviderRole.PRIMARY_CARE : ProviderRole.REFERRING;
      case RENDERING, LINE_RENDERING -> ProviderRole.RENDERING;
      case FACILITY, LINE_FACILITY -> ProviderRole.SERVICE_FACILITY;
      case SUPERVISING, LINE_SUPERVISING -> ProviderRole.SUPERVISING;
      case PICK_UP, LINE_PICK_UP -> ProviderRole.AMBULANCE_PICK_UP;
      case DROP_OFF, LINE_DROP_OFF -> ProviderRole.AMBULANCE_DROP_OFF;
      case LINE_PURCHASED -> ProviderRole.PURCHASED_SERVICE;
      case LINE_ORDERING -> ProviderRole.ORDERING;
      default -> null;
    };
  }
}
