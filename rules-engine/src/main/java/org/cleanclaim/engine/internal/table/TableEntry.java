package org.cleanclaim.engine.internal.table;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into a table.
 *
 * @param keys what it holds for
 * @param values cells of the value columns: text, Long, Integer (epoch day), {@link SafePattern} or
 *     {@code null}
 * @param lowest number a lookup's number must reach; {@link PackTable#ABSENT} for any
 * @param highest number a lookup's number must not pass; {@link PackTable#ABSENT} for any
 * @param from first epoch day, inclusive
 * @param to last epoch day, inclusive
 * @param line line of the file
 */
record TableEntry(
    CellPattern[] keys,
    @Nullable Object[] values,
    long lowest,
    long highest,
    int from,
    int to,
    int line) {

  private static final Comparator<CellPattern> NARROWEST =
      Comparator.comparing(CellPattern::kind)
          .thenComparingInt(p -> p.kind() == CellPattern.Kind.PREFIX ? -p.low().length() : 0)
          .thenComparing(CellPattern::low)
          .thenComparing(CellPattern::high);

  private static final Comparator<TableEntry> KEYS =
      (a, b) -> {
        for (int i = 0; i < a.keys.length; i++) {
          int c = NARROWEST.compare(a.keys[i], b.keys[i]);
          if (c != 0) {
            return c;
          }
        }
        return 0;
      };

  /** The order of a table: the narrower keys first, then bounded rows, then the later line. */
  static final Comparator<TableEntry> STORED =
      KEYS.thenComparing(TableEntry::bounded, Comparator.reverseOrder())
          .thenComparing(Comparator.comparingInt(TableEntry::line).reversed());

  private static final Comparator<TableEntry> SAME_KEY =
      KEYS.thenComparingLong(TableEntry::lowest).thenComparingLong(TableEntry::highest);

  boolean bounded() {
    return lowest != PackTable.ABSENT || highest != PackTable.ABSENT;
  }

  /** Complains of rows of one key whose windows overlap. */
  static void overlaps(List<TableEntry> entries, Overlap complain) {
    List<TableEntry> sorted =
        entries.stream().sorted(SAME_KEY.thenComparingInt(TableEntry::from)).toList();
    for (int i = 1, last = 0; i < sorted.size(); i++) {
      TableEntry open = sorted.get(last);
      TableEntry entry = sorted.get(i);
      if (SAME_KEY.compare(open, entry) != 0) {
        last = i;
        continue;
      }
      if (entry.from <= open.to) {
        boolean inOrder = entry.line > open.line;
        complain.found(inOrder ? entry : open, inOrder ? open : entry);
      }
      last = entry.to > open.to ? i : last;
    }
  }

  /** What is done about two rows that hold on one day. */
  interface Overlap {
    void found(TableEntry later, TableEntry earlier);
  }
}
