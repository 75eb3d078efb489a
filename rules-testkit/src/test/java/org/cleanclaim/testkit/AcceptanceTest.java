package org.cleanclaim.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.Person;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.codesets.testing.OfficialSnapshot;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.junit.Scrubs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked claims of the design, scrubbed against all official tables. */
@Scrubs(by = AcceptanceTest.Official.class)
class AcceptanceTest {

  private static final Set<String> SLICE =
      Set.of(
          ("FMT-005 FMT-007 FMT-009 DEM-002 DEM-003 DEM-004 DEM-005 DEM-009 DEM-010 PAY-001 PAY-002 PAY-003 PAY-004 PAY-030 PAY-040 PRV-001 PRV-002 PRV-005 PRV-006 CLM-001 CLM-005 LIN-001 LIN-002 LIN-003"
                  + " LIN-004 LIN-005 LIN-006 LIN-007 LIN-008 LIN-009 DUP-002 HCP-001 HCP-002 HCP-003 HCP-006"
                  + " HCP-008 ICD-001 ICD-002 ICD-003 ICD-004 ICD-005 ICD-007 ICD-014 ICD-025 ICD-026 ICD-027"
                  + " ICD-028 ICD-029 PTP-001 PTP-002 PTP-003 PTP-004 PTP-005 PTP-012 MUE-001 MUE-002 MUE-003"
                  + " MUE-004 MUE-005 MUE-008 MUE-009 AOC-001 AOC-002 AOC-003 AOC-004 AOC-005 AOC-007 MOD-001"
                  + " MOD-002 MOD-003 MOD-004 MOD-005 MOD-006 MOD-007 MOD-008 MOD-009 PFS-002 PFS-006 PFS-009 PFS-014"
                  + " PFS-030 PFS-031 EM-001 EM-002 DME-001")
              .split(" "));

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The built-in packs over all official tables; skips the test where those are absent. */
  static final class Official implements Supplier<ClaimScrubber> {
    @Override
    public ClaimScrubber get() {
      return Cleanclaim.scrubber(OfficialSnapshot.library()).acceptStale(true).build();
    }
  }

  /** The claims of the file; a single one without a name, which is skipped, where it is absent. */
  static Stream<Worked> claims() throws IOException {
    Path file =
        Path.of(System.getProperty("cleanclaim.shared", "absent"), "design", "acceptance.jsonl");
    if (!Files.exists(file)) {
      return Stream.of(new Worked(JSON.createObjectNode()));
    }
    List<Worked> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        all.add(new Worked(JSON.readTree(line)));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void findsWhatItMustAndNothingItMustNot(Worked worked, ClaimScrubber scrubber) {
    ScrubReport report = scrubber.scrub(worked.claim(), worked.history());
    ReportAssertions expected =
        ReportAssertions.assertThat(report)
            .fires(worked.inSlice("exp").toArray(String[]::new))
            .isSilentOn(worked.inSlice("not").toArray(String[]::new));
    if (worked.json.path("clean").asBoolean()) {
      expected.hasNoErrors();
    }
    if (worked.json.has("fixHas") && worked.all("exp").equals(worked.inSlice("exp"))) {
      expected.offers(worked.text("fixHas"));
    }
  }

  /** One line of the file. */
  record Worked(JsonNode json) {

    @Override
    public String toString() {
      return text("id") + " " + all("exp") + (all("not").isEmpty() ? "" : " not " + all("not"));
    }

    Set<String> all(String key) {
      Set<String> ids = new TreeSet<>();
      json.path(key).forEach(n -> ids.add(n.asText()));
      return ids;
    }

    Set<String> inSlice(String key) {
      Set<String> ids = all(key);
      ids.removeIf(id -> !SLICE.contains(id));
      return ids;
    }

    private String text(String key) {
      return json.path(key).asText("");
    }

    private LocalDate date(String key) {
      return json.has(key) ? LocalDate.parse(text(key)) : null;
    }

    Claim claim() {
      boolean professional = text("t").equals("P");
      Claim.Builder b =
          professional ? Claim.professional(text("id")) : Claim.institutional(text("id"), header());
      b.payer(
          "PAYER",
          PlanType.ofFilingIndicator(text("payer")),
          c -> c.filingIndicator(text("payer")));
      b.memberId(text("mid"));
      b.submissionDate(date("sub"));
      b.patient(
          Person.builder()
              .name("DOE", "PAT")
              .birthDate(date("dob"))
              .sex(Sex.of(text("sex")))
              .build());
      b.billingProvider(text("bill"));
      String pos = text("pos");
      if (json.hasNonNull("rend") && !Set.of("12", "41", "81").contains(pos)) {
        b.renderingProvider(text("rend"));
      }
      if (json.has("att")) {
        b.provider(ProviderRole.ATTENDING, text("att"));
      }
      if (json.has("op")) {
        b.provider(ProviderRole.OPERATING, text("op"));
      }
      if (json.has("ord")) {
        b.provider(ProviderRole.ORDERING, text("ord"));
      }
      if (json.path("fac").asBoolean()) {
        b.provider(ProviderRole.SERVICE_FACILITY, "1679576722");
      }
      if (json.has("clia")) {
        b.reference("X4", text("clia"));
      }
      if (json.has("assign")) {
        b.signatures(text("assign"), "Y", "Y", null);
      }
      if (json.has("freq")) {
        b.frequency(text("freq"));
      }
      if (professional && json.has("admit")) {
        b.admitted(text("admit"));
      }
      b.placeOfService(pos);
      for (JsonNode dx : json.path("dx")) {
        b.diagnosis(diagnosis(dx.asText()));
      }
      for (JsonNode ln : json.path("ln")) {
        int at = professional ? 0 : 1;
        b.line(
            l -> {
              List<String> modifiers = new ArrayList<>();
              ln.get(at + 1).forEach(m -> modifiers.add(m.asText()));
              l.procedure(ln.get(at).asText(), modifiers.toArray(String[]::new))
                  .on(ln.get(at + 2).asText())
                  .units(new BigDecimal(ln.get(at + 3).asText()))
                  .charge(ln.get(at + 4).asText());
              if (professional) {
                l.unitQualifier(json.has("unit") ? text("unit") : "UN");
                ln.get(5).forEach(p -> l.pointer(p.asInt()));
              } else {
                l.revenueCode(ln.get(0).asText());
              }
            });
      }
      if (json.has("tot")) {
        b.totalCharge(json.get("tot").asText());
      }
      return b.build();
    }

    private static Diagnosis diagnosis(String text) {
      int slash = text.indexOf('/');
      return slash < 0
          ? Diagnosis.of(text)
          : Diagnosis.of(text.substring(0, slash), null, text.substring(slash + 1), null);
    }

    private InstitutionalHeader header() {
      InstitutionalHeader.Builder h =
          InstitutionalHeader.builder(text("tob"))
              .statement(date("frm"), date("thr"))
              .admission(date("admit"), 10)
              .admissionType(text("atype"), text("asrc"))
              .dischargeStatus(text("stat"));
      if (json.has("adx")) {
        h.admittingDiagnosis(Diagnosis.of(text("adx")));
      }
      json.path("rfv").forEach(d -> h.reasonForVisit(Diagnosis.of(d.asText())));
      json.path("px")
          .forEach(
              p ->
                  h.procedure(
                      new InstitutionalHeader.InpatientProcedure(
                          p.get(0).asText(), LocalDate.parse(p.get(1).asText()), "BBR")));
      return h.build();
    }

    ClaimHistory history() {
      List<HistoryLine> lines = new ArrayList<>();
      for (JsonNode h : json.path("hist")) {
        if (!h.get(0).asText().equals("IP")) {
          List<String> modifiers = new ArrayList<>();
          h.get(1).forEach(m -> modifiers.add(m.asText()));
          lines.add(
              HistoryLine.paid(h.get(0).asText(), modifiers, LocalDate.parse(h.get(2).asText())));
        }
      }
      return ClaimHistory.of(lines);
    }
  }
}
