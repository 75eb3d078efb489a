package org.cleanclaim.examples.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.cleanclaim.formats.ClaimFiles;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A claim file named on the command line.
 *
 * @param name as people know it
 * @param path {@code null} for standard input
 */
record ClaimInput(String name, @Nullable Path path) {

  /** What is wrong with a file that holds no claim. */
  static final String CLAIMLESS =
      " holds no claim that could be read; expected is an X12 837P file (005010X222A1) or JSON"
          + " claims";

  private static final String STDIN = "-";

  /** The files of a command line, each checked to be there. */
  static List<ClaimInput> of(List<String> inputs) {
    return inputs.stream().map(ClaimInput::of).toList();
  }

  private static ClaimInput of(String input) {
    if (input.equals(STDIN)) {
      return new ClaimInput("standard input", null);
    }
    Path path = path(input);
    if (Files.isDirectory(path)) {
      throw Failure.usage(
          input + " is a directory; name the claim files in it, as " + input + "/*");
    }
    if (!Files.exists(path)) {
      throw Failure.usage(input + ": no such file; check the path");
    }
    if (!Files.isReadable(path)) {
      throw Failure.usage(input + ": no permission to read it");
    }
    return new ClaimInput(input, path);
  }

  /** A path as written. */
  static Path path(String input) {
    try {
      return Path.of(input);
    } catch (InvalidPathException e) {
      throw Failure.usage(input + " is not a path");
    }
  }

  /** Reads it to its end. */
  void read(Shell shell, ClaimConsumer to) throws IOException {
    Path file = path;
    try (InputStream in =
        file == null
            ? new KeptOpen(shell.in())
            : new BufferedInputStream(Files.newInputStream(file))) {
      ClaimFiles.read(in, file == null ? name : String.valueOf(file.getFileName()), to);
    }
  }

  /** What to say when it could not be read to its end. */
  String broken(IOException why) {
    return "cleanclaim: "
        + name
        + " could not be read to its end ("
        + why.getMessage()
        + "); what the report says of it is not all there is";
  }

  /** Standard input is the process's, so it is not closed. */
  private static final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
