package org.cleanclaim.engine.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.manifest.Manifest;
import org.cleanclaim.engine.internal.manifest.ManifestReader;
import org.cleanclaim.engine.internal.manifest.PackGraph;
import org.cleanclaim.engine.internal.manifest.Scope;
import org.cleanclaim.engine.internal.table.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pack.yaml may say and how packs build on each other. */
class ManifestTest {

  private static Manifest read(String yaml) {
    List<PackProblem> problems = new ArrayList<>();
    Manifest manifest = ManifestReader.sound("pack.yaml", bytes(yaml), problems);
    assertThat(problems).isEmpty();
    assertThat(manifest).isNotNull();
    return manifest;
  }

  private static List<String> problems(String yaml) {
    List<PackProblem> problems = new ArrayList<>();
    assertThat(ManifestReader.sound("pack.yaml", bytes(yaml), problems)).isNull();
    return problems.stream().map(PackProblem::toString).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aManifestSaysWhatThePackIsAndWhereItRuns() {
    Manifest manifest =
        read(
            """
            id: acme-health
            version: 2026.1
            title: Acme Health Plan
            extends: [commercial]
            effective: {from: 2026-01-01, to: 2026-12-31}
            scope:
              payers: [ACME1, ACME2]
              plans: COMMERCIAL
              states: [TX]
              claims: [PROFESSIONAL]
            parameters: {PAY-031.days: 90}
            tables:
              device-limits:
                key: [code]
                columns: {code: code, most: number, unit: [day, claim], least: number?, note: text}
                between: [least, most]
            """);
    assertThat(manifest.id()).isEqualTo("acme-health");
    assertThat(manifest.version()).isEqualTo("2026.1");
    assertThat(manifest.title()).isEqualTo("Acme Health Plan");
    assertThat(manifest.bases()).extracting(Manifest.Base::id).containsExactly("commercial");
    assertThat(manifest.inForce(Days.of(2025, 12, 31))).isFalse();
    assertThat(manifest.inForce(Days.of(2026, 1, 1))).isTrue();
    assertThat(manifest.inForce(Days.of(2026, 12, 31))).isTrue();
    assertThat(manifest.inForce(Days.of(2027, 1, 1))).isFalse();
    assertThat(manifest.scope())
        .isEqualTo(
            new Scope(
                Set.of("ACME1", "ACME2"),
                Set.of(PlanType.COMMERCIAL),
                Set.of("TX"),
                Set.of(ClaimType.PROFESSIONAL)));
    assertThat(manifest.parameters())
        .containsExactly(new Manifest.Parameter("PAY-031", "days", 90, 11, 28));
    TableSchema limits = manifest.tables().get("device-limits");
    assertThat(limits.names())
        .containsExactly("code", "most", "unit", "least", "note", "from", "to");
    assertThat(limits.lowest()).isEqualTo("least");
    assertThat(limits.highest()).isEqualTo("most");
  }

  @Test
  void idAndVersionAreEnough() {
    Manifest manifest = read("id: acme\nversion: \"1\"\n");
    assertThat(manifest.scope()).isEqualTo(Scope.ALL);
    assertThat(manifest.inForce(Days.of(1990, 1, 1))).isTrue();
    assertThat(manifest.tables()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          # payer, plan, state, claim, runs
          ACME1, COMMERCIAL, TX, PROFESSIONAL, true
          ACME2, COMMERCIAL, TX, PROFESSIONAL, true
          ACME3, COMMERCIAL, TX, PROFESSIONAL, false
          ACME1, MEDICAID, TX, PROFESSIONAL, false
          ACME1, COMMERCIAL, OK, PROFESSIONAL, false
          ACME1, COMMERCIAL, TX, INSTITUTIONAL, false
          , COMMERCIAL, TX, PROFESSIONAL, false
          ACME1, , TX, PROFESSIONAL, false
          ACME1, COMMERCIAL, , PROFESSIONAL, false
          """)
  void everyPartOfTheScopeMustHold(
      String payer, PlanType plan, String state, ClaimType claim, boolean runs) {
    Scope scope =
        new Scope(
            Set.of("ACME1", "ACME2"),
            Set.of(PlanType.COMMERCIAL),
            Set.of("TX"),
            Set.of(ClaimType.PROFESSIONAL));
    assertThat(scope.holds(payer, plan, state, claim)).isEqualTo(runs);
    assertThat(Scope.ALL.holds(payer, plan, state, claim)).isTrue();
  }

  @Test
  void whatIsNoYamlIsSaidWithItsPlace() {
    assertThat(problems("id: acme\nversion: [1\ntitle: x\n"))
        .singleElement()
        .asString()
        .startsWith("pack.yaml:3:")
        .contains("no YAML")
        .endsWith("check indentation, colons and quotes");
    assertThat(problems(""))
        .containsExactly("pack.yaml:1: the manifest is empty; begin with id: and version:");
    assertThat(problems("- id\n"))
        .contains("pack.yaml:1:1: the manifest is no map; write it as the manifest: {key: value}");
    assertThat(problems("id: {a: b}\nversion: [1]\n"))
        .containsExactly(
            "pack.yaml:1:5: id is a map, not a text; write one value",
            "pack.yaml:2:10: version is a list, not a text; write one value");
  }

  @Test
  void aManifestCannotBlowUp() {
    String laughs = "id: &a [x, x]\nversion: &b [*a, *a]\ntitle: [*b, *b]\n";
    assertThat(problems(laughs))
        .containsExactly("pack.yaml:2:14: an alias (*); write the value out");
    assertThat(problems("id: " + "[".repeat(100_000)))
        .singleElement()
        .asString()
        .contains("nested deeper than 20 levels");
    assertThat(problems("a".repeat((1 << 20) + 1)))
        .singleElement()
        .asString()
        .contains("more than 1048576 bytes");
    assertThat(problems("id: !!javax.script.ScriptEngineManager [x]\nversion: \"1\"\n"))
        .containsExactly("pack.yaml:1:5: id is a list, not a text; write one value");
  }

  private static Manifest pack(String id, String... bases) {
    return read("id: " + id + "\nversion: \"1\"\nextends: [" + String.join(", ", bases) + "]\n");
  }

  private static List<String> graphProblems(Manifest... packs) {
    List<PackProblem> problems = new ArrayList<>();
    PackGraph.of(List.of(packs), problems);
    return problems.stream().map(PackProblem::toString).toList();
  }

  @Test
  void aPackComesAfterAllItBuildsOn() {
    List<PackProblem> problems = new ArrayList<>();
    PackGraph graph =
        PackGraph.of(
            List.of(
                pack("core"),
                pack("acme-tx", "acme", "texas"),
                pack("texas", "core"),
                pack("acme", "core")),
            problems);
    assertThat(problems).isEmpty();
    assertThat(graph.withBases("acme-tx")).containsExactly("core", "acme", "texas", "acme-tx");
    assertThat(graph.withBases("core")).containsExactly("core");
  }

  @Test
  void circlesStrangersAndTwinsAreNamed() {
    assertThat(graphProblems(pack("a", "b"), pack("b", "c"), pack("c", "a")))
        .containsExactly(
            "pack.yaml:3:11: packs extend each other in a circle: a -> b -> c -> a;"
                + " remove one of these extensions");
    assertThat(graphProblems(pack("a", "a"))).singleElement().asString().contains("a -> a");
    assertThat(graphProblems(pack("commercial"), pack("a", "comercial", "zzz")))
        .containsExactly(
            "pack.yaml:3:11: there is no pack comercial to extend; did you mean commercial?",
            "pack.yaml:3:22: there is no pack zzz to extend; load it too, before this one");
    assertThat(graphProblems(pack("a"), pack("a")))
        .containsExactly(
            "pack.yaml:1: pack id a is taken by pack.yaml; give one of the two another id");
  }
}
