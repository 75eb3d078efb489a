package org.cleanclaim.examples.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the program runs: its streams and what is known of them.
 *
 * @param outTerminal whether a person reads {@code out} on a terminal
 * @param errTerminal whether a person reads {@code err} on a terminal
 * @param home the user's home directory
 */
record Shell(
    InputStream in,
    Writer out,
    Writer err,
    boolean outTerminal,
    boolean errTerminal,
    Map<String, String> environment,
    Path home) {

  /** The shell this process was started from. */
  static Shell system() {
    return new Shell(
        System.in,
        writer(FileDescriptor.out, 1 << 16),
        writer(FileDescriptor.err, 1 << 10),
        terminal("cleanclaim.stdout.terminal"),
        terminal("cleanclaim.stderr.terminal"),
        System.getenv(),
        Path.of(System.getProperty("user.home")));
  }

  private static Writer writer(FileDescriptor descriptor, int buffer) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), buffer);
  }

  /** The start script knows better than Java, which cannot tell the streams apart. */
  private static boolean terminal(String property) {
    String told = System.getProperty(property);
    return told == null ? System.console() != null : Boolean.parseBoolean(told);
  }

  PrintWriter printer() {
    return new PrintWriter(out);
  }

  PrintWriter errors() {
    return new PrintWriter(err, true);
  }

  /** Whether colour is wanted where nobody asked for it or against it. */
  boolean colourByDefault() {
    return outTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /** Columns of the terminal as the environment tells, else the given number. */
  int width(int unknown) {
    try {
      return Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip());
    } catch (NumberFormatException e) {
      return unknown;
    }
  }
}
