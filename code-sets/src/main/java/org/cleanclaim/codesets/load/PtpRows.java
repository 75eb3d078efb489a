package org.cleanclaim.codesets.load;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.cleanclaim.codesets.load.ReleaseLog.Kept;
import org.cleanclaim.codesets.store.Sections;

/**
 * Gathers PTP rows of one setting. A row is one long: 16 bits column 1, 16 bits column 2, 16 bits
 * attribute (dates, indicator, rationale), 16 bits release.
 */
final class PtpRows {
  private static final int SHORT = 0xFFFF;

  private record Attribute(int effective, int deletion, int indicator, String rationale)
      implements Comparable<Attribute> {
    @Override
    public int compareTo(Attribute other) {
      int order = Integer.compare(effective, other.effective);
      order = order != 0 ? order : Integer.compare(deletion, other.deletion);
      order = order != 0 ? order : Integer.compare(indicator, other.indicator);
      return order != 0 ? order : rationale.compareTo(other.rationale);
    }
  }

  private final LongList rows = new LongList();
  private final Pool<Attribute> attributes =
      new Pool<>(SHORT, "combinations of dates, indicator and rationale");

  void add(
      int release,
      int column1,
      int column2,
      int effective,
      int deletion,
      int indicator,
      String rationale) {
    int attribute = attributes.number(new Attribute(effective, deletion, indicator, rationale));
    rows.add((long) column1 << 48 | (long) column2 << 32 | (long) attribute << 16 | release);
  }

  private static int column1(long row) {
    return (int) (row >>> 48);
  }

  private static int column2(long row) {
    return (int) (row >>> 32) & SHORT;
  }

  private static int attribute(long row) {
    return (int) (row >>> 16) & SHORT;
  }

  private static int release(long row) {
    return (int) row & SHORT;
  }

  void use(Kept kept, BitSet codes) {
    for (int i = 0; i < rows.size(); i++) {
      long row = rows.get(i);
      if (kept.keeps(release(row))) {
        codes.set(column1(row));
        codes.set(column2(row));
      }
    }
  }

  void write(
      String name,
      Kept kept,
      int parts,
      int[] ids,
      int idCount,
      Periods activity,
      Sections sections) {
    BitSet used = new BitSet();
    int[] start = new int[idCount + 1];
    int count = 0;
    for (int i = 0; i < rows.size(); i++) {
      long row = rows.get(i);
      if (kept.keeps(release(row))) {
        used.set(attribute(row));
        start[ids[column1(row)] + 1]++;
        count++;
      }
    }
    if (count == 0) {
      return;
    }
    for (int id = 0; id < idCount; id++) {
      start[id + 1] += start[id];
    }
    Pool.Numbering<Attribute> numbering = attributes.number(used);
    long[] scattered = scatter(kept, ids, numbering.finalNumber(), start, count);
    char[] column2 = new char[count];
    char[] attribute = new char[count];
    PartLedger ledger = new PartLedger(parts, idCount);
    for (int id = 0; id < idCount; id++) {
      Arrays.sort(scattered, start[id], start[id + 1]);
      for (int row = start[id]; row < start[id + 1]; row++) {
        column2[row] = (char) (scattered[row] >>> 32);
        attribute[row] = (char) (scattered[row] >>> 16);
        ledger.add(id, row, (int) scattered[row] & SHORT);
        Attribute a = numbering.values().get(attribute[row]);
        if (a.indicator != 9) {
          activity.add(id, a.effective, a.deletion);
          activity.add(column2[row], a.effective, a.deletion);
        }
      }
    }
    sections
        .put(name + ".start", start)
        .put(name + ".column2", column2)
        .put(name + ".attribute", attribute);
    ledger.write(name, sections);
    writeAttributes(name, numbering.values(), sections);
  }

  private long[] scatter(Kept kept, int[] ids, int[] finalAttribute, int[] start, int count) {
    long[] scattered = new long[count];
    int[] next = start.clone();
    for (int i = 0; i < rows.size(); i++) {
      long row = rows.get(i);
      if (kept.keeps(release(row))) {
        scattered[next[ids[column1(row)]]++] =
            (long) ids[column2(row)] << 32
                | (long) finalAttribute[attribute(row)] << 16
                | kept.part()[release(row)];
      }
    }
    return scattered;
  }

  private static void writeAttributes(String name, List<Attribute> values, Sections sections) {
    List<String> rationales =
        values.stream().map(Attribute::rationale).distinct().sorted().toList();
    int[] effective = new int[values.size()];
    int[] deletion = new int[values.size()];
    byte[] indicator = new byte[values.size()];
    char[] rationale = new char[values.size()];
    for (int i = 0; i < effective.length; i++) {
      Attribute value = values.get(i);
      effective[i] = value.effective;
      deletion[i] = value.deletion;
      indicator[i] = (byte) value.indicator;
      rationale[i] = (char) Collections.binarySearch(rationales, value.rationale);
    }
    sections
        .put(name + ".effective", effective)
        .put(name + ".deletion", deletion)
        .put(name + ".indicator", indicator)
        .put(name + ".rationale", rationale)
        .putStrings(name + ".rationales", rationales);
  }
}
