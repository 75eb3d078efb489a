package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cleanclaim.examples.cli.CommandLineRun.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubCommandTest {

  private static final Path CLINIC_DAY = Path.of("claims", "clinic-day.837");
  private static final Path ONE_CLAIM = Path.of("claims", "one-claim.json");

  private static final String CLEAN =
      """
      {"controlNumber":"C-1","submissionDate":"2026-11-20","placeOfService":"11","frequency":"1",
       "totalCharge":"125.00",
       "patient":{"lastName":"OSTERLING","firstName":"FENELLA","birthDate":"1948-05-16","sex":"FEMALE"},
       "coverages":[{"responsibility":"P","payerId":"04412","planType":"MEDICARE_B",
         "filingIndicator":"MB","memberId":"8RT2GH5JK46","subscriberRelationship":"18"}],
       "destination":0,
       "providers":[{"role":"BILLING","person":false,"npi":"1472583693","taxonomy":"261QM1300X"},
         {"role":"RENDERING","person":true,"npi":"1609345271","taxonomy":"207X00000X"}],
       "diagnoses":[{"code":"I10"}],
       "lines":[{"procedure":"99213","from":"2026-11-18","units":1,"charge":"125.00","pointers":[1]}]}
      """;

  private static final AtomicReference<Result> DAY = new AtomicReference<>();

  @TempDir Path home;

  private CommandLineRun cleanclaim() {
    return CommandLineRun.in(home);
  }

  @Test
  void leavesWithZeroWhenEveryClaimIsClean() {
    Result result = cleanclaim().stdin(CLEAN).run("scrub", "-");
    assertThat(result.out()).contains("CLEAN   C-1");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void leavesWithOneWhenThereAreFindings() {
    String void8 = CLEAN.replace("\"frequency\":\"1\"", "\"frequency\":\"8\"");
    Result result = cleanclaim().stdin(void8).run("scrub", "-");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out().lines())
        .contains(
            "standard input",
            "REJECT  C-1                   1 line, $125.00, $125.00 at risk",
            "  ERROR    PAY-040  claim, box 22  CO-16 M47 N152  $125.00",
            "      frequency code 8 needs the payer's control number of the claim it replaces or voids",
            "  claims    1: 1 reject",
            "  findings  1 error, 1 warning, 0 notes",
            "  at risk   $125.00 of $125.00 charged");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "scrub                             | Missing required parameter: 'FILE'",
        "scrub nowhere.837                 | nowhere.837: no such file; check the path",
        "scrub .                           | . is a directory; name the claim files in it",
        "scrub --formt json x              | Unknown option: '--formt'",
        "scrub --starter --data d x        | --starter and --data exclude each other",
        "scrub --color sometimes x         | --color",
        "scrubb x                          | scrubb",
        "data                              | which command? import, list or verify",
        "data import nowhere.zip           | nowhere.zip: no such file or directory",
        "(nothing)                         | which command? scrub, pack, data or rules",
        "rules show XYZ-999                | there is no rule XYZ-999; see: cleanclaim rules list"
      })
  void leavesWithTwoWhenTheCommandLineIsWrong(String args, String message) {
    Result result =
        cleanclaim().run(args.equals("(nothing)") ? new String[0] : args.strip().split("\\s+"));
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void leavesWithThreeWhenTheDataCannotBeUsed() throws IOException {
    Path data = Files.createDirectories(home.resolve("data"));
    Files.writeString(data.resolve("cleanclaim.snapshot"), "this is no snapshot");
    Result result = cleanclaim().run("scrub", "--data", data.toString(), ONE_CLAIM.toString());
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("cleanclaim.snapshot").doesNotContain("\tat ");
  }

  @Test
  void leavesWithThreeWhenTheDirectoryHoldsNoData() {
    Result result = cleanclaim().run("scrub", "--data", home.toString(), ONE_CLAIM.toString());
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("import").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Dear colleague, please find attached", "\u0000\u0001\u0002"})
  void saysWhatIsAcceptedWhenAFileIsNoClaimFile(String content) {
    Result result = cleanclaim().stdin(content).run("scrub", "-");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("holds no claim", "X12 837P", "JSON");
  }

  @Test
  void scrubsTheClinicDay() {
    Result result = clinicDay();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(dispositions(result.out())).hasSize(22);
    assertThat(result.out()).contains("REJECT  RMC-1008", "PAY-040", "starter edition");
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "RMC-1001 | CLEAN  | ''",
        "RMC-1002 | CLEAN  | PTP-002",
        "RMC-1003 | REJECT | PTP-002",
        "RMC-1004 | REJECT | PTP-001",
        "RMC-1005 | REJECT | EM-001 PTP-002",
        "RMC-1006 | REJECT | MUE-003",
        "RMC-1007 | REJECT | MUE-002",
        "RMC-1008 | REJECT | PAY-040 PAY-041",
        "RMC-1009 | REJECT | ICD-002",
        "RMC-1010 | REJECT | PRV-001",
        "RMC-1011 | REJECT | FMT-009",
        "RMC-1012 | REVIEW | AOC-001",
        "RMC-1013 | REJECT | HCP-003",
        "RMC-1014 | REJECT | PFS-031",
        "RMC-1015 | REJECT | MOD-005",
        "RMC-1016 | REVIEW | ''",
        "RMC-1017 | CLEAN  | ''",
        "RMC-1018 | REVIEW | DUP-002",
        "RMC-1019 | REJECT | MUE-003 MUE-005",
        "RMC-1020 | REJECT | PFS-002",
        "RMC-1021 | CLEAN  | ''",
        "RMC-1022 | CLEAN  | PTP-002"
      })
  void findsTheMistakeOfEachClaimOfTheClinicDay(
      String controlNumber, String disposition, String rules) {
    List<String> lines = clinicDay().out().lines().toList();
    int start = 0;
    while (!lines.get(start).matches("[A-Z]+ +" + controlNumber + " .*")) {
      start++;
    }
    assertThat(lines.get(start)).startsWith(disposition + " ");
    List<String> block = lines.subList(start + 1, lines.size());
    String text =
        block.stream().takeWhile(line -> line.startsWith("  ")).collect(Collectors.joining("\n"));
    assertThat(ruleIds(text).stream().distinct().sorted())
        .containsExactly(rules.isEmpty() ? new String[0] : rules.split(" "));
  }

  @Test
  void saysTheSameInJson() throws IOException {
    Result text = cleanclaim().run("scrub", CLINIC_DAY.toString());
    Result json = cleanclaim().run("scrub", "--format", "json", CLINIC_DAY.toString());
    assertThat(json.status()).isEqualTo(text.status());
    List<String> rules = values(json.out(), "ruleId");
    assertThat(rules).isNotEmpty();
    assertThat(ruleIds(text.out())).containsExactlyInAnyOrderElementsOf(rules);
    assertThat(values(json.out(), "controlNumber")).hasSize(22);
  }

  @Test
  void readsSeveralFilesOfSeveralFormats() {
    Result result = cleanclaim().run("scrub", CLINIC_DAY.toString(), ONE_CLAIM.toString());
    assertThat(result.out()).contains("clinic-day.837\n", "one-claim.json\n", "claims    23:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void saysNothingOfThePatients(String format) throws IOException {
    Result result =
        cleanclaim().run("scrub", "--format", format, CLINIC_DAY.toString(), ONE_CLAIM.toString());
    assertThat(personal(Files.readString(CLINIC_DAY)))
        .hasSizeGreaterThan(80)
        .allSatisfy(secret -> assertThat(result.out() + result.err()).doesNotContain(secret));
    assertThat(result.out() + result.err())
        .doesNotContain("OSTERLING", "FENELLA", "1948-05-16", "8RT2GH5JK46");
  }

  @ParameterizedTest(name = "terminal {0}, --color {1}, NO_COLOR {2}: {3}")
  @CsvSource({
    "false, auto,   '',  false",
    "true,  auto,   '',  true",
    "true,  auto,   '1', false",
    "true,  never,  '',  false",
    "false, always, '',  true",
    "false, always, '1', true"
  })
  void writesColourOnlyWhenAsked(
      boolean terminal, String colour, String noColour, boolean expected) {
    CommandLineRun run = cleanclaim().environment("NO_COLOR", noColour);
    Result result =
        (terminal ? run.terminal() : run).run("scrub", "--color", colour, ONE_CLAIM.toString());
    assertThat(result.out().contains("\u001b[")).isEqualTo(expected);
  }

  @Test
  void wrapsAtTheWidthOfTheTerminal() {
    String void8 = CLEAN.replace("\"frequency\":\"1\"", "\"frequency\":\"8\"");
    Result narrow = cleanclaim().environment("COLUMNS", "60").stdin(void8).run("scrub", "-");
    Result told = cleanclaim().stdin(void8).run("scrub", "--width", "60", "-");
    assertThat(narrow.out().replaceAll("time .*", ""))
        .isEqualTo(told.out().replaceAll("time .*", ""))
        .contains("      frequency code 8 needs the payer's control number of\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "scrub --help", "data --help", "data import --help"})
  void helpsWithExamples(String args) {
    Result result = cleanclaim().run(args.split(" "));
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("Usage: cleanclaim", "Examples:", "  cleanclaim ");
    assertThat(result.out().lines()).allSatisfy(l -> assertThat(l.length()).isLessThan(81));
  }

  @Test
  void tellsItsVersion() {
    Result result = cleanclaim().run("--version");
    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith("cleanclaim ").contains("Java 1");
  }

  /** The report of the clinic day, made once. */
  private Result clinicDay() {
    return DAY.updateAndGet(
        known -> known != null ? known : cleanclaim().run("scrub", CLINIC_DAY.toString()));
  }

  private static List<String> dispositions(String text) {
    return text.lines().filter(l -> l.matches("(CLEAN|REVIEW|REJECT) .*")).toList();
  }

  private static List<String> ruleIds(String text) {
    return text.lines()
        .map(Pattern.compile("^  (?:ERROR|WARNING|NOTE|NO DATA|ok) +([A-Z]+-\\d+) ")::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .toList();
  }

  /** Values of a field, in the order they come; fails when the text is no JSON. */
  private static List<String> values(String json, String field) throws IOException {
    List<String> found = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && parser.currentName().equals(field)) {
          found.add(parser.nextTextValue());
        }
      }
    }
    return found;
  }

  /** Names, member ids, birth dates and streets in an 837. */
  private static Set<String> personal(String x12) {
    Set<String> secrets = new HashSet<>();
    for (String segment : x12.split("~\\s*")) {
      String[] e = segment.split("\\*");
      if (e[0].equals("NM1") && (e[1].equals("IL") || e[1].equals("QC"))) {
        secrets.add(e[3]);
        secrets.add(e[4]);
        if (e.length > 9) {
          secrets.add(e[9]);
        }
      }
      if (e[0].equals("DMG")) {
        secrets.add(e[2]);
        secrets.add(e[2].substring(0, 4) + "-" + e[2].substring(4, 6) + "-" + e[2].substring(6));
      }
      if (e[0].equals("N3")) {
        secrets.add(e[1]);
      }
    }
    return secrets;
  }
}
