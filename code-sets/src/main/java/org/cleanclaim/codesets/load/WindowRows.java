package org.cleanclaim.codesets.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.cleanclaim.codesets.load.ReleaseLog.Kept;
import org.cleanclaim.codesets.row.RowRefused;
import org.cleanclaim.codesets.store.CodeKeys;
import org.cleanclaim.codesets.store.Sections;

/**
 * Gathers the codes of one ICD-10 classification: code editor windows, order file rows and titles.
 */
final class WindowRows {
  private static final int CODE_LENGTH = 7;
  private static final int SHORTEST_PREFIX = 3;

  /** A code editor window. */
  private record Window(int from, int to, int flags) implements Comparable<Window> {
    @Override
    public int compareTo(Window other) {
      int order = Integer.compare(from, other.from);
      order = order != 0 ? order : Integer.compare(to, other.to);
      return order != 0 ? order : Integer.compare(flags, other.flags);
    }
  }

  private final boolean withPrefixes;
  private final Pool<Window> windows = new Pool<>(Character.MAX_VALUE, "windows and flags");
  private final LongList editorKeys = new LongList();
  // 16 bits window, 16 bits release
  private final LongList editorRows = new LongList();
  private final LongList orderKeys = new LongList();
  // 32 bits title, 1 bit billable, 16 bits release
  private final LongList orderRows = new LongList();
  private final TextList titles = new TextList();

  WindowRows(boolean withPrefixes) {
    this.withPrefixes = withPrefixes;
  }

  static long key(String code) {
    long key = code.length() <= CODE_LENGTH ? CodeKeys.pack(code) : CodeKeys.NOT_A_CODE;
    if (key == CodeKeys.NOT_A_CODE) {
      throw new RowRefused("not a code of up to seven letters and digits");
    }
    return key;
  }

  void editor(int release, String code, int from, int to, int flags) {
    long key = key(code);
    editorRows.add((long) windows.number(new Window(from, to, flags)) << 16 | release);
    editorKeys.add(key);
  }

  void order(int release, String code, boolean billable, String title) {
    orderKeys.add(key(code));
    orderRows.add((long) titles.add(title) << 17 | (billable ? 1L << 16 : 0) | release);
  }

  private static int release(long row) {
    return (int) row & 0xFFFF;
  }

  /**
   * Writes everything but the other tables' use of the codes; returns the keys, whose order is the
   * ids.
   */
  long[] write(String name, Kept kept, LongList further, Sections sections) {
    long[] keys = keys(kept, further);
    sections.put(name + ".keys", keys);
    writeEditor(name, kept, keys, sections);
    writeOrder(name, kept, keys, sections);
    return keys;
  }

  private long[] keys(Kept kept, LongList further) {
    LongList all = new LongList();
    for (int i = 0; i < editorKeys.size(); i++) {
      if (kept.keeps(release(editorRows.get(i)))) {
        addWithPrefixes(editorKeys.get(i), all);
      }
    }
    for (int i = 0; i < orderKeys.size(); i++) {
      if (kept.keeps(release(orderRows.get(i)))) {
        addWithPrefixes(orderKeys.get(i), all);
      }
    }
    for (int i = 0; i < further.size(); i++) {
      addWithPrefixes(further.get(i), all);
    }
    long[] sorted = new long[all.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = all.get(i);
    }
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }

  private void addWithPrefixes(long key, LongList all) {
    all.add(key);
    if (withPrefixes) {
      for (int length = CodeKeys.length(key) - 1; length >= SHORTEST_PREFIX; length--) {
        all.add(CodeKeys.prefix(key, length));
      }
    }
  }

  private void writeEditor(String name, Kept kept, long[] keys, Sections sections) {
    BitSet used = new BitSet();
    LongList rows = new LongList();
    for (int i = 0; i < editorRows.size(); i++) {
      if (kept.keeps(release(editorRows.get(i)))) {
        used.set((int) (editorRows.get(i) >>> 16));
      }
    }
    if (used.isEmpty()) {
      return;
    }
    Pool.Numbering<Window> numbering = windows.number(used);
    for (int i = 0; i < editorRows.size(); i++) {
      if (kept.keeps(release(editorRows.get(i)))) {
        long id = Arrays.binarySearch(keys, editorKeys.get(i));
        rows.add(id << 16 | numbering.finalNumber()[(int) (editorRows.get(i) >>> 16)]);
      }
    }
    long[] sorted = sorted(rows);
    int[] start = new int[keys.length + 1];
    char[] window = new char[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      window[i] = (char) sorted[i];
      start[(int) (sorted[i] >>> 16) + 1] = i + 1;
    }
    fill(start);
    List<Window> values = numbering.values();
    sections
        .put(name + ".editor.start", start)
        .put(name + ".editor.window", window)
        .put(name + ".editor.from", values.stream().mapToInt(Window::from).toArray())
        .put(name + ".editor.to", values.stream().mapToInt(Window::to).toArray())
        .put(name + ".editor.flags", values.stream().mapToInt(Window::flags).toArray());
  }

  private void writeOrder(String name, Kept kept, long[] keys, Sections sections) {
    LongList rows = new LongList();
    int[] titleOf = new int[keys.length];
    int[] titleOrdinal = new int[keys.length];
    Arrays.fill(titleOf, -1);
    for (int i = 0; i < orderRows.size(); i++) {
      long row = orderRows.get(i);
      int ordinal = kept.ordinal()[release(row)];
      if (ordinal < 0) {
        continue;
      }
      int id = Arrays.binarySearch(keys, orderKeys.get(i));
      rows.add((long) id << 32 | (row >>> 16 & 1) << 16 | ordinal);
      int title = (int) (row >>> 17);
      if (titleOf[id] < 0
          || ordinal > titleOrdinal[id]
          || ordinal == titleOrdinal[id]
              && titles.get(title).compareTo(titles.get(titleOf[id])) > 0) {
        titleOf[id] = title;
        titleOrdinal[id] = ordinal;
      }
    }
    if (rows.size() == 0) {
      return;
    }
    List<String> texts = new ArrayList<>(keys.length);
    for (int title : titleOf) {
      texts.add(title < 0 ? "" : titles.get(title));
    }
    sections.putStrings(name + ".title", texts);
    writeSpans(name, sorted(rows), keys.length, sections);
  }

  /** A code's consecutive releases with the same word on it. */
  private record Span(int first, int last, int billable) implements Comparable<Span> {
    @Override
    public int compareTo(Span other) {
      int order = Integer.compare(first, other.first);
      order = order != 0 ? order : Integer.compare(last, other.last);
      return order != 0 ? order : Integer.compare(billable, other.billable);
    }
  }

  private static void writeSpans(String name, long[] rows, int idCount, Sections sections) {
    Pool<Span> pool = new Pool<>(Character.MAX_VALUE, "spans of releases");
    LongList spans = new LongList();
    int i = 0;
    while (i < rows.length) {
      int end = i;
      while (end + 1 < rows.length
          && rows[end + 1] >>> 16 == rows[i] >>> 16
          && rows[end + 1] <= rows[end] + 1) {
        end++;
      }
      Span span =
          new Span((int) rows[i] & 0xFFFF, (int) rows[end] & 0xFFFF, (int) (rows[i] >>> 16) & 1);
      spans.add(rows[i] >>> 32 << 16 | pool.number(span));
      i = end + 1;
    }
    BitSet all = new BitSet();
    all.set(0, pool.size());
    Pool.Numbering<Span> numbering = pool.number(all);
    int[] start = new int[idCount + 1];
    char[] span = new char[spans.size()];
    for (int row = 0; row < span.length; row++) {
      span[row] = (char) numbering.finalNumber()[(int) spans.get(row) & 0xFFFF];
      start[(int) (spans.get(row) >>> 16) + 1] = row + 1;
    }
    fill(start);
    List<Span> values = numbering.values();
    char[] first = new char[values.size()];
    char[] last = new char[values.size()];
    byte[] billable = new byte[values.size()];
    for (int s = 0; s < first.length; s++) {
      first[s] = (char) values.get(s).first;
      last[s] = (char) values.get(s).last;
      billable[s] = (byte) values.get(s).billable;
    }
    sections
        .put(name + ".order.start", start)
        .put(name + ".order.span", span)
        .put(name + ".order.first", first)
        .put(name + ".order.last", last)
        .put(name + ".order.billable", billable);
  }

  private static long[] sorted(LongList rows) {
    long[] sorted = new long[rows.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = rows.get(i);
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private static void fill(int[] start) {
    for (int i = 1; i < start.length; i++) {
      start[i] = Math.max(start[i], start[i - 1]);
    }
  }
}
