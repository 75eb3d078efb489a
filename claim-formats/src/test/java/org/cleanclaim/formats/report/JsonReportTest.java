package org.cleanclaim.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private static String text() {
    StringWriter out = new StringWriter();
    Samples.write(JsonReport.to(out));
    return out.toString();
  }

  private static JsonNode json() throws IOException {
    return new ObjectMapper().readTree(text());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void hasNamesThatStay() throws IOException {
    JsonNode report = json();
    assertThat(names(report))
        .containsExactly(
            "schema",
            "product",
            "data",
            "starterEdition",
            "claims",
            "fileFindings",
            "fileFindingsLeftOut",
            "unchecked",
            "summary");
    JsonNode claim = report.get("claims").get(1);
    assertThat(names(claim))
        .containsExactly(
            "file",
            "segment",
            "textLine",
            "controlNumber",
            "type",
            "disposition",
            "chargedCents",
            "atRiskCents",
            "findings",
            "coverage",
            "packs");
    assertThat(names(claim.get("findings").get(0)))
        .containsExactly(
            "ruleId",
            "title",
            "verdict",
            "severity",
            "category",
            "snipType",
            "lines",
            "field",
            "fieldLabel",
            "loop",
            "element",
            "box",
            "occurrence",
            "segment",
            "textLine",
            "message",
            "group",
            "carc",
            "rarcs",
            "claimStatusCodes",
            "atRiskCents",
            "denialProbability",
            "fixes",
            "citations",
            "pack",
            "packVersion",
            "dataRelease",
            "dataRow",
            "companionOf",
            "overlays");
    assertThat(names(report.get("summary")))
        .containsExactly(
            "claims",
            "clean",
            "review",
            "reject",
            "errors",
            "warnings",
            "notes",
            "bypassed",
            "chargedCents",
            "atRiskCents",
            "milliseconds");
  }

  @Test
  void carriesTheFindings() throws IOException {
    JsonNode finding = json().at("/claims/1/findings/1");
    assertThat(finding.get("ruleId").asText()).isEqualTo("PTP-002");
    assertThat(finding.get("lines")).hasToString("[2,1]");
    assertThat(finding.get("group").asText() + "-" + finding.get("carc").asText())
        .isEqualTo("CO-236");
    assertThat(finding.get("atRiskCents").asLong()).isEqualTo(70_000);
    assertThat(finding.at("/fixes/0/kind").asText()).isEqualTo("AddModifier");
    assertThat(finding.at("/fixes/1/safety").asText()).isEqualTo("SAFE");
    assertThat(json().at("/claims/2/findings/0/verdict").asText()).isEqualTo("BYPASSED");
    assertThat(json().at("/fileFindings/0/ruleId").asText()).isEqualTo("FMT-002");
    assertThat(json().at("/fileFindings/0/carc").isNull()).isTrue();
  }

  @Test
  void accountsForWhatWasCheckedAndWhatWasNot() throws IOException {
    assertThat(json().at("/claims/1/coverage"))
        .hasToString(
            "[{\"family\":\"PTP\",\"status\":\"CHECKED\",\"release\":\"NCCI PTP practitioner"
                + " 2024Q3\",\"reason\":\"\",\"lines\":[1,2]},{\"family\":\"MUE\",\"status\":\"NO_DATA\","
                + "\"release\":\"\",\"reason\":\"MUE practitioner: no release is"
                + " loaded\",\"lines\":[1,2]}]");
    assertThat(json().at("/unchecked/0/lines").asLong()).isEqualTo(4);
    assertThat(json().at("/summary/reject").asLong()).isEqualTo(1);
  }

  @Test
  void saysNothingPersonal() {
    assertThat(text()).doesNotContain(Samples.PERSONAL);
  }
}
