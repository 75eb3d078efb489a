package org.cleanclaim.formats.report;

/** How a piece of text looks on a terminal that shows colour. */
enum Style {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  RED("1;31"),
  YELLOW("33"),
  GREEN("32"),
  CYAN("36");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String paint(String text, boolean colour) {
    return colour && this != PLAIN ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
