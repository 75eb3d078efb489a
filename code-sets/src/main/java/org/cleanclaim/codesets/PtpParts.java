package org.cleanclaim.codesets;

import java.util.List;
import org.cleanclaim.codesets.store.Sections;

/**
 * Which file of a PTP release in several files a column 1 code came from. Files follow one another
 * in the order of the codes; the code at a seam may lie in two.
 */
final class PtpParts {
  private final List<Release> releases;
  private final boolean complete;
  private final byte[] partOf;
  private final int[] oddRow;
  private final byte[] oddPart;
  private final char[] lowest;
  private final char[] highest;

  PtpParts(Sections sections, String name, Timeline timeline) {
    Timeline.Group newest = timeline.newest();
    this.releases = newest == null ? List.of() : newest.parts();
    this.complete = newest != null && newest.complete();
    this.partOf = sections.bytes(name, "part");
    this.oddRow = sections.ints(name, "odd-row");
    this.oddPart = sections.bytes(name, "odd-part");
    this.lowest = sections.chars(name, "lowest");
    this.highest = sections.chars(name, "highest");
  }

  boolean cover(int column1) {
    if (complete) {
      return true;
    }
    if (column1 < 0) {
      return false;
    }
    for (int i = 0; i < releases.size(); i++) {
      Release part = releases.get(i);
      if (part.parts() == 0 || lowest[i] > highest[i]) {
        continue;
      }
      // the code at a seam with a missing part may go on there
      boolean above = part.part() == 1 || column1 > lowest[i] || loaded(part.part() - 1);
      boolean below =
          part.part() == part.parts() || column1 < highest[i] || loaded(part.part() + 1);
      boolean within =
          (part.part() == 1 || column1 >= lowest[i])
              && (part.part() == part.parts() || column1 <= highest[i]);
      if (within && above && below) {
        return true;
      }
    }
    return false;
  }

  private boolean loaded(int part) {
    for (Release release : releases) {
      if (release.part() == part) {
        return true;
      }
    }
    return false;
  }

  int index(Release release) {
    return releases.indexOf(release);
  }

  int of(int column1) {
    return partOf[column1];
  }

  int oddCount() {
    return oddRow.length;
  }

  int oddRow(int index) {
    return oddRow[index];
  }

  int oddPart(int index) {
    return oddPart[index];
  }
}
