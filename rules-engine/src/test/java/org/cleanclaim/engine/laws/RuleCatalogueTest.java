package org.cleanclaim.engine.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cleanclaim.engine.internal.pack.BuiltInPacks;
import org.cleanclaim.engine.internal.pack.RuleInfo;
import org.cleanclaim.engine.observation.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is complete in its one place, and its message can be filled in. */
class RuleCatalogueTest {

  /** The rules of the catalogue this version promises. */
  static final Set<String> SLICE =
      Set.of(
          ("""
          FMT-005 FMT-007 FMT-009 DEM-002 DEM-003 DEM-004 DEM-005 DEM-009 DEM-010 PAY-001 PAY-002
          PAY-003 PAY-004 PAY-030 PAY-040 PRV-001 PRV-002 PRV-005 PRV-006 CLM-001 CLM-005 LIN-001
          LIN-002 LIN-003 LIN-004 LIN-005 LIN-006 LIN-007 LIN-008 LIN-009 DUP-002 HCP-001 HCP-002
          HCP-003 HCP-006 HCP-008 ICD-001 ICD-002 ICD-003 ICD-004 ICD-005 ICD-007 ICD-014 ICD-025
          ICD-026 ICD-027 ICD-028 ICD-029 PTP-001 PTP-002 PTP-003 PTP-004 PTP-005 PTP-012 MUE-001
          MUE-002 MUE-003 MUE-004 MUE-005 MUE-008 MUE-009 AOC-001 AOC-002 AOC-003 AOC-004 AOC-005
          AOC-007 MOD-001 MOD-002 MOD-003 MOD-004 MOD-005 MOD-007 MOD-008 MOD-009 PFS-002 PFS-006
          PFS-009 PFS-014 PFS-030 PFS-031 EM-001 EM-002
          """)
              .strip()
              .split("\\s+"));

  private static final Pattern RULE =
      Pattern.compile("(?ms)^rule \"([^\"]+)\"(.*?)^when$(.*?)^then$(.*?)^end$");
  private static final Pattern FACT = Pattern.compile("(\\$\\w+) : (\\w+)\\(");
  private static final Pattern SUBJECT =
      Pattern.compile("findings\\.(?:fail|bypassed|pass)\\((\\$\\w+|[\\w.]+)\\)");
  private static final Pattern GIVEN = Pattern.compile("\\.with\\(\"(\\w+)\"");

  private static final Collection<RuleInfo> RULES = BuiltInPacks.core().rules();
  private static final Map<String, Source> SOURCES = sources();

  /** What the DRL says of where a message takes its values from. */
  record Source(String name, String when, String then) {

    /** Names of values the rule gives, and of components of its observation. */
    Set<String> values() {
      Set<String> names = new TreeSet<>();
      GIVEN.matcher(then).results().forEach(m -> names.add(m.group(1)));
      Matcher subject = SUBJECT.matcher(then);
      assertThat(subject.find()).as("rule %s says something", name).isTrue();
      FACT.matcher(when)
          .results()
          .filter(m -> m.group(1).equals(subject.group(1)))
          .forEach(m -> names.addAll(components(m.group(2))));
      return names;
    }

    private static List<String> components(String observation) {
      try {
        Class<?> type = Class.forName(Observation.class.getPackageName() + "." + observation);
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
      } catch (ClassNotFoundException e) {
        throw new AssertionError("no such observation: " + observation, e);
      }
    }
  }

  static Collection<RuleInfo> rules() {
    return RULES;
  }

  @Test
  void thePackHoldsEveryRuleOfTheSlice() {
    assertThat(RULES.stream().map(RuleInfo::id).collect(Collectors.toSet())).containsAll(SLICE);
  }

  @Test
  void thePackHoldsEveryRuleOfItsSources() {
    assertThat(RULES.stream().map(RuleInfo::name))
        .containsExactlyInAnyOrderElementsOf(SOURCES.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void aRuleIsComplete(RuleInfo rule) {
    assertThat(rule.id()).matches("[A-Z]{2,4}-\\d{3}");
    assertThat(rule.name())
        .satisfiesAnyOf(
            n -> assertThat(n).isEqualTo(rule.id()),
            n -> assertThat(n).startsWith(rule.id() + " "));
    assertThat(rule.title()).isNotBlank();
    assertThat(rule.citations()).isNotEmpty().allSatisfy(c -> assertThat(c).isNotBlank());
    assertThat(rule.why()).isNotBlank();
    assertThat(rule.fires()).as("@fires").isNotBlank();
    assertThat(rule.silent()).as("@silent").isNotBlank();
    assertThat(SOURCES.get(rule.name())).isNotNull();
    assertThat(rule.snipType()).isBetween(1, 7);
    assertThat(rule.message().render(null, name -> "x")).isNotBlank();
    assertThat(rule.severities()).as("a programme it runs for").anyMatch(s -> s != null);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void everyPlaceholderHasAValue(RuleInfo rule) {
    assertThat(SOURCES.get(rule.name()).values()).containsAll(rule.message().placeholders());
  }

  @Test
  void theBareIdIsOneOfTheVariants() {
    Set<String> names = RULES.stream().map(RuleInfo::name).collect(Collectors.toSet());
    assertThat(names).hasSameSizeAs(RULES);
    assertThat(names).containsAll(RULES.stream().map(RuleInfo::id).toList());
  }

  private static Map<String, Source> sources() {
    Map<String, Source> all = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    for (String family :
        RULES.stream().map(r -> r.id().substring(0, r.id().indexOf('-'))).distinct().toList()) {
      Matcher m = RULE.matcher(text(family.toLowerCase(java.util.Locale.ROOT) + ".drl"));
      while (m.find()) {
        if (all.put(m.group(1), new Source(m.group(1), m.group(3), m.group(4))) != null) {
          twice.add(m.group(1));
        }
      }
    }
    assertThat(twice).as("names used twice").isEmpty();
    return all;
  }

  /** The build keeps only the compiled rules among the classes. */
  private static String text(String file) {
    Path folder =
        Path.of(System.getProperty("basedir", ""), "src/main/resources/org/cleanclaim/packs/core");
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
