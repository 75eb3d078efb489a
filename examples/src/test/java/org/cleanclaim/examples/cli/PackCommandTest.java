package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cleanclaim.examples.cli.CommandLineRun.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackCommandTest {

  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  /** Therapy for ACME1, which its table wants authorized. */
  private static final String THERAPY =
      """
      {"controlNumber":"C-1","submissionDate":"2026-11-20","placeOfService":"11","frequency":"1",
       "totalCharge":"125.00",
       "patient":{"lastName":"OSTERLING","firstName":"FENELLA","birthDate":"1978-05-16","sex":"FEMALE"},
       "coverages":[{"responsibility":"P","payerId":"ACME1","planType":"COMMERCIAL",
         "filingIndicator":"CI","memberId":"8RT2GH5JK46","subscriberRelationship":"18"}],
       "destination":0,
       "providers":[{"role":"BILLING","person":false,"npi":"1472583693","taxonomy":"261QM1300X"},
         {"role":"RENDERING","person":true,"npi":"1609345271","taxonomy":"225100000X"}],
       "diagnoses":[{"code":"M25.561"}],
       "lines":[{"procedure":"97110","modifiers":["GP"],"from":"2026-11-18","units":1,"charge":"125.00",
         "pointers":[1]}]}
      """;

  @TempDir Path home;

  private Result run(String... args) {
    return CommandLineRun.in(home).run(args);
  }

  private static String digest(String text) {
    Matcher m = DIGEST.matcher(text);
    assertThat(m.find()).as(text).isTrue();
    return m.group();
  }

  private Path therapy() throws IOException {
    return Files.writeString(home.resolve("therapy.json"), THERAPY);
  }

  @Test
  void aPackGoesFromItsFirstLineToAScrubbedClaim() throws IOException {
    PackFolder acme = PackFolder.create(home, "acme");
    Result checked = run("pack", "check", acme.toString());
    assertThat(checked.out())
        .contains("acme 1  Acme\n", "  rules      ACME-001\n")
        .contains("  tables     prior-auth, 2 rows\n", "  cases      8\n");
    assertThat(checked.status()).isZero();
    Result tested = run("pack", "test", acme.toString());
    assertThat(tested.out())
        .isEqualTo("acme 1, against the starter edition\n  tests/acme.md  8 cases  all hold\n");
    assertThat(tested.status()).isZero();

    Path jar = home.resolve("dist").resolve("acme.jar");
    Result built = run("pack", "build", acme.toString(), "-o", jar.toString());
    assertThat(built.status()).isZero();
    String digest = digest(built.out());
    assertThat(built.out())
        .contains("  cleanclaim scrub --pack " + jar + " --trust " + digest + " CLAIMS")
        .contains(".trust(PackTrust.digests(\"" + digest + "\"))");

    String claim = therapy().toString();
    assertThat(run("scrub", claim).out()).doesNotContain("PAY-020");
    Result scrubbed = run("scrub", "--pack", jar.toString(), "--trust", digest, claim);
    assertThat(scrubbed.err()).isEmpty();
    assertThat(scrubbed.out()).contains("REJECT  C-1", "ERROR    PAY-020  line 1");
    assertThat(scrubbed.status()).isEqualTo(1);
  }

  @Test
  void anUntrustedPackDoesNotRunAndTheMessageSaysHowToTrustIt() throws IOException {
    Path jar = PackFolder.create(home, "acme").build("acme.jar");
    String claim = therapy().toString();
    for (String[] command :
        new String[][] {
          {"scrub", "--pack", jar.toString(), claim},
          {"pack", "test", jar.toString()},
          {"pack", "impact", "-", jar.toString(), claim}
        }) {
      Result refused = run(command);
      assertThat(refused.status()).as(command[0]).isEqualTo(3);
      assertThat(refused.out()).doesNotContain("C-1", "hold");
      String[] trusting = new String[command.length + 2];
      int at = command.length - 1;
      System.arraycopy(command, 0, trusting, 0, at);
      assertThat(refused.err()).contains("--trust " + digest(refused.err()));
      trusting[at] = "--trust";
      trusting[at + 1] = digest(refused.err());
      trusting[at + 2] = command[at];
      assertThat(run(trusting).status()).as(command[0]).isLessThan(3);
    }
  }

  @Test
  void aPackOfTablesAloneNeedsNoTrust() throws IOException {
    PackFolder acme =
        PackFolder.create(home, "acme").delete(PackFolder.RULES).delete(PackFolder.CASES);
    Result result = run("scrub", "--pack", acme.toString(), therapy().toString());
    assertThat(result.out()).contains("PAY-020");
    assertThat(run("pack", "build", acme.toString(), "-o", home.resolve("a.jar").toString()).out())
        .contains("scrub --pack")
        .doesNotContain("--trust", "PackTrust");
  }

  @Test
  void aBuiltInPackIsNamedByItsId() throws IOException {
    String claim = therapy().toString();
    Result json = run("scrub", "--format", "json", "--pack", "medicaid", claim);
    assertThat(json.out()).contains("\"core ").doesNotContain("\"commercial ");
    Result unknown = run("scrub", "--pack", "comercial", claim);
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err())
        .contains(
            "--pack comercial: there is no such folder or jar, and no built-in pack; known: ");
  }

  @Test
  void laterOverlaysCountMore() throws IOException {
    PackFolder acme =
        PackFolder.create(home, "acme").delete(PackFolder.RULES).delete(PackFolder.CASES);
    Path first = Files.createDirectories(home.resolve("first"));
    Path second = Files.createDirectories(home.resolve("second"));
    Files.writeString(
        first.resolve("a.csv"), "rule,action,value,reason\nPAY-020,severity,NOTE,first\n");
    Files.writeString(
        second.resolve("a.csv"), "rule,action,value,reason\nPAY-020,severity,WARNING,second\n");
    String claim = therapy().toString();
    Result result =
        run(
            "scrub",
            "--pack",
            acme.toString(),
            "--overlays",
            first.toString(),
            "--overlays",
            second.toString(),
            claim);
    assertThat(result.out()).contains("WARNING  PAY-020");
    result =
        run(
            "scrub",
            "--pack",
            acme.toString(),
            "--overlays",
            second.toString(),
            "--overlays",
            first.toString(),
            claim);
    assertThat(result.out()).contains("NOTE     PAY-020");
  }

  @Test
  void lookingAtAJarLoadsNoneOfItsClasses() throws IOException {
    Path jar = PackFolder.create(home, "acme").build("acme.jar");
    try (FileSystem files = FileSystems.newFileSystem(jar);
        Stream<Path> all = Files.walk(files.getPath("/"))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    Result run = run("pack", "check", jar.toString());
    assertThat(run.out() + run.err()).contains("not what its rules compile to");
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void checkNamesEveryMistakeWithItsPlace() {
    PackFolder acme =
        PackFolder.create(home, "acme")
            .replace("pack.yaml", "plans: [COMMERCIAL]", "plans: [GOLD]")
            .replace(PackFolder.RULES, "age >= 0", "agee >= 0")
            .replace(PackFolder.RULES, "@title(", "@titel(")
            .append(PackFolder.AUTHORIZATION, "97112,,2026-13-01,,\n")
            .replace(PackFolder.CASES, "silent PAY-020", "silnt PAY-020");
    Result result = run("pack", "check", acme.toString());
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).isEmpty();
    List<String> places = result.out().lines().filter(l -> l.startsWith(acme.toString())).toList();
    assertThat(places).isSorted();
    for (String file :
        List.of("pack.yaml", PackFolder.RULES, PackFolder.AUTHORIZATION, PackFolder.CASES)) {
      assertThat(places)
          .as(file)
          .anyMatch(l -> l.matches(Pattern.quote(acme + "/" + file) + ":\\d+(:\\d+)?: .*"));
    }
    assertThat(result.out())
        .containsPattern("\n\\d+ problems in 4 files\n")
        .endsWith("run again: cleanclaim pack check " + acme + "\n");
    assertThat(run("pack", "test", acme.toString()).err())
        .contains("See what is wrong with: cleanclaim pack check " + acme);
  }

  @Test
  void checkKnowsTheRulesThatCasesSpeakOf() {
    PackFolder acme =
        PackFolder.create(home, "acme")
            .replace(PackFolder.CASES, "silent PAY-020", "silent PAY-920");
    for (String command : List.of("check", "test")) {
      Result result = run("pack", command, acme.toString());
      assertThat(result.status()).isEqualTo(3);
      assertThat(result.out() + result.err())
          .containsPattern("tests/acme.md:\\d+: no rule has the id PAY-920");
    }
  }

  @Test
  void aPackMayBuildOnAnother() {
    PackFolder acme = PackFolder.create(home, "acme");
    Path texas = home.resolve("texas");
    run("pack", "new", texas.toString(), "--id", "texas", "--extends", "acme");
    assertThat(run("pack", "check", texas.toString()).status()).isEqualTo(3);
    Result checked = run("pack", "check", "--base", acme.toString(), texas.toString());
    assertThat(checked.out()).contains("  builds on  acme\n");
    assertThat(checked.status()).isZero();
    Result tested = run("pack", "test", "--base", acme.toString(), texas.toString());
    assertThat(tested.status()).as(tested.out() + tested.err()).isZero();
  }

  @Test
  void testShowsTheCasesThatDoNotHold() {
    PackFolder acme =
        PackFolder.create(home, "acme")
            .replace(
                "pack.yaml", "# parameters: {ACME-001.age: 50}", "parameters: {ACME-001.age: 50}");
    Result result = run("pack", "test", acme.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains("tests/acme.md  8 cases  1 fails\n", "silent ACME-001", "8 cases, 1 fails")
        .containsPattern("tests/acme.md:\\d+: ")
        .doesNotContain("1980-01-01");
  }

  @Test
  void testIsNotContentWithoutCases() {
    PackFolder acme = PackFolder.create(home, "acme").delete(PackFolder.CASES);
    Result result = run("pack", "test", acme.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("there are no cases; write some into", "tests/acme.md");
  }

  @Test
  void buildGivesTheSameBytesAndStaysOutsideOfThePack() throws IOException {
    PackFolder acme = PackFolder.create(home, "acme");
    assertThat(acme.build("one.jar")).hasSameBinaryContentAs(acme.build("two.jar"));
    Result inside = run("pack", "build", acme.toString(), "-o", acme + "/acme.jar");
    assertThat(inside.status()).isEqualTo(2);
    assertThat(inside.err()).contains("is inside the pack");
    assertThat(run("pack", "build", acme.toString()).out()).contains("acme-1.jar");
    assertThat(home.resolve("acme-1.jar")).exists();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pack                                 | which command? new, check, test, build, diff or impact",
        "pack new                             | Missing required parameter: 'DIR'",
        "pack check nowhere                   | nowhere: no such folder or jar",
        "pack test --base nowhere .           | nowhere: no such folder or jar",
        "pack build nowhere                   | nowhere: no such folder or jar",
        "pack diff nowhere .                  | nowhere: no such folder or jar",
        "pack diff .                          | Missing required parameter: 'NEW'",
        "pack impact - - x                    | OLD and NEW are both -",
        "pack impact - src                    | Missing required parameter: 'CLAIMS'",
        "pack impact - src nowhere.837        | nowhere.837: no such file",
        "scrub --trust abc claims/one-claim.json | a digest is written sha256:"
      })
  void leavesWithTwoWhenTheCommandLineIsWrong(String args, String message) {
    Result result = run(args.strip().split("\\s+"));
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "pack",
    "pack new",
    "pack check",
    "pack test",
    "pack build",
    "pack diff",
    "pack impact"
  })
  void helpsWithExamples(String command) {
    Result result = run((command + " --help").split(" "));
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("Usage: cleanclaim " + command, "Examples:", "  cleanclaim pack ");
    assertThat(result.out().lines()).allSatisfy(l -> assertThat(l.length()).isLessThan(81));
  }

  @Test
  void theRulesOfAPackCanBeLookedAt() {
    PackFolder acme = PackFolder.create(home, "acme");
    assertThat(run("rules", "list", "--pack", acme.toString()).out())
        .containsPattern("(?m)^ACME-001 +acme +Screening endoscopy .* warning CI$");
    assertThat(run("rules", "show", "--pack", acme.toString(), "ACME-001").out())
        .contains("  parameters  age=45\n", "  pack        acme 1\n");
  }
}
