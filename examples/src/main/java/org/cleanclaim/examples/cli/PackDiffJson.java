package org.cleanclaim.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.cleanclaim.engine.PackOnDisk;

/** The differences of two packs for programs; names may be added, none changes its meaning. */
final class PackDiffJson {

  private static final String SCHEMA = "cleanclaim-pack-diff/1";

  private final JsonGenerator json;

  private PackDiffJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(PackDiff diff, Writer out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      new PackDiffJson(json).write(diff);
    }
    out.write('\n');
  }

  private void write(PackDiff diff) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    pack("old", diff.old());
    pack("new", diff.now());
    json.writeBooleanField("same", diff.same());
    for (PackDiff.Part part : PackDiff.Part.values()) {
      json.writeFieldName(Words.lower(part));
      differences(diff.differences().getOrDefault(part, List.of()));
    }
    json.writeEndObject();
  }

  private void pack(String name, PackOnDisk pack) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("id", pack.id());
    json.writeStringField("version", pack.version());
    json.writeStringField("digest", pack.digest());
    json.writeEndObject();
  }

  private void differences(List<Difference> differences) throws IOException {
    json.writeStartArray();
    for (Difference d : differences) {
      json.writeStartObject();
      json.writeStringField("kind", Words.lower(d.kind()));
      json.writeStringField("subject", d.subject());
      if (!d.was().isEmpty()) {
        json.writeStringField("was", d.was());
      }
      if (!d.is().isEmpty()) {
        json.writeStringField("is", d.is());
      }
      if (!d.parts().isEmpty()) {
        json.writeFieldName("parts");
        differences(d.parts());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
