package org.cleanclaim.examples.cli;

/** Colours words, or leaves them as they are. */
record Paint(boolean on) {

  static Paint of(Shell shell) {
    return new Paint(shell.colourByDefault());
  }

  String bad(String text) {
    return in("31", text);
  }

  String good(String text) {
    return in("32", text);
  }

  String bold(String text) {
    return in("1", text);
  }

  private String in(String code, String text) {
    return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
