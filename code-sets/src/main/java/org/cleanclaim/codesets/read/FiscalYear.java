package org.cleanclaim.codesets.read;

import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;

/** Federal fiscal years, October to September, named after the year in which they end. */
final class FiscalYear {
  private FiscalYear() {}

  static Release release(TableKind kind, int year, String source) {
    return new Release(
        kind,
        "FY" + year,
        Days.of(year - 1, 10, 1),
        Days.of(year, 9, 30),
        Release.Edition.OFFICIAL,
        0,
        0,
        source);
  }

  /** A release that came into force during the year: January or April. */
  static Release release(TableKind kind, int year, int month, String source) {
    if (month == 10) {
      return release(kind, year, source);
    }
    String name = month == 1 ? "Jan" : month == 4 ? "Apr" : "M" + month;
    return new Release(
        kind,
        "FY" + year + "-" + name,
        Days.of(year, month, 1),
        Days.of(year, 9, 30),
        Release.Edition.OFFICIAL,
        0,
        0,
        source);
  }
}
