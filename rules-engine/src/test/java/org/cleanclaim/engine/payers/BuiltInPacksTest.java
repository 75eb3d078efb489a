package org.cleanclaim.engine.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.internal.load.BuiltIn;
import org.cleanclaim.engine.internal.pack.OpenPack;
import org.cleanclaim.engine.internal.pack.RuleInfo;
import org.cleanclaim.engine.internal.table.StandardTables;
import org.cleanclaim.engine.testing.TestClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInPacksTest {

  private final Payers scrub = Payers.with(ReferenceLibrary.empty());

  @ParameterizedTest
  @CsvSource({
    "MEDICARE_B,         P, medicare-part-b",
    "MEDICARE_A,         P, ''",
    "MEDICARE_A,         I, medicare-part-a",
    "MEDICARE_B,         I, ''",
    "MEDICARE_ADVANTAGE, P, ''",
    "MEDICAID,           P, medicaid",
    "MEDICAID,           I, medicaid",
    "COMMERCIAL,         P, commercial",
    "COMMERCIAL,         I, commercial",
    "WORKERS_COMP,       P, workers-comp",
    "AUTO,               I, auto",
    "TRICARE,            P, tricare-va",
    "VETERANS,           P, tricare-va va-community-care",
    "OTHER,              P, ''",
  })
  void theClaimsPayerChoosesThePacks(PlanType plan, String type, String packs) {
    Claim claim =
        (type.equals("P")
                ? TestClaims.professional(plan, "2026-03-10", "99213")
                : TestClaims.outpatient(plan, "2026-03-10", "99213"))
            .build();

    List<String> chosen = scrub.report(claim).packs().stream().map(p -> p.split(" ")[0]).toList();

    assertThat(chosen)
        .isEqualTo(
            Stream.concat(
                    Stream.of("core"), packs.isEmpty() ? Stream.of() : Stream.of(packs.split(" ")))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({"16013, true", "17013, true", "18003, true", "19003, true", "12345, false"})
  void theEquipmentContractorsAreKnownByTheirIds(String payer, boolean equipment) {
    Claim claim =
        TestClaims.medicare("2026-03-10", "E0601-RR-KX")
            .destinationCoverage(c -> c.toBuilder().payerId(payer).build())
            .build();

    assertThat(scrub.report(claim).packs().stream().anyMatch(p -> p.startsWith("medicare-dme ")))
        .isEqualTo(equipment);
  }

  /** The loader asks the jar for files by name, so one of another name would never be read. */
  @Test
  void everyFileOfTheSourcesIsOneTheLoaderAsksFor() throws IOException {
    Path folder =
        Path.of(System.getProperty("basedir", ""), "src/main/resources/org/cleanclaim/packs");
    for (OpenPack pack : BuiltIn.packs()) {
      Path own = folder.resolve(pack.id().replace('-', '_'));
      Set<String> read = new HashSet<>(Set.of("pack.yaml", "overlays/" + pack.id() + ".csv"));
      StandardTables.names().forEach(t -> read.add("tables/" + t + ".csv"));
      pack.manifest().tables().keySet().forEach(t -> read.add("tables/" + t + ".csv"));
      try (Stream<Path> files = Files.walk(own)) {
        assertThat(
                files
                    .filter(Files::isRegularFile)
                    .map(f -> own.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !f.endsWith(".drl")))
            .isSubsetOf(read);
      }
    }
  }

  static Stream<RuleInfo> rules() {
    return Payers.IDS.stream().flatMap(id -> Payers.rules(id).rules().stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void aRuleIsCompleteAndRunsWithoutASession(RuleInfo rule) {
    assertThat(rule.why()).isNotBlank();
    assertThat(rule.citations()).isNotEmpty();
    assertThat(rule.fires()).isNotBlank();
    assertThat(rule.silent()).isNotBlank();
    assertThat(Payers.rules(rule.pack()).inSession()).isEmpty();
  }
}
