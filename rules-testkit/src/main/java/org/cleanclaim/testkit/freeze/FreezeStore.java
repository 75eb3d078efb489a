package org.cleanclaim.testkit.freeze;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.cleanclaim.finding.Verdict;

/**
 * The accepted findings as they lie on disk: plain text, sorted, one finding a line.
 *
 * @param salt goes into the digests of control numbers, so that they tell nothing across stores
 */
record FreezeStore(String salt, List<FrozenFinding> findings) {

  private static final String TITLE =
      "# Findings accepted for a claim corpus: claim, rule, line, verdict.";
  private static final String SALT = "# salt ";
  private static final int SALT_BYTES = 16;

  FreezeStore {
    findings = findings.stream().sorted().toList();
  }

  /** A store without findings, with a salt of its own. */
  static FreezeStore empty() {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new FreezeStore(HexFormat.of().formatHex(salt), List.of());
  }

  static FreezeStore read(Path file) throws IOException {
    String salt = "";
    List<FrozenFinding> findings = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(SALT)) {
        salt = line.substring(SALT.length());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        findings.add(finding(line, file.getFileName() + ":" + (i + 1)));
      }
    }
    if (salt.isEmpty()) {
      throw new IllegalStateException(
          file.getFileName() + " has no line '# salt …'; restore it from version control");
    }
    return new FreezeStore(salt, findings);
  }

  private static FrozenFinding finding(String line, String place) {
    String[] parts = line.split(" +", -1);
    try {
      if (parts.length == 4) {
        return new FrozenFinding(
            parts[0], parts[1], Integer.parseInt(parts[2]), Verdict.valueOf(parts[3]));
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new IllegalStateException(
        place + " is not claim, rule, line and verdict; restore it from version control");
  }

  /** Writes the whole file or nothing. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of(TITLE, SALT + salt));
    findings.forEach(f -> lines.add(f.toString()));
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    Path beside = absolute.resolveSibling(absolute.getFileName() + ".new");
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(beside, String.join("\n", lines) + "\n");
    Files.move(
        beside, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
