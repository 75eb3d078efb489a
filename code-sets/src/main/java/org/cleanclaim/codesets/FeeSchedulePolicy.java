package org.cleanclaim.codesets;

import org.cleanclaim.codesets.row.FeeScheduleRow;

/** The indicators of a fee schedule row as one line of text; thousands of rows share one. */
public final class FeeSchedulePolicy {
  private static final int FIELDS = 6;

  private FeeSchedulePolicy() {}

  /** The indicators without the relative values. */
  public static String format(FeeScheduleRow row) {
    return String.join(
        "\t",
        new String(
            new char[] {
              row.status(),
              row.notUsedForMedicare() ? '+' : '-',
              row.nonFacilityNa() ? 'N' : '-',
              row.facilityNa() ? 'N' : '-',
              row.pcTc(),
              row.multipleProcedure(),
              row.bilateral(),
              row.assistant(),
              row.coSurgeon(),
              row.teamSurgeon()
            }),
        row.globalDays(),
        row.endoscopicBase(),
        row.supervision(),
        row.imagingFamily(),
        Integer.toString(row.conversionFactor()));
  }

  static FeeScheduleRow parse(String line) {
    String[] parts = new String[FIELDS];
    int start = 0;
    for (int i = 0; i < FIELDS; i++) {
      int end = line.indexOf('\t', start);
      parts[i] = line.substring(start, end < 0 ? line.length() : end);
      start = end + 1;
    }
    String flags = parts[0];
    return new FeeScheduleRow(
        flags.charAt(0),
        flags.charAt(1) == '+',
        flags.charAt(2) == 'N',
        flags.charAt(3) == 'N',
        flags.charAt(4),
        parts[1],
        flags.charAt(5),
        flags.charAt(6),
        flags.charAt(7),
        flags.charAt(8),
        flags.charAt(9),
        parts[2],
        parts[3],
        parts[4],
        0,
        0,
        Integer.parseInt(parts[5]));
  }

  static FeeScheduleRow withValues(FeeScheduleRow policy, int nonFacility, int facility) {
    return new FeeScheduleRow(
        policy.status(),
        policy.notUsedForMedicare(),
        policy.nonFacilityNa(),
        policy.facilityNa(),
        policy.pcTc(),
        policy.globalDays(),
        policy.multipleProcedure(),
        policy.bilateral(),
        policy.assistant(),
        policy.coSurgeon(),
        policy.teamSurgeon(),
        policy.endoscopicBase(),
        policy.supervision(),
        policy.imagingFamily(),
        nonFacility,
        facility,
        policy.conversionFactor());
  }
}
