package org.cleanclaim.codesets;

import java.util.function.IntConsumer;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/**
 * Add-on codes and the primary procedures they need. Dates are inclusive. Source: CMS NCCI add-on
 * code file.
 */
public final class AddOnTable {
  /** In a row: the contractor decides which primaries count. */
  static final char CONTRACTOR = Character.MAX_VALUE;

  private static final String NAME = "add-on";

  private final int[] start;
  private final char[] primary;
  private final byte[] type;
  private final int[] effective;
  private final int[] deletion;

  AddOnTable(Sections sections) {
    this.start = sections.ints(NAME + ".start");
    this.primary = sections.chars(NAME + ".primary");
    this.type = sections.bytes(NAME + ".type");
    this.effective = sections.ints(NAME + ".effective");
    this.deletion = sections.ints(NAME + ".deletion");
  }

  private int first(int addOn) {
    return addOn < 0 || addOn + 1 >= start.length ? 0 : start[addOn];
  }

  private int end(int addOn) {
    return addOn < 0 || addOn + 1 >= start.length ? 0 : start[addOn + 1];
  }

  private boolean active(int row, int day) {
    return effective[row] <= day && day <= deletion[row];
  }

  /**
   * 1 where the list of primaries is closed, 2 where the contractor decides, 3 where some primaries
   * are listed and the contractor may add others, 0 where the code is no listed add-on on the day.
   */
  public int type(int addOn, int day) {
    int found = 0;
    for (int row = first(addOn), end = end(addOn); row < end; row++) {
      if (active(row, day)) {
        found = Math.max(found, type[row]);
      }
    }
    return found;
  }

  /** Whether the code is listed as an add-on on any date. */
  public boolean hasRows(int addOn) {
    return first(addOn) < end(addOn);
  }

  /** Whether the second code is a listed primary of the first on a day. */
  public boolean isPrimary(int addOn, int primaryCode, int day) {
    for (int row = first(addOn), end = end(addOn); row < end; row++) {
      if (primary[row] == primaryCode && active(row, day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the contractor may accept other primaries on a day. */
  public boolean contractorDefined(int addOn, int day) {
    return isPrimary(addOn, CONTRACTOR, day);
  }

  /** Ids of the listed primaries on a day, ascending; for fixes, not for the hot path. */
  public int[] primaries(int addOn, int day) {
    int[] found = new int[end(addOn) - first(addOn)];
    int count = 0;
    for (int row = first(addOn); row < end(addOn); row++) {
      if (primary[row] != CONTRACTOR
          && active(row, day)
          && (count == 0 || found[count - 1] != primary[row])) {
        found[count++] = primary[row];
      }
    }
    return java.util.Arrays.copyOf(found, count);
  }

  /** Hands the ids of the listed primaries on a day to an action. */
  public void forEachPrimary(int addOn, int day, IntConsumer action) {
    for (int row = first(addOn); row < end(addOn); row++) {
      if (primary[row] != CONTRACTOR && active(row, day)) {
        action.accept(primary[row]);
      }
    }
  }

  /** Rows held. */
  public long rows() {
    return primary.length;
  }

  void replay(ProcedureCodes procedures, ReferenceSink sink) {
    for (int code = 0; code + 1 < start.length; code++) {
      for (int row = start[code]; row < start[code + 1]; row++) {
        sink.addOn(
            procedures.code(code),
            primary[row] == CONTRACTOR ? "CCCCC" : procedures.code(primary[row]),
            type[row],
            effective[row],
            deletion[row]);
      }
    }
  }
}
