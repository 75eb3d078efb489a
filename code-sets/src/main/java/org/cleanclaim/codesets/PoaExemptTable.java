package org.cleanclaim.codesets;

import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/**
 * Diagnoses exempt from present-on-admission reporting, one list a fiscal year. Source: CMS POA
 * exempt list.
 */
public final class PoaExemptTable {
  static final String NAME = "poa-exempt";

  private final Timeline timeline;
  private final long[][] exempt;

  PoaExemptTable(Sections sections, Timeline timeline) {
    this.timeline = timeline;
    this.exempt = new long[timeline.groups().size()][];
    for (int ordinal = 0; ordinal < exempt.length; ordinal++) {
      exempt[ordinal] = sections.longs(NAME + "." + ordinal);
    }
  }

  /**
   * Whether a diagnosis is on the list in force on a day, or on the newest loaded before it.
   *
   * @param diagnosis id of {@link DiagnosisCodes}
   */
  public boolean exempt(int diagnosis, int day) {
    int ordinal = timeline.ordinal(day);
    return ordinal >= 0 && diagnosis >= 0 && contains(exempt[ordinal], diagnosis);
  }

  private static boolean contains(long[] bits, int id) {
    return id >> 6 < bits.length && (bits[id >> 6] & 1L << (id & 63)) != 0;
  }

  /** Rows of all loaded lists. */
  public long rows() {
    long rows = 0;
    for (long[] bits : exempt) {
      for (long word : bits) {
        rows += Long.bitCount(word);
      }
    }
    return rows;
  }

  void replay(int ordinal, DiagnosisCodes diagnoses, ReferenceSink sink) {
    for (int id = 0; id < diagnoses.size(); id++) {
      if (contains(exempt[ordinal], id)) {
        sink.poaExempt(diagnoses.code(id));
      }
    }
  }
}
