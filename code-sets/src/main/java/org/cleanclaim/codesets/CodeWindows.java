package org.cleanclaim.codesets;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.Vintage.Status;
import org.cleanclaim.codesets.store.CodeKeys;
import org.cleanclaim.codesets.store.Sections;
import org.cleanclaim.codesets.store.TextPool;

/**
 * When each code of an ICD-10 classification is billable, from two sources: the code editor, whose
 * rows carry exact windows and edit flags, and the order files, each of which answers for its
 * release and also lists headers. The editor decides on the days it covers.
 */
final class CodeWindows {
  static final int NONE = CodeKeys.NONE;

  private final CodeKeys keys;
  private final Timeline editor;
  private final Timeline order;
  private final int editorEnd;
  private final Stretches stretches;
  private final boolean[] byEditor;
  private final int[] editorStart;
  private final char[] editorWindow;
  private final int[] from;
  private final int[] to;
  private final int[] flags;
  private final int[] orderStart;
  private final char[] orderSpan;
  private final char[] first;
  private final char[] last;
  private final byte[] billable;
  private final TextPool titles;

  CodeWindows(Sections sections, String name, Timeline editor, Timeline order) {
    this.keys = new CodeKeys(sections.longs(name, "keys"));
    this.editor = editor;
    this.order = order;
    this.editorStart = sections.ints(name, "editor.start");
    this.editorWindow = sections.chars(name, "editor.window");
    this.from = sections.ints(name, "editor.from");
    this.to = sections.ints(name, "editor.to");
    this.flags = sections.ints(name, "editor.flags");
    this.orderStart = sections.ints(name, "order.start");
    this.orderSpan = sections.chars(name, "order.span");
    this.first = sections.chars(name, "order.first");
    this.last = sections.chars(name, "order.last");
    this.billable = sections.bytes(name, "order.billable");
    this.titles = sections.texts(name, "title");
    Timeline.Group newest = editor.newest();
    this.editorEnd = newest == null ? Days.OPEN : newest.to();
    List<Integer> changes = new ArrayList<>();
    for (Timeline source : List.of(editor, order)) {
      for (int i = 0; i < source.stretches().count(); i++) {
        changes.add(source.stretches().start(i));
      }
    }
    this.stretches = new Stretches(changes);
    this.byEditor = new boolean[stretches.count()];
    for (int i = 0; i < byEditor.length; i++) {
      byEditor[i] = editorDecides(stretches.start(i));
    }
  }

  CodeKeys keys() {
    return keys;
  }

  String title(int id) {
    return id >= 0 && id < titles.size() ? titles.get(id) : "";
  }

  /** The vintage of the source that decides on this day. */
  Vintage vintage(int day) {
    return byEditor(day) ? editor.at(day) : order.at(day);
  }

  private boolean byEditor(int day) {
    return byEditor[stretches.of(day)];
  }

  private boolean editorDecides(int day) {
    Vintage ours = editor.at(day);
    Vintage theirs = order.at(day);
    if (ours.status() != theirs.status()) {
      return ours.status().compareTo(theirs.status()) < 0;
    }
    Release mine = ours.release();
    Release other = theirs.release();
    if (mine == null || other == null) {
      return false;
    }
    if (ours.complete() != theirs.complete()) {
      return ours.complete();
    }
    return ours.status() == Status.CURRENT || mine.to() >= other.to();
  }

  private int editorWindow(int id, int day) {
    if (id < 0 || id + 1 >= editorStart.length) {
      return -1;
    }
    int clamped = Math.min(day, editorEnd);
    for (int row = editorStart[id], end = editorStart[id + 1]; row < end; row++) {
      int window = editorWindow[row];
      if (from[window] <= clamped && clamped <= to[window]) {
        return window;
      }
    }
    return -1;
  }

  private boolean ordered(int id, int day, int wantedBillable) {
    if (id < 0 || id + 1 >= orderStart.length) {
      return false;
    }
    int ordinal = order.ordinal(day);
    for (int row = orderStart[id], end = orderStart[id + 1]; row < end; row++) {
      int span = orderSpan[row];
      if (billable[span] == wantedBillable && first[span] <= ordinal && ordinal <= last[span]) {
        return true;
      }
    }
    return false;
  }

  boolean billable(int id, int day) {
    return byEditor(day) ? editorWindow(id, day) >= 0 : ordered(id, day, 1);
  }

  DiagnosisStatus status(int id, int day) {
    boolean byEditor = byEditor(day);
    Vintage vintage = byEditor ? editor.at(day) : order.at(day);
    if (vintage.status() == Status.NONE) {
      return DiagnosisStatus.UNKNOWN;
    }
    if (byEditor ? editorWindow(id, day) >= 0 : ordered(id, day, 1)) {
      return DiagnosisStatus.BILLABLE;
    }
    if (id >= 0 && (ordered(id, day, 0) || hasBillableBelow(id, day))) {
      return DiagnosisStatus.HEADER;
    }
    return vintage.complete() || everBillable(id)
        ? DiagnosisStatus.NOT_VALID
        : DiagnosisStatus.UNKNOWN;
  }

  private boolean hasBillableBelow(int id, int day) {
    long key = keys.key(id);
    return anyBillable(id + 1, CodeKeys.lastWithPrefix(key, CodeKeys.length(key)), day);
  }

  /** Whether the prefix or any code under it is billable. */
  boolean anyBillable(long prefix, int length, int day) {
    return anyBillable(keys.ceiling(prefix), CodeKeys.lastWithPrefix(prefix, length), day);
  }

  private boolean anyBillable(int first, long lastKey, int day) {
    for (int i = first; i < keys.size() && keys.key(i) <= lastKey; i++) {
      if (billable(i, day)) {
        return true;
      }
    }
    return false;
  }

  /** Billable codes that begin with these characters, ascending. */
  List<String> billableBelow(long prefix, int length, int day, int max) {
    List<String> found = new ArrayList<>();
    long end = CodeKeys.lastWithPrefix(prefix, length);
    for (int i = keys.ceiling(prefix);
        i < keys.size() && keys.key(i) <= end && found.size() < max;
        i++) {
      if (keys.key(i) != prefix && billable(i, day)) {
        found.add(keys.code(i));
      }
    }
    return found;
  }

  /**
   * Bits of the seventh characters (by {@link CodeKeys#value}) of billable codes under a prefix.
   */
  long seventhCharacters(long prefix, int length, int day) {
    long found = 0;
    long end = CodeKeys.lastWithPrefix(prefix, length);
    for (int i = keys.ceiling(prefix); i < keys.size() && keys.key(i) <= end; i++) {
      char seventh = CodeKeys.charAt(keys.key(i), 6);
      if (seventh != 0 && billable(i, day)) {
        found |= 1L << CodeKeys.value(seventh);
      }
    }
    return found;
  }

  boolean everBillable(int id) {
    if (id < 0) {
      return false;
    }
    if (id + 1 < editorStart.length && editorStart[id] < editorStart[id + 1]) {
      return true;
    }
    if (id + 1 < orderStart.length) {
      for (int row = orderStart[id]; row < orderStart[id + 1]; row++) {
        if (billable[orderSpan[row]] == 1) {
          return true;
        }
      }
    }
    return false;
  }

  int flags(int id, int day) {
    int window = editor.at(day).status() == Status.NONE ? -1 : editorWindow(id, day);
    return window < 0 ? 0 : flags[window];
  }

  /**
   * The unbroken stretch of billable days around or nearest to a day; empty (from after to) if
   * none.
   */
  long[] stretch(int id, int day) {
    List<long[]> windows = new ArrayList<>();
    if (id >= 0 && id + 1 < editorStart.length) {
      for (int row = editorStart[id]; row < editorStart[id + 1]; row++) {
        windows.add(new long[] {from[editorWindow[row]], to[editorWindow[row]]});
      }
    }
    if (windows.isEmpty() && id >= 0 && id + 1 < orderStart.length) {
      for (int row = orderStart[id]; row < orderStart[id + 1]; row++) {
        int span = orderSpan[row];
        if (billable[span] == 1) {
          for (int o = first[span]; o <= last[span]; o++) {
            Timeline.Group group = order.groups().get(o);
            windows.add(new long[] {group.from(), group.to()});
          }
        }
      }
    }
    windows.sort((a, b) -> Long.compare(a[0], b[0]));
    long[] best = {Days.OPEN, Days.ALWAYS};
    long bestDistance = Long.MAX_VALUE;
    for (int i = 0; i < windows.size(); i++) {
      long[] stretch = windows.get(i).clone();
      while (i + 1 < windows.size() && windows.get(i + 1)[0] <= stretch[1] + 1) {
        stretch[1] = Math.max(stretch[1], windows.get(++i)[1]);
      }
      long distance = Math.max(0, Math.max(stretch[0] - day, day - stretch[1]));
      if (distance < bestDistance) {
        best = stretch;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** What the code editor's table says of one code in one window. */
  interface EditorRow {
    void accept(String code, int from, int to, int flags);
  }

  /** What an order file says of one code. */
  interface OrderRow {
    void accept(String code, boolean billable, String title);
  }

  void replayEditor(EditorRow action) {
    for (int id = 0; id + 1 < editorStart.length; id++) {
      for (int row = editorStart[id]; row < editorStart[id + 1]; row++) {
        int window = editorWindow[row];
        action.accept(keys.code(id), from[window], to[window], flags[window]);
      }
    }
  }

  void replayOrder(int ordinal, OrderRow action) {
    for (int id = 0; id + 1 < orderStart.length; id++) {
      for (int row = orderStart[id]; row < orderStart[id + 1]; row++) {
        int span = orderSpan[row];
        if (first[span] <= ordinal && ordinal <= last[span]) {
          action.accept(keys.code(id), billable[span] == 1, title(id));
        }
      }
    }
  }
}
