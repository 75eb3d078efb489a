package org.cleanclaim.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What was checked against which release, edit family by edit family and line by line. Line 0 is
 * the claim as a whole. Immutable.
 */
public final class Coverage {

  private static final EditFamily[] FAMILIES = EditFamily.values();

  private final int lines;
  private final CheckState[] states;

  private Coverage(int lines, CheckState[] states) {
    this.lines = lines;
    this.states = states;
  }

  /**
   * Takes over a table of states, one row of families per line, line 0 first. The caller gives the
   * array away.
   *
   * @throws IllegalArgumentException when the array does not have {@code (lines + 1) * families}
   *     states
   */
  public static Coverage ofTable(int lines, CheckState[] states) {
    if (states.length != (lines + 1) * FAMILIES.length) {
      throw new IllegalArgumentException("expected " + (lines + 1) + " rows of states");
    }
    return new Coverage(lines, states);
  }

  /** How a family stands on a line, from 1; 0 asks for the claim as a whole. */
  public CheckState state(EditFamily family, int line) {
    return states[line * FAMILIES.length + family.ordinal()];
  }

  /** Number of service lines. */
  public int lines() {
    return lines;
  }

  /** Whether any family on any line has this status. */
  public boolean any(CoverageStatus status) {
    for (CheckState s : states) {
      if (s.status() == status) {
        return true;
      }
    }
    return false;
  }

  /** Everything that applies, line by line. */
  public List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    for (int line = 0; line <= lines; line++) {
      for (EditFamily family : FAMILIES) {
        CheckState s = state(family, line);
        if (s.status() != CoverageStatus.NOT_APPLICABLE) {
          all.add(new Entry(family, line, s));
        }
      }
    }
    return all;
  }

  /** What could not be checked, or only against an older release. */
  public List<Entry> unchecked() {
    List<Entry> gaps = entries();
    gaps.removeIf(e -> e.state().status() == CoverageStatus.CHECKED);
    return gaps;
  }

  @Override
  public String toString() {
    return "Coverage[" + lines + " lines, " + unchecked().size() + " unchecked]";
  }

  /** One family on one line; line 0 is the claim as a whole. */
  public record Entry(EditFamily family, int line, CheckState state) {}
}
