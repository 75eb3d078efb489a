package org.cleanclaim.formats.x12;

import org.jspecify.annotations.Nullable;

/** Which loop the transaction is in, and whether a segment may stand there. */
final class LoopTracker {

  private final Cursor cursor;
  private Loop current = Loop.HEADER;
  private int lastPlace = -1;
  private long seen;

  LoopTracker(Cursor cursor) {
    this.cursor = cursor;
  }

  Loop current() {
    return current;
  }

  /** A loop begins with the segment the cursor stands on. */
  void open(Loop loop) {
    current = loop;
    cursor.in(loop);
    lastPlace = 0;
    seen = 1;
  }

  /**
   * The loop the current segment belongs to: the current one or, with a problem, one around it;
   * {@code null}, with a problem, when none takes it.
   */
  @Nullable Loop take() {
    String id = cursor.segment().id();
    for (Loop loop = current; loop != null; loop = loop.parent()) {
      int place = loop.place(id);
      if (place > 0 || (place == 0 && loop == Loop.HEADER)) {
        if (loop == current) {
          inOrder(id, place);
        } else {
          cursor.in(loop);
          cursor.syntax(
              id,
              id + " out of order: it belongs to loop " + loop.id() + ", before " + current.id());
          current = loop;
          seen = 0;
        }
        lastPlace = place;
        seen |= 1L << place;
        return loop;
      }
    }
    String where = current.id().isEmpty() ? "before the first loop" : "in loop " + current.id();
    cursor.syntax(id, id + " has no place " + where);
    return null;
  }

  private void inOrder(String id, int place) {
    if ((seen >> place & 1) != 0 && !current.repeats(place)) {
      cursor.syntax(id, id + " stands more than once in its loop");
    } else if (place < lastPlace) {
      cursor.syntax(id, id + " out of order in its loop");
    }
  }
}
