package org.cleanclaim.testkit.shorthand;

import java.util.List;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.X12Segment;

/** Reads a segment as X12 writes it: {@code LQ*UT*04.03C}. */
final class Segments {

  private Segments() {}

  static X12Segment of(Word word, String loop) {
    List<String> parts = Words.parts(word, '*').stream().map(Word::text).toList();
    return parts.isEmpty()
        ? new X12Segment(loop, "", List.of(), new SourcePosition(null, 0, 0))
        : new X12Segment(
            loop, parts.get(0), parts.subList(1, parts.size()), new SourcePosition(null, 0, 0));
  }
}
