package org.cleanclaim.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.cleanclaim.finding.Finding;

/**
 * The impact of a pack for programs; names may be added, none changes its meaning. Amounts are
 * cents, lines count from 1.
 */
final class ImpactJson implements ImpactReport {

  private static final String SCHEMA = "cleanclaim-pack-impact/1";

  private final JsonGenerator json;

  private ImpactJson(JsonGenerator json) {
    this.json = json;
  }

  static ImpactJson to(Writer out) throws IOException {
    return new ImpactJson(Json.to(out));
  }

  @Override
  public void begin(String old, String now, String data) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("old", old);
    json.writeStringField("new", now);
    json.writeStringField("data", data);
    json.writeArrayFieldStart("claims");
  }

  @Override
  public void claim(String file, ClaimImpact impact) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file);
    json.writeStringField("controlNumber", impact.controlNumber());
    json.writeStringField("was", impact.was().name());
    json.writeStringField("is", impact.is().name());
    json.writeNumberField("atRiskWasCents", impact.old().dollarsAtRiskCents());
    json.writeNumberField("atRiskCents", impact.now().dollarsAtRiskCents());
    json.writeArrayFieldStart("findings");
    for (ClaimImpact.FindingChange change : impact.findings()) {
      finding(change);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void finding(ClaimImpact.FindingChange change) throws IOException {
    Finding f = change.shown();
    json.writeStartObject();
    json.writeStringField("kind", Words.lower(change.kind()));
    json.writeStringField("ruleId", f.ruleId());
    json.writeArrayFieldStart("lines");
    for (int line : f.location().lines()) {
      json.writeNumber(line);
    }
    json.writeEndArray();
    if (change.was() != null) {
      json.writeStringField("was", ClaimImpact.FindingChange.state(change.was()));
    }
    if (change.is() != null) {
      json.writeStringField("is", ClaimImpact.FindingChange.state(change.is()));
    }
    json.writeStringField("message", f.message());
    json.writeEndObject();
  }

  @Override
  public void end(ImpactTally tally) throws IOException {
    json.writeEndArray();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("claims", tally.claims());
    json.writeNumberField("changed", tally.changed());
    json.writeNumberField("changedDisposition", tally.redisposed());
    json.writeObjectFieldStart("dispositions");
    for (Map.Entry<String, Long> move : tally.moves().entrySet()) {
      json.writeNumberField(move.getKey(), move.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("findingsAdded", tally.findings(Difference.Kind.ADDED));
    json.writeNumberField("findingsRemoved", tally.findings(Difference.Kind.REMOVED));
    json.writeNumberField("findingsChanged", tally.findings(Difference.Kind.CHANGED));
    json.writeNumberField("atRiskWasCents", tally.oldCents());
    json.writeNumberField("atRiskCents", tally.nowCents());
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
