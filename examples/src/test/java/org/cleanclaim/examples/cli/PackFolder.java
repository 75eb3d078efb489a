package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cleanclaim.examples.cli.CommandLineRun.Result;

/** A pack as {@code pack new} makes it, and what a test does to it. */
final class PackFolder {

  static final String RULES = "rules/acme.drl";
  static final String CASES = "tests/acme.md";
  static final String AUTHORIZATION = "tables/prior-auth.csv";
  static final String OVERLAYS = "overlays/10-acme.csv";

  private final Path home;
  private final Path path;

  private PackFolder(Path home, Path path) {
    this.home = home;
    this.path = path;
  }

  /** A new pack of payer ACME1 in a folder of this name. */
  static PackFolder create(Path home, String folder) {
    PackFolder pack = new PackFolder(home, home.resolve(folder));
    Result made =
        CommandLineRun.in(home)
            .run("pack", "new", pack.toString(), "--id", "acme", "--payer", "ACME1");
    assertThat(made.status()).as(made.err()).isZero();
    return pack;
  }

  PackFolder replace(String file, String what, String by) {
    try {
      Path of = path.resolve(file);
      String text = Files.readString(of);
      assertThat(text).contains(what);
      Files.writeString(of, text.replace(what, by));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PackFolder append(String file, String text) {
    try {
      Path of = path.resolve(file);
      Files.writeString(of, (Files.exists(of) ? Files.readString(of) : "") + text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PackFolder delete(String file) {
    try {
      Files.delete(path.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds the pack and gives the jar. */
  Path build(String name) {
    Path jar = home.resolve(name);
    Result built = CommandLineRun.in(home).run("pack", "build", toString(), "-o", jar.toString());
    assertThat(built.status()).as(built.err()).isZero();
    return jar;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
