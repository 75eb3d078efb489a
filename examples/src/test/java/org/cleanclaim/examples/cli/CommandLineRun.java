package org.cleanclaim.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs a command line in this process and keeps what it wrote. */
final class CommandLineRun {

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private InputStream in = InputStream.nullInputStream();
  private boolean terminal;

  private CommandLineRun(Path home) {
    this.home = home;
  }

  /** What came of a run. */
  record Result(int status, String out, String err) {}

  static CommandLineRun in(Path home) {
    return new CommandLineRun(home);
  }

  CommandLineRun terminal() {
    terminal = true;
    return this;
  }

  CommandLineRun environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  CommandLineRun stdin(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(args, new Shell(in, out, err, terminal, terminal, environment, home));
    return new Result(status, out.toString(), err.toString());
  }
}
