package org.cleanclaim.codesets;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/**
 * NCCI procedure-to-procedure edits of one programme and setting, with their history. A row says
 * that column 1 is paid and column 2 denied when both are billed for one patient, provider and day;
 * it is in force from its effective to its deletion date, both inclusive. Indicator 9 rows were
 * never in force and are kept only to show that the pair is known. Four bytes a row: rows lie
 * sorted under their column 1 code. Source: CMS NCCI PTP edit files.
 */
public final class PtpTable {
  private static final int BLOCK_BITS = 8;

  private final int[] start;
  private final AtomicLongArray blocks;
  private final char[] column2;
  private final char[] attribute;
  private final int[] effective;
  private final int[] deletion;
  private final byte[] indicator;
  private final char[] rationale;
  private final List<String> rationales;
  private final PtpParts parts;

  PtpTable(Sections sections, String name, Timeline timeline) {
    this.start = sections.ints(name, "start");
    this.column2 = sections.chars(name, "column2");
    this.attribute = sections.chars(name, "attribute");
    this.effective = sections.ints(name, "effective");
    this.deletion = sections.ints(name, "deletion");
    this.indicator = sections.bytes(name, "indicator");
    this.rationale = sections.chars(name, "rationale");
    this.rationales = sections.strings(name, "rationales");
    this.parts = new PtpParts(sections, name, timeline);
    this.blocks = new AtomicLongArray(Math.max(0, start.length - 1));
  }

  /**
   * Whether any row under this column 1 code lies in the block of neighbouring codes of the other.
   * Most pairs asked about are in no row, and most of these not even near one, which saves the
   * search.
   */
  private boolean near(int column1, int other) {
    if (column1 < 0 || column1 >= blocks.length()) {
      return false;
    }
    long known = blocks.get(column1);
    // worked out when first asked for, so that opening a library does not wait for every row
    return ((known == 0 ? mark(column1) : known) & block(other)) != 0;
  }

  private long mark(int column1) {
    long found = 0;
    for (int row = start[column1]; row < start[column1 + 1]; row++) {
      found |= block(column2[row]);
    }
    blocks.set(column1, found);
    return found;
  }

  private static long block(int code) {
    return 1L << (code >>> BLOCK_BITS);
  }

  /**
   * Handle of the row in force on a day, or -1. The direction counts: ask for both.
   *
   * @param column1 id of {@link ProcedureCodes}
   * @param column2 id of {@link ProcedureCodes}
   */
  public int find(int column1, int column2, int day) {
    if (!near(column1, column2)) {
      return -1;
    }
    int end = start[column1 + 1];
    for (int row = first(column1, column2); row < end && this.column2[row] == column2; row++) {
      int a = attribute[row];
      if (effective[a] <= day && day <= deletion[a] && indicator[a] != 9) {
        return a;
      }
    }
    return -1;
  }

  private int end(int column1) {
    return column1 < 0 || column1 + 1 >= start.length ? 0 : start[column1 + 1];
  }

  private int first(int column1, int other) {
    if (column1 < 0 || column1 + 1 >= start.length) {
      return 0;
    }
    int low = start[column1];
    int high = start[column1 + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (column2[middle] < other) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** 0: no modifier separates the pair; 1: an NCCI modifier may. */
  public int indicator(int row) {
    return indicator[row];
  }

  /** First day in force. */
  public int effective(int row) {
    return effective[row];
  }

  /** Last day in force, {@link Days#OPEN} while it is. */
  public int deletion(int row) {
    return deletion[row];
  }

  /** Rationale as CMS prints it. */
  public String rationale(int row) {
    return rationales.get(rationale[row]);
  }

  /** Whether the pair has a row of any date and indicator, in either direction. */
  public boolean known(int a, int b) {
    return has(a, b) || has(b, a);
  }

  private boolean has(int column1, int other) {
    int row = first(column1, other);
    return row < end(column1) && column2[row] == other;
  }

  /**
   * Whether an absent row under this column 1 code is an answer: always for a complete table, for
   * the codes of the loaded parts when a part is missing, never for the starter edition.
   */
  public boolean covers(int column1) {
    return parts.cover(column1);
  }

  /** Rows held, history and indicator 9 included. */
  public long rows() {
    return column2.length;
  }

  void replay(Release release, ProcedureCodes procedures, ReferenceSink sink) {
    int part = parts.index(release);
    int odd = 0;
    for (int code = 0; code + 1 < start.length; code++) {
      for (int row = start[code]; row < start[code + 1]; row++) {
        int of = parts.of(code);
        if (odd < parts.oddCount() && parts.oddRow(odd) == row) {
          of = parts.oddPart(odd++);
        }
        if (of == part) {
          int a = attribute[row];
          sink.ptp(
              procedures.code(code),
              procedures.code(column2[row]),
              effective[a],
              deletion[a],
              indicator[a],
              rationales.get(rationale[a]));
        }
      }
    }
  }
}
