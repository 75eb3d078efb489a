package org.cleanclaim.engine.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.manifest.ManifestReader;
import org.cleanclaim.engine.internal.overlay.KnownRules;
import org.cleanclaim.engine.internal.overlay.OverlayFiles;
import org.cleanclaim.engine.internal.table.StandardTables;

/** Whatever stands in a file of a pack, it is read or its problems are named; nothing is thrown. */
class AnyPackFileProperties {

  private static final String SEED = "20261121";

  @Property(tries = 500, seed = SEED)
  void anyBytes(@ForAll byte[] content) {
    check(content);
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "id",
            "version",
            "extends",
            "scope",
            "plans",
            "parameters",
            "tables",
            "columns",
            "acme",
            ":",
            ": ",
            " ",
            "\n",
            "\n  ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "#",
            "&a",
            "*a",
            "!!x",
            "|",
            ">",
            "?",
            "%",
            "@",
            "\t",
            "2026-01-31",
            "code",
            "pattern",
            "rule",
            "action",
            "reason",
            "set",
            "PTP-*",
            "64490-64495",
            "6449*",
            "\u0000",
            "\ud800",
            "é",
            "\r",
            "---")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2000, seed = SEED)
  void anyScraps(@ForAll("scraps") String text) {
    check(text.getBytes(StandardCharsets.UTF_8));
    check(("id: acme\nversion: \"1\"\n" + text).getBytes(StandardCharsets.UTF_8));
    check(("rule,action,value,reason\n" + text).getBytes(StandardCharsets.UTF_8));
    check(("code,place,from,to,note\n" + text).getBytes(StandardCharsets.UTF_8));
  }

  private static void check(byte[] content) {
    List<PackProblem> problems = new ArrayList<>();
    boolean read = ManifestReader.sound("pack.yaml", content, problems) != null;
    assertThat(read).isEqualTo(problems.isEmpty());
    for (String name : StandardTables.names()) {
      Tables.read(name, content, Map.of(), problems);
    }
    OverlayFiles.read(
        "acme", Map.of("overlays/a.csv", content), KnownRules.of(Set.of("PTP-001")), problems);
    assertThat(problems).allMatch(p -> !p.file().isEmpty() && !p.what().isEmpty());
  }
}
