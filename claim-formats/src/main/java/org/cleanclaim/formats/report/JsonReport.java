package org.cleanclaim.formats.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Location;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.EditFamily;
import org.cleanclaim.report.ScrubReport;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs: one JSON object with the claims in the order they were read, what is wrong
 * with the files, what could not be checked, and a summary. Names keep their meaning from version
 * to version ({@code schema} says which); names may be added. Amounts are whole cents, positions
 * and lines count from 1, a line of 0 is the claim as a whole.
 */
public final class JsonReport implements RunReport {

  /** Version of the names, in the field {@code schema}. */
  public static final String SCHEMA = "cleanclaim-report/1";

  /**
   * Problems of files come between claims but are written behind them, so they are kept, up to so
   * many.
   */
  private static final int MAX_FILE_FINDINGS = 10_000;

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final Tally tally = new Tally();
  private final Gaps gaps = new Gaps();
  private final List<OnFile> fileFindings = new ArrayList<>();
  private long fileFindingsLeftOut;

  private record OnFile(String source, Finding finding) {}

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  /**
   * A report onto a writer.
   *
   * @throws UncheckedIOException when the writer fails
   */
  public static JsonReport to(Writer target) {
    try {
      JsonGenerator json = FACTORY.createGenerator(target);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      return new JsonReport(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Part {
    void write() throws IOException;
  }

  private static void guarded(Part part) {
    try {
      part.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public void begin(RunInfo info) {
    guarded(
        () -> {
          json.writeStartObject();
          json.writeStringField("schema", SCHEMA);
          json.writeStringField("product", info.product());
          json.writeStringField("data", info.data());
          json.writeBooleanField("starterEdition", !info.complete());
          json.writeArrayFieldStart("claims");
        });
  }

  @Override
  public void claim(String source, Claim claim, ScrubReport report) {
    tally.add(claim, report);
    gaps.add(report.coverage());
    guarded(
        () -> {
          json.writeStartObject();
          json.writeStringField("file", source);
          position(claim.position());
          json.writeStringField("controlNumber", report.controlNumber());
          json.writeStringField("type", report.type().name());
          json.writeStringField("disposition", report.disposition().name());
          Long total = claim.totalChargeCents();
          json.writeNumberField("chargedCents", total == null ? claim.lineChargesCents() : total);
          json.writeNumberField("atRiskCents", report.dollarsAtRiskCents());
          json.writeArrayFieldStart("findings");
          for (Finding finding : report.findings()) {
            json.writeStartObject();
            finding(finding);
            json.writeEndObject();
          }
          json.writeEndArray();
          coverage(report.coverage());
          strings("packs", report.packs());
          json.writeEndObject();
        });
  }

  @Override
  public void file(String source, List<Finding> findings) {
    tally.addFile(findings);
    for (Finding finding : findings) {
      if (fileFindings.size() < MAX_FILE_FINDINGS) {
        fileFindings.add(new OnFile(source, finding));
      } else {
        fileFindingsLeftOut++;
      }
    }
  }

  @Override
  public void end(Duration elapsed) {
    guarded(
        () -> {
          json.writeEndArray();
          files();
          unchecked();
          summary(elapsed);
          json.writeEndObject();
          json.writeRaw('\n');
          json.close();
        });
  }

  private void files() throws IOException {
    json.writeArrayFieldStart("fileFindings");
    for (OnFile on : fileFindings) {
      json.writeStartObject();
      json.writeStringField("file", on.source());
      finding(on.finding());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("fileFindingsLeftOut", fileFindingsLeftOut);
  }

  private void unchecked() throws IOException {
    json.writeArrayFieldStart("unchecked");
    for (Gaps.Gap gap : gaps.all()) {
      json.writeStartObject();
      json.writeStringField("family", gap.family().code());
      json.writeStringField("label", gap.family().label());
      json.writeStringField("status", gap.status().name());
      json.writeStringField("reason", gap.reason());
      json.writeNumberField("lines", gap.lines());
      json.writeNumberField("claims", gap.claims());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void summary(Duration elapsed) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("claims", tally.claims());
    for (Disposition disposition : Disposition.values()) {
      json.writeNumberField(disposition.name().toLowerCase(Locale.ROOT), tally.claims(disposition));
    }
    for (Severity severity : Severity.values()) {
      json.writeNumberField(
          severity.name().toLowerCase(Locale.ROOT) + "s", tally.failures(severity));
    }
    json.writeNumberField("bypassed", tally.bypassed());
    json.writeNumberField("chargedCents", tally.chargedCents());
    json.writeNumberField("atRiskCents", tally.atRiskCents());
    json.writeNumberField("milliseconds", elapsed.toMillis());
    json.writeEndObject();
  }

  private void finding(Finding finding) throws IOException {
    json.writeStringField("ruleId", finding.ruleId());
    json.writeStringField("title", finding.title());
    json.writeStringField("verdict", finding.verdict().name());
    json.writeStringField("severity", finding.severity().name());
    json.writeStringField("category", finding.category().name());
    json.writeNumberField("snipType", finding.snipType());
    location(finding.location());
    json.writeStringField("message", finding.message());
    json.writeStringField("group", finding.denial().group());
    json.writeStringField("carc", finding.denial().carc());
    strings("rarcs", finding.denial().rarcs());
    strings("claimStatusCodes", finding.denial().claimStatusCodes());
    json.writeNumberField("atRiskCents", finding.risk().dollarsAtRiskCents());
    json.writeNumberField("denialProbability", finding.risk().denialProbability());
    json.writeArrayFieldStart("fixes");
    for (Fix fix : finding.fixes()) {
      // the values of a fix may be personal, so only its words are written
      json.writeStartObject();
      json.writeStringField("kind", fix.getClass().getSimpleName());
      json.writeStringField("safety", fix.safety().name());
      json.writeStringField("description", fix.description());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("citations", finding.citations());
    json.writeStringField("pack", finding.provenance().pack());
    json.writeStringField("packVersion", finding.provenance().packVersion());
    json.writeStringField("dataRelease", finding.provenance().dataRelease());
    json.writeStringField("dataRow", finding.provenance().row());
    json.writeStringField("companionOf", finding.companionOf());
    json.writeArrayFieldStart("overlays");
    for (OverlayEffect effect : finding.overlays()) {
      json.writeStartObject();
      json.writeStringField("effect", effect.kind().name());
      json.writeStringField("layer", effect.layer());
      json.writeStringField("reason", effect.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void location(Location at) throws IOException {
    numbers("lines", at.lines());
    json.writeStringField("field", at.field().name());
    json.writeStringField("fieldLabel", at.field().label());
    json.writeStringField("loop", at.loop());
    json.writeStringField("element", at.element());
    json.writeStringField("box", at.box());
    json.writeNumberField("occurrence", at.occurrence());
    position(at.position());
  }

  private void position(@Nullable SourcePosition position) throws IOException {
    json.writeNumberField("segment", position == null ? 0 : position.segment());
    json.writeNumberField("textLine", position == null ? 0 : position.line());
  }

  private record Standing(EditFamily family, CheckState state) {}

  private void coverage(Coverage coverage) throws IOException {
    Map<Standing, List<Integer>> lines = new LinkedHashMap<>();
    for (Coverage.Entry entry : coverage.entries()) {
      lines
          .computeIfAbsent(new Standing(entry.family(), entry.state()), s -> new ArrayList<>())
          .add(entry.line());
    }
    json.writeArrayFieldStart("coverage");
    for (Map.Entry<Standing, List<Integer>> entry : lines.entrySet()) {
      CheckState state = entry.getKey().state();
      json.writeStartObject();
      json.writeStringField("family", entry.getKey().family().code());
      json.writeStringField("status", state.status().name());
      json.writeStringField("release", state.release());
      json.writeStringField("reason", state.reason());
      numbers("lines", entry.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void numbers(String name, List<Integer> values) throws IOException {
    json.writeFieldName(name);
    json.writeStartArray();
    for (int value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }
}
