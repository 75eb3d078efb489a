package org.cleanclaim.formats.x12;

import java.util.function.Consumer;
import org.cleanclaim.claim.Attachment;
import org.cleanclaim.claim.DatedEvent;
import org.cleanclaim.claim.Note;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.claim.X12Segment;

/** Segments that read the same on the claim and on a line. */
final class Shared {

  private Shared() {}

  static void reference(Cursor c, Consumer<Reference> to, Consumer<X12Segment> other) {
    Reference r = c.reference();
    if (r != null) {
      to.accept(r);
      keepIf(c, c.saysMoreThan(0b110), other);
    }
  }

  /** DTP01, required. */
  static String dateQualifier(Cursor c) {
    String qualifier = c.required(1, 0, 3, 3);
    return qualifier == null ? "" : qualifier;
  }

  static void date(Cursor c, Consumer<DatedEvent> to) {
    String qualifier = dateQualifier(c);
    Cursor.Period period = c.period(2, 3);
    if (period != null && !qualifier.isEmpty()) {
      to.accept(new DatedEvent(qualifier, period.from(), period.to()));
    }
  }

  static void attachment(Cursor c, Consumer<Attachment> to, Consumer<X12Segment> other) {
    String type = c.required(1, 0, 2, 2);
    String transmission = c.required(2, 0, 1, 2);
    String qualifier = c.text(5, 0, 1, 2);
    String number = c.text(6, 0, 2, 80);
    if (number != null && qualifier == null) {
      c.missing(5, 0);
    } else if (qualifier != null && number == null) {
      c.missing(6, 0);
    }
    if (type != null && transmission != null) {
      to.accept(new Attachment(type, transmission, number));
    }
    keepIf(c, type == null || transmission == null || c.saysMoreThan(0b110_0110), other);
  }

  static void note(Cursor c, Consumer<Note> to) {
    String qualifier = c.required(1, 0, 3, 3);
    String text = c.required(2, 80);
    if (qualifier != null && text != null) {
      to.accept(new Note(qualifier, text));
    }
  }

  static void fixedFormat(Cursor c, Consumer<Note> to, Consumer<X12Segment> other) {
    String text = c.required(1, 80);
    if (text != null) {
      to.accept(new Note("K3", text));
    }
    keepIf(c, c.saysMoreThan(0b10), other);
  }

  static void keepIf(Cursor c, boolean says, Consumer<X12Segment> other) {
    if (says) {
      other.accept(c.kept());
    }
  }
}
