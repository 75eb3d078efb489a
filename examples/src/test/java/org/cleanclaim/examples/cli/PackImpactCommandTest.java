package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleanclaim.examples.cli.CommandLineRun.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackImpactCommandTest {

  @TempDir Path home;
  private PackFolder acme;
  private String claims;

  @BeforeEach
  void begin() throws IOException {
    acme = PackFolder.create(home, "acme");
    claims =
        Files.writeString(
                home.resolve("day.json"),
                Stream.of(
                        claim("C-1", "97110", "GP", "11"),
                        claim("C-2", "97110", "GP", "12"),
                        claim("C-3", "99213", "", "11"))
                    .collect(Collectors.joining(",", "[", "]")))
            .toString();
  }

  private static String claim(String number, String code, String modifier, String place) {
    return """
        {"controlNumber":"%s","submissionDate":"2026-11-20","placeOfService":"%s","frequency":"1",
         "totalCharge":"125.00",
         "patient":{"lastName":"OSTERLING","firstName":"FENELLA","birthDate":"1978-05-16","sex":"FEMALE"},
         "coverages":[{"responsibility":"P","payerId":"ACME1","planType":"COMMERCIAL",
           "filingIndicator":"CI","memberId":"8RT2GH5JK46","subscriberRelationship":"18"}],
         "destination":0,
         "providers":[{"role":"BILLING","person":false,"npi":"1472583693","taxonomy":"261QM1300X"},
           {"role":"RENDERING","person":true,"npi":"1609345271","taxonomy":"225100000X"}],
         "diagnoses":[{"code":"M25.561"}],
         "lines":[{"procedure":"%s","modifiers":[%s],"from":"2026-11-18","units":1,"charge":"125.00",
           "pointers":[1]}]}
        """
        .formatted(number, place, code, modifier.isEmpty() ? "" : '"' + modifier + '"');
  }

  private Result impact(Object old, Object now, String... more) {
    return CommandLineRun.in(home)
        .run(
            Stream.concat(
                    Stream.of("pack", "impact", old.toString(), now.toString(), claims),
                    Stream.of(more))
                .toArray(String[]::new));
  }

  @Test
  void tellsWhatAPackDoesToClaims() {
    Result result = impact("-", acme);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("no pack → " + acme + ", against the starter edition\n\n" + claims + "\n")
        .containsPattern("(?m)^CLEAN  → REJECT  C-1 +\\+\\$125.00$")
        .containsPattern("(?m)^    \\+ ERROR     PAY-020  line 1  97110 at place 11 ")
        .containsPattern("(?m)^CLEAN  → CLEAN   C-2 +\\$0.00$")
        .containsPattern("(?m)^    \\+ suppressed  PAY-020  line 1 ")
        .doesNotContain("C-3", "OSTERLING")
        .contains("claims    3: 1 change disposition, 1 change otherwise, 1 are the same\n")
        .contains("          CLEAN → REJECT  1\n")
        .contains("findings  2 come, 0 go, 0 change\n")
        .contains("at risk   $0.00 → $125.00 (+$125.00)\n")
        .endsWith("The pack ran on 3 claims\n");
  }

  @Test
  void theOtherWayRoundFindingsGo() {
    assertThat(impact(acme, "-").out())
        .containsPattern("(?m)^REJECT → CLEAN   C-1 +-\\$125.00$")
        .contains("findings  0 come, 2 go, 0 change\n");
  }

  @Test
  void anotherSeverityIsAChange() {
    PackFolder now =
        PackFolder.create(home, "now")
            .replace(PackFolder.OVERLAYS, "severity,ERROR", "severity,WARNING");
    assertThat(impact(acme, now).out())
        .containsPattern("(?m)^REJECT → REVIEW  C-1 ")
        .contains("    ~ ERROR → WARNING  PAY-020  line 1 ")
        .contains("findings  0 come, 0 go, 1 change\n");
  }

  @Test
  void leavesWithZeroWhenNothingChanges() {
    Result result = impact(acme, acme);
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .doesNotContain("C-1")
        .contains("claims    3: 0 change disposition, 0 change otherwise, 3 are the same\n");
    assertThat(impact(acme, acme, "--all").out()).contains("C-1", "C-2", "C-3");
  }

  @Test
  void saysTheSameInJson() throws IOException {
    Result result = impact("-", acme, "--format", "json");
    assertThat(result.status()).isEqualTo(1);
    int claimsSeen = 0;
    long cents = 0;
    try (JsonParser parser = new JsonFactory().createParser(result.out())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && parser.currentName().equals("controlNumber")) {
          claimsSeen++;
        } else if (token == JsonToken.FIELD_NAME && parser.currentName().equals("atRiskCents")) {
          cents = parser.nextLongValue(0);
        }
      }
    }
    assertThat(claimsSeen).isEqualTo(2);
    assertThat(cents).isEqualTo(12_500);
  }

  @Test
  void saysWhenThePackIsForOtherPayers() {
    PackFolder other = PackFolder.create(home, "other").replace("pack.yaml", "[ACME1]", "[ACME2]");
    Result result = impact("-", other);
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("The pack ran on none of these claims; look at scope");
  }

  @Test
  void leavesWithThreeWhereThereIsNoClaim() throws IOException {
    Files.writeString(Path.of(claims), "Dear colleague");
    Result result = impact("-", acme);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("holds no claim");
  }
}
