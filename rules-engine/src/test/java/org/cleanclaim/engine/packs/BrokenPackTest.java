package org.cleanclaim.engine.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.manifest.ManifestReader;
import org.cleanclaim.engine.internal.overlay.KnownRules;
import org.cleanclaim.engine.internal.overlay.OverlayFiles;
import org.cleanclaim.engine.internal.table.TableReader;
import org.junit.jupiter.api.Test;

/** One pack with almost every mistake there is, and all that is said about it in one go. */
class BrokenPackTest {

  private static final KnownRules RULES =
      new KnownRules(
          Map.of("PTP-001", Set.of(), "PTP-002", Set.of(), "PAY-031", Set.of("days")), Map.of());

  private static byte[] content(String file) throws IOException {
    try (var in = BrokenPackTest.class.getResourceAsStream("broken/" + file)) {
      assertThat(in).as(file).isNotNull();
      return in.readAllBytes();
    }
  }

  private static Map<String, byte[]> contents(String... files) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String file : files) {
      contents.put(file, content(file));
    }
    return contents;
  }

  @Test
  void everyMistakeIsNamedWithItsPlaceAndItsRemedy() throws IOException {
    List<PackProblem> problems = new ArrayList<>();
    assertThat(ManifestReader.sound("pack.yaml", content("pack.yaml"), problems)).isNull();
    TableReader.readAll(
        contents(
            "tables/prior-auth.csv",
            "tables/fee-schedule.csv",
            "tables/member-id.csv",
            "tables/modifier-policy.csv",
            "tables/timely-filling.csv"),
        Map.of(),
        problems);
    OverlayFiles.read("acme-health", contents("overlays/10.csv"), RULES, problems);

    List<String> expected =
        new String(content("problems.txt"), StandardCharsets.UTF_8).lines().toList();
    assertThat(new PackException("acme-health", problems).problems())
        .extracting(PackProblem::toString)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void theMessageOfTheExceptionSaysThemAllInOrder() {
    PackException e =
        new PackException(
            "acme",
            List.of(
                new PackProblem("b.csv", 2, 1, "second", "do this"),
                new PackProblem("a.yaml", 10, 0, "first", ""),
                PackProblem.of("", "of no file", "do that")));
    assertThat(e)
        .hasMessage(
            "rule pack acme cannot be used:\n"
                + "  of no file; do that\n"
                + "  a.yaml:10: first\n"
                + "  b.csv:2:1: second; do this");
  }
}
