package org.cleanclaim.examples.cli;

import java.time.LocalDate;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.Release;

/** Releases and their dates in words. */
final class Releases {

  private Releases() {}

  /** The label, with the part where the release comes in several. */
  static String label(Release release) {
    return release.part() == 0
        ? release.label()
        : release.label() + " (" + release.part() + " of " + release.parts() + ")";
  }

  /** Days from and to, inclusive. */
  static String span(int from, int to) {
    if (from == Days.ALWAYS) {
      return to == Days.OPEN ? "all dates" : "until " + LocalDate.ofEpochDay(to);
    }
    return to == Days.OPEN
        ? "from " + LocalDate.ofEpochDay(from)
        : LocalDate.ofEpochDay(from) + " to " + LocalDate.ofEpochDay(to);
  }
}
