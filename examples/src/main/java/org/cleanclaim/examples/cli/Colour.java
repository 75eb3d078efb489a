package org.cleanclaim.examples.cli;

/** When to write colour. */
enum Colour {
  auto,
  always,
  never;

  boolean on(Shell shell) {
    return this == always || this == auto && shell.colourByDefault();
  }
}
