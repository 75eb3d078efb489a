package org.cleanclaim.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.formats.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims as JSON, in and out. */
class JsonClaimsTest {

  private static final String ONE =
      """
      {"controlNumber": "PCN1", "totalCharge": "430.00", "placeOfService": "11", "frequency": "1",
       "patient": {"lastName": "PATIENTLAST", "birthDate": "1950-02-01", "sex": "FEMALE"},
       "coverages": [{"responsibility": "P", "filingIndicator": "MB", "memberId": "1eg4-te5-mk73"}],
       "providers": [{"role": "BILLING", "npi": "1234567893"}, {"role": "RENDERING", "npi": "1245319599"}],
       "diagnoses": [{"code": "e11.9"}],
       "lines": [{"procedure": "99213", "modifiers": ["25"], "from": "2026-03-10", "charge": 120, "units": 1, "pointers": [1]},
                 {"procedure": "11042", "from": "2026-03-10", "charge": "310.00", "units": 1.5, "pointers": [1]}]}
      """;

  private static Reading read(String text) {
    return Reading.of(text, (in, c) -> JsonClaims.of().read(in, "claims.json", c));
  }

  @Property(tries = 500, seed = "20261121")
  void whatIsWrittenReadsBackEqual(@ForAll long seed) {
    Claim claim = (Claim) new RandomRecords(seed).next(Claim.class);
    Reading r = read(JsonClaims.of().toJson(claim));
    assertThat(r.problems()).isEmpty();
    assertThat(r.claim()).isEqualTo(claim);
  }

  @Property(tries = 50, seed = "20261121")
  void claimsWrittenOneALineReadBackEqual(@ForAll @Size(max = 5) List<Long> seeds)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Claim> claims =
        seeds.stream().map(s -> (Claim) new RandomRecords(s).next(Claim.class)).toList();
    for (Claim c : claims) {
      JsonClaims.of().write(c, out);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines().count()).isEqualTo(claims.size());
    Reading r =
        Reading.of(out.toByteArray(), (in, c) -> JsonClaims.of().read(in, "claims.json", c));
    assertThat(r.claims()).isEqualTo(claims);
  }

  @Test
  void aClaimWrittenByHand() {
    Claim c = read(ONE).claim();
    assertThat(c.problems()).isEmpty();
    assertThat(c.type()).isEqualTo(ClaimType.PROFESSIONAL);
    assertThat(c.totalChargeCents()).isEqualTo(43_000);
    assertThat(c.destination()).isZero();
    assertThat(c.planType()).isEqualTo(PlanType.MEDICARE_B);
    assertThat(c.payer().memberId()).isEqualTo("1EG4TE5MK73");
    assertThat(c.provider(ProviderRole.BILLING).person()).isFalse();
    assertThat(c.provider(ProviderRole.RENDERING).person()).isTrue();
    assertThat(c.diagnoses().get(0).code()).isEqualTo("E119");
    assertThat(c.diagnoses().get(0).written()).isEqualTo("e11.9");
    assertThat(c.lines().get(0).chargeCents()).isEqualTo(12_000);
    assertThat(c.lines().get(1).units()).isEqualTo(new BigDecimal("1.5"));
    assertThat(c.lines().get(0).to()).isNull();
  }

  @Test
  void oneClaimAnArrayOrOneAfterAnother() {
    String flat = ONE.replace("\n", " ");
    for (String text :
        List.of(
            flat + "\n" + flat,
            "[" + ONE + "," + ONE + "]",
            ONE + ONE,
            flat + flat,
            "\ufeff" + flat + flat)) {
      assertThat(read(text).claims()).hasSize(2);
      assertThat(read(text).problems()).isEmpty();
    }
    assertThat(read("[]").claims()).isEmpty();
    assertThat(read("[]").problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "placeOfService" | "place" | /place | 0 | no such property
          "procedure": "99213" | "procedure": 99213 | /lines/0/procedure | 1 | must be text; found 99999
          "charge": "310.00" | "charge": "310.001" | /lines/1/charge | 2 | 999.999
          "charge": "310.00" | "charge": "$310" | /lines/1/charge | 2 | $999
          "charge": 120 | "charge": 1e2 | /lines/0/charge | 1 | 9A9
          "charge": 120 | "charge": {"cents": 120} | /lines/0/charge | 1 | an object
          "birthDate": "1950-02-01" | "birthDate": "1950-02-30" | /patient/birthDate | 0 | 9999-99-99
          "birthDate": "1950-02-01" | "birthDate": "19500201" | /patient/birthDate | 0 | a date
          "sex": "FEMALE" | "sex": "F" | /patient/sex | 0 | FEMALE, INVALID, MALE, UNKNOWN
          "role": "BILLING" | "role": "BILLER" | /providers/0/role | 0 | one of
          "role": "RENDERING", | | /providers/1/role | 0 | required and missing
          "controlNumber": "PCN1", | | /controlNumber | 0 | required and missing
          "pointers": [1]}, | "pointers": ["1"]}, | /lines/0/pointers/0 | 1 | a whole number
          "modifiers": ["25"] | "modifiers": "25" | /lines/0/modifiers | 1 | an array
          "frequency": "1" | "frequency": "1", "frequency": "7" | /frequency | 0 | given twice
          "lines": [ | "lines": [7, | /lines/0 | 1 | an object
          """)
  void aProblemIsNamedByPointerAndTheRestIsRead(
      String from, String to, String pointer, int line, String text) {
    assertThat(ONE).contains(from);
    Reading r = read(ONE.replace(from, to == null ? "" : to));
    assertThat(r.problems()).isEmpty();
    SyntaxProblem p = r.claim().problems().get(0);
    assertThat(r.claim().problems()).hasSize(1);
    assertThat(p.ruleId()).isEqualTo("FMT-003");
    assertThat(p.element()).isEqualTo(pointer);
    assertThat(p.line()).isEqualTo(line);
    assertThat(p.problem()).contains(text);
    assertThat(r.claim().payer().memberId()).isEqualTo("1EG4TE5MK73");
  }

  @Test
  void allProblemsOfAClaimComeAtOnceWithTheirTextLines() {
    Reading r =
        read(
            ONE.replace("\"PCN1\"", "17")
                .replace("1950-02-01", "1950")
                .replace("\"units\": 1.5", "\"units\": true")
                .replace("npi", "NPI"));
    assertThat(r.claim().problems())
        .extracting(p -> p.element() + "@" + p.position().line())
        .containsExactly(
            "/controlNumber@1",
            "/patient/birthDate@2",
            "/providers/0/NPI@4",
            "/providers/1/NPI@4",
            "/lines/1/units@7");
    assertThat(r.claim().problems().get(0).position())
        .isEqualTo(new SourcePosition("claims.json", 0, 1));
  }

  @Test
  void noProblemShowsAValueOrAPropertyNameThatMayBeOne() {
    Reading r =
        read(
            "{\"controlNumber\": \"A\", \"123-45-6789\": 1, \"patient\": {\"lastName\": 77665544, \"birthDate\": \"SECRETNAME\"}}");
    assertThat(r.claim().problems()).hasSize(3);
    assertThat(r.claim().problems().toString())
        .doesNotContain("123-45")
        .doesNotContain("77665544")
        .doesNotContain("SECRETNAME");
  }

  @Test
  void aBrokenLineCostsOnlyItself() {
    String flat = ONE.replace("\n", " ");
    for (String broken :
        List.of(
            "{\"controlNumber\": \"X\"",
            "{]",
            "{\"a\" 1}",
            "nonsense",
            "{\"controlNumber\": \"\u0001\"}")) {
      Reading r = read(flat + "\n" + broken + "\n" + flat + "\n" + flat + "\n");
      assertThat(r.claims())
          .as(broken)
          .hasSizeGreaterThanOrEqualTo(broken.equals("{\"controlNumber\": \"X\"") ? 2 : 3);
      assertThat(r.problems()).as(broken).extracting(Reading::brief).containsExactly("FMT-001");
      assertThat(r.problems().get(0).position().line()).isBetween(2, 3);
    }
  }

  @Test
  void whatIsNoClaimIsPassedOver() {
    Reading r = read("[1, " + ONE + ", [2], null, " + ONE + "]");
    assertThat(r.claims()).hasSize(2);
    assertThat(r.problems())
        .hasSize(3)
        .allSatisfy(p -> assertThat(p.problem()).contains("an object is expected"));
  }

  @Test
  void aClaimLargerThanAnyIsRefusedAndTheNextIsRead() {
    String lines = "{},".repeat(ListCodec.MOST_ELEMENTS) + "{}";
    Reading r = read("{\"controlNumber\": \"BIG\", \"lines\": [" + lines + "]}\n" + ONE);
    assertThat(r.claims()).extracting(Claim::controlNumber).containsExactly("PCN1");
    assertThat(r.problems())
        .singleElement()
        .extracting(SyntaxProblem::problem)
        .asString()
        .contains("refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "{\"lines\":",
        "{\"a\":1e999999999}",
        "\"",
        "{\"totalCharge\":1e999999999}"
      })
  void hostileTextEndsInAProblem(String text) {
    Reading r = read(text.repeat(1));
    assertThat(r.problems().size() + r.claimProblems().size()).isPositive();
  }

  @Property(tries = 500, seed = "20261121")
  void arbitraryBytesAreRead(@ForAll @Size(max = 2_000) byte[] bytes) {
    Reading.of(bytes, (in, c) -> JsonClaims.of().read(in, "x", c));
  }

  @Property(tries = 1_000, seed = "20261121")
  void aDamagedByteNeverThrowsAndCostsNoOtherLine(
      @ForAll @IntRange(min = 1, max = 1_000) int at, @ForAll byte value) {
    // not the first byte: '[' there makes an array of the file, and an array has no next line
    String flat = ONE.replace("\n", " ").strip() + "\n";
    byte[] damaged = (flat + flat).getBytes(StandardCharsets.ISO_8859_1);
    damaged[1 + at % (flat.length() - 3)] = value;
    String third = new String(damaged, StandardCharsets.ISO_8859_1) + flat;
    Reading r =
        Reading.of(
            third.getBytes(StandardCharsets.ISO_8859_1),
            (in, c) -> JsonClaims.of().read(in, "x", c));
    assertThat(r.claims()).isNotEmpty();
    assertThat(r.claims().get(r.claims().size() - 1).problems()).isEmpty();
  }

  @Test
  void coverageWithoutPlanTypeTakesThatOfItsFilingIndicator() {
    Coverage c =
        read("{\"controlNumber\":\"A\",\"coverages\":[{\"filingIndicator\":\"16\"},{\"filingIndicator\":\"16\",\"planType\":\"MEDICAID\"}]}")
            .claim()
            .coverages()
            .get(0);
    assertThat(c.planType()).isEqualTo(PlanType.MEDICARE_ADVANTAGE);
  }
}
