package org.cleanclaim.codesets;

import org.cleanclaim.codesets.Release.Edition;

/** Releases for tests. */
final class Releases {
  private Releases() {}

  static Release official(TableKind kind, String label, String from, String to) {
    return new Release(kind, label, day(from), day(to), Edition.OFFICIAL, 0, 0, label + ".txt");
  }

  static Release part(TableKind kind, String label, String from, String to, int part, int parts) {
    return new Release(
        kind, label, day(from), day(to), Edition.OFFICIAL, part, parts, label + "-f" + part);
  }

  static Release starter(TableKind kind) {
    return new Release(
        kind, "starter", day("2015-10-01"), Days.OPEN, Edition.STARTER, 0, 0, "starter.csv");
  }

  static int day(String date) {
    return switch (date) {
      case "always" -> Days.ALWAYS;
      case "open" -> Days.OPEN;
      default -> IsoDays.parse(date);
    };
  }
}
