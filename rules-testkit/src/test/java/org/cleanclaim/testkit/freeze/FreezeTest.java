package org.cleanclaim.testkit.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.junit.Scrubs;
import org.cleanclaim.testkit.shorthand.ClaimShorthand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Scrubs
class FreezeTest {

  private static final Claim BUNDLED = ClaimShorthand.claim("id:SMITH-1 | 99213; 20610-RT");
  private static final Claim UNBALANCED = ClaimShorthand.claim("id:SMITH-2 tot:300.00 | 99213");
  private static final Claim CLEAN = ClaimShorthand.claim("id:SMITH-3 | 99213");

  @TempDir private Path folder;
  private Path store;

  @BeforeEach
  void place() {
    store = folder.resolve("deep").resolve("accepted.txt");
  }

  private Freeze freeze() {
    return new Freeze(store, false, false, true);
  }

  private Freeze updating() {
    return new Freeze(store, false, true, false);
  }

  @Test
  void withoutAStoreItSaysHowToMakeOne(ClaimScrubber scrubber) {
    assertThatThrownBy(() -> freeze().check(scrubber, List.of(BUNDLED)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dcleanclaim.freeze.update=true");
    assertThat(store).doesNotExist();
  }

  @Test
  void whatIsAcceptedPassesAndTheStoreIsPlainSortedAndWithoutControlNumbers(ClaimScrubber scrubber)
      throws IOException {
    updating().check(scrubber, List.of(UNBALANCED, BUNDLED, CLEAN));
    assertThat(freeze().check(scrubber, List.of(BUNDLED, CLEAN, UNBALANCED)).vanished()).isEmpty();
    List<String> lines =
        Files.readAllLines(store).stream().filter(l -> !l.startsWith("#")).toList();
    assertThat(lines).isSorted().anyMatch(l -> l.matches("[0-9a-f]{16} PTP-002 1 FAIL"));
    assertThat(Files.readString(store)).doesNotContain("SMITH");
    try (Stream<Path> files = Files.list(store.getParent())) {
      assertThat(files).containsExactly(store);
    }
  }

  @Test
  void aNewFailureFailsAndWhatVanishedIsTold(ClaimScrubber scrubber) {
    updating().check(scrubber, List.of(UNBALANCED));
    assertThatThrownBy(() -> freeze().check(scrubber, List.of(BUNDLED)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PTP-002 1 FAIL")
        .hasMessageContaining("1 vanished")
        .hasMessageContaining("FMT-009");
    assertThat(freeze().check(scrubber, List.of(CLEAN)).vanished())
        .extracting(FrozenFinding::rule)
        .containsExactly("FMT-009");
  }

  @Test
  void theSameFindingOnceMoreIsNew(ClaimScrubber scrubber) {
    updating().check(scrubber, List.of(UNBALANCED));
    assertThatThrownBy(() -> freeze().check(scrubber, List.of(UNBALANCED, UNBALANCED)))
        .hasMessageContaining("1 new");
  }

  @Test
  void anUpdateKeepsTheSaltSoThatTheDifferenceStaysSmall(ClaimScrubber scrubber)
      throws IOException {
    updating().check(scrubber, List.of(UNBALANCED, BUNDLED));
    List<String> before = Files.readAllLines(store);
    updating().check(scrubber, List.of(BUNDLED));
    assertThat(before).containsAll(Files.readAllLines(store)).hasSizeGreaterThan(2);
  }

  @Test
  void claimsMayBeNamedByTheirPlace(ClaimScrubber scrubber) throws IOException {
    updating().byIndex().check(scrubber, List.of(CLEAN, UNBALANCED));
    assertThat(Files.readString(store)).contains("claim-000002 FMT-009 0 FAIL");
    assertThat(freeze().byIndex().check(scrubber, List.of(CLEAN, UNBALANCED)).vanished()).isEmpty();
  }

  @Test
  void nothingIsAcceptedInCi(ClaimScrubber scrubber) {
    assertThatThrownBy(() -> new Freeze(store, false, true, true).check(scrubber, List.of(BUNDLED)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CI");
    assertThat(store).doesNotExist();
  }

  @Test
  void aSpoiltStoreIsNotGuessedAt(ClaimScrubber scrubber) throws IOException {
    updating().check(scrubber, List.of(UNBALANCED));
    Files.writeString(store, Files.readString(store) + "<<<<<<< HEAD\n");
    assertThatThrownBy(() -> freeze().check(scrubber, List.of(UNBALANCED)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("accepted.txt:4");
  }
}
