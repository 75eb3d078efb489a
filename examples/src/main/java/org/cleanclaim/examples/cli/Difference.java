package org.cleanclaim.examples.cli;

import java.util.List;

/**
 * Something that is not the same in two packs.
 *
 * @param subject what it is: a rule, a parameter, a row
 * @param was what it was, in words; empty when it was not there
 * @param is what it is now, in words; empty when it is gone
 * @param parts what of it changed, where that can be told apart
 */
record Difference(Kind kind, String subject, String was, String is, List<Difference> parts) {

  /** What became of it. */
  enum Kind {
    ADDED("+"),
    REMOVED("-"),
    CHANGED("~");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /** Copies the list. */
  Difference {
    parts = List.copyOf(parts);
  }

  static Difference added(String subject, String is) {
    return new Difference(Kind.ADDED, subject, "", is, List.of());
  }

  static Difference removed(String subject, String was) {
    return new Difference(Kind.REMOVED, subject, was, "", List.of());
  }

  static Difference changed(String subject, String was, String is) {
    return new Difference(Kind.CHANGED, subject, was, is, List.of());
  }

  static Difference changed(String subject, List<Difference> parts) {
    return new Difference(Kind.CHANGED, subject, "", "", parts);
  }
}
