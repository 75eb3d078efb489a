package org.cleanclaim.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.formats.json.JsonClaims;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.cleanclaim.formats.x12.X12ClaimReader;

/**
 * Reads claim files of any format this library knows, told from what they begin with, not from
 * their name.
 */
public final class ClaimFiles {

  private static final int LOOK_AHEAD = 4 << 10;

  private ClaimFiles() {}

  /**
   * Reads a file.
   *
   * @throws IOException when the file cannot be read; what it contains never makes this throw
   */
  public static void read(Path file, ClaimConsumer consumer) throws IOException {
    Path name = file.getFileName();
    try (InputStream in = Files.newInputStream(file)) {
      read(in, name == null ? "" : name.toString(), consumer);
    }
  }

  /**
   * Reads a stream to its end; it is not closed. What is neither X12 nor JSON is one FMT-001
   * problem.
   *
   * @param sourceName name of the file, without directory, for positions
   * @throws IOException when the stream fails
   */
  public static void read(InputStream in, String sourceName, ClaimConsumer consumer)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, LOOK_AHEAD * 2);
    buffered.mark(LOOK_AHEAD);
    byte[] head = buffered.readNBytes(LOOK_AHEAD);
    buffered.reset();
    int first = firstOfContent(head);
    if (first < head.length && (head[first] == '{' || head[first] == '[')) {
      JsonClaims.of().read(buffered, sourceName, consumer);
    } else if (mentionsInterchange(head)) {
      X12ClaimReader.of().read(buffered, sourceName, consumer);
    } else {
      consumer.problem(
          new SyntaxProblem(
              "FMT-001",
              1,
              "",
              "",
              0,
              "not a claim file: X12 beginning with ISA, or JSON (one claim, an array, or one claim a line) is expected",
              new SourcePosition(sourceName, 0, 1)));
    }
  }

  private static int firstOfContent(byte[] head) {
    int i = 0;
    if (head.length >= 3
        && head[0] == (byte) 0xef
        && head[1] == (byte) 0xbb
        && head[2] == (byte) 0xbf) {
      i = 3;
    }
    while (i < head.length
        && (head[i] == ' ' || head[i] == '\t' || head[i] == '\r' || head[i] == '\n')) {
      i++;
    }
    return i;
  }

  private static boolean mentionsInterchange(byte[] head) {
    for (int i = 0; i + 3 < head.length; i++) {
      if (head[i] == 'I'
          && head[i + 1] == 'S'
          && head[i + 2] == 'A'
          && !Character.isLetterOrDigit(head[i + 3])) {
        return true;
      }
    }
    return false;
  }
}
