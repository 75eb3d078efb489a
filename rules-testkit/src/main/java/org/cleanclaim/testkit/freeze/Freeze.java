package org.cleanclaim.testkit.freeze;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.scrub.ClaimScrubber;

/**
 * Accepts what is found on a claim corpus today and fails on what is found on top of it tomorrow.
 *
 * <pre>{@code
 * Freeze.at(Path.of("src/test/resources/accepted.txt")).check(scrubber, corpus.claims());
 * }</pre>
 *
 * <p>The store is a text file under version control: sorted, one line per claim, rule, line and
 * verdict. Claims stand in it under a salted digest of their control number; whoever has the store
 * and a list of control numbers could match them, so use {@link #byIndex()} where the store leaves
 * the house. Suppressed findings are not kept: they are new when the overlay goes.
 *
 * <p>With the system property {@value #UPDATE} set to {@code true} the store is rewritten and
 * nothing fails; where the environment says {@code CI} that is refused.
 */
public final class Freeze {

  /** System property that makes the store follow today's findings. */
  public static final String UPDATE = "cleanclaim.freeze.update";

  private static final int DIGEST_BYTES = 8;

  private final Path store;
  private final boolean byIndex;
  private final boolean update;
  private final boolean ci;

  Freeze(Path store, boolean byIndex, boolean update, boolean ci) {
    this.store = store;
    this.byIndex = byIndex;
    this.update = update;
    this.ci = ci;
  }

  /** A freeze that keeps its findings in this file. */
  public static Freeze at(Path store) {
    return new Freeze(store, false, Boolean.getBoolean(UPDATE), System.getenv().containsKey("CI"));
  }

  /**
   * Names claims by their place in the corpus, from 1, rather than by their control number; right
   * where the corpus never changes.
   */
  public Freeze byIndex() {
    return new Freeze(store, true, update, ci);
  }

  /**
   * Compares, or accepts in update mode.
   *
   * @return how today differs; nothing is added
   * @throws AssertionError when something fails that nobody accepted, or when there is no store yet
   * @throws IllegalStateException when the store cannot be understood, or in update mode under CI
   * @throws UncheckedIOException when the store cannot be read or written
   */
  public FreezeResult check(ClaimScrubber scrubber, List<Claim> claims) {
    if (update && ci) {
      throw new IllegalStateException(
          "-D"
              + UPDATE
              + "=true accepts findings and so is no business of CI; update where a"
              + " person looks at the difference, and commit the store");
    }
    try {
      boolean exists = Files.exists(store);
      FreezeStore accepted = exists ? FreezeStore.read(store) : FreezeStore.empty();
      FreezeStore today = new FreezeStore(accepted.salt(), find(scrubber, claims, accepted.salt()));
      FreezeResult result =
          new FreezeResult(
              surplus(today.findings(), accepted.findings()).stream()
                  .filter(f -> f.verdict() == Verdict.FAIL)
                  .toList(),
              surplus(accepted.findings(), today.findings()));
      if (update) {
        today.write(store);
        return new FreezeResult(List.of(), result.vanished());
      }
      if (!exists) {
        throw new AssertionError(
            "no findings are accepted yet: "
                + store.getFileName()
                + " is not there; run once with"
                + " -D"
                + UPDATE
                + "=true and commit the file");
      }
      if (!result.added().isEmpty()) {
        throw new AssertionError(
            "findings nobody accepted in " + store.getFileName() + ": " + result.text());
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<FrozenFinding> find(ClaimScrubber scrubber, List<Claim> claims, String salt) {
    List<FrozenFinding> found = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      String key =
          byIndex ? String.format("claim-%06d", i + 1) : digest(claim.controlNumber(), salt);
      int times = seen.merge(key, 1, Integer::sum);
      String name = times == 1 ? key : key + "." + times;
      for (Finding f : scrubber.scrub(claim).findings()) {
        if (!f.suppressed()) {
          found.add(new FrozenFinding(name, f.ruleId(), f.location().line(), f.verdict()));
        }
      }
    }
    return found;
  }

  private static String digest(String controlNumber, String salt) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt.getBytes(StandardCharsets.UTF_8));
      byte[] hash = sha.digest(controlNumber.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What the first list has more of than the second. */
  private static List<FrozenFinding> surplus(List<FrozenFinding> of, List<FrozenFinding> over) {
    Map<FrozenFinding, Integer> left = new HashMap<>();
    over.forEach(f -> left.merge(f, 1, Integer::sum));
    return of.stream().filter(f -> left.merge(f, -1, Integer::sum) < 0).toList();
  }
}
