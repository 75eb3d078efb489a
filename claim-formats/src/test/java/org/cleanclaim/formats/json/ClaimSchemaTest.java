package org.cleanclaim.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;
import org.junit.jupiter.api.Test;

/** {@code docs/claim-schema.json} says exactly what the reader takes and the writer gives. */
class ClaimSchemaTest {

  private final JsonNode schema = new ObjectMapper().readTree(Files.readString(schemaFile()));
  private final Map<String, RecordCodec> records = new TreeMap<>();

  ClaimSchemaTest() throws IOException {
    collect(RecordCodec.of(Claim.class));
  }

  private static Path schemaFile() {
    Path here = Path.of("docs", "claim-schema.json");
    return Files.exists(here) ? here : Path.of("..").resolve(here);
  }

  private void collect(RecordCodec codec) {
    if (records.put(codec.type().getSimpleName(), codec) == null) {
      for (RecordCodec.Property p : codec.properties()) {
        ValueCodec v = p.codec() instanceof ListCodec list ? list.element() : p.codec();
        if (v instanceof RecordCodec record) {
          collect(record);
        }
      }
    }
  }

  private JsonNode definition(String name) {
    return name.equals("Claim") ? schema : schema.get("$defs").get(name);
  }

  @Test
  void everyRecordIsDefinedAndEveryDefinitionIsUsed() {
    List<String> objects = new ArrayList<>(List.of("Claim"));
    schema
        .get("$defs")
        .properties()
        .forEach(
            e -> {
              if ("object".equals(e.getValue().path("type").asText())) {
                objects.add(e.getKey());
              }
            });
    assertThat(objects).containsExactlyInAnyOrderElementsOf(records.keySet());
  }

  @Test
  void everyPropertyHasTheTypeThatIsReadAndWritten() {
    records.forEach(
        (name, codec) -> {
          JsonNode definition = definition(name);
          assertThat(definition.get("additionalProperties").asBoolean(true)).as(name).isFalse();
          Map<String, String> expected = new TreeMap<>();
          codec.properties().forEach(p -> expected.put(p.name(), form(p.codec())));
          Map<String, String> actual = new TreeMap<>();
          definition
              .get("properties")
              .properties()
              .forEach(e -> actual.put(e.getKey(), form(e.getValue())));
          assertThat(actual).as(name).isEqualTo(expected);
        });
  }

  @Test
  void everyPropertyIsDescribed() {
    for (String name : records.keySet()) {
      definition(name)
          .get("properties")
          .properties()
          .forEach(
              e ->
                  assertThat(e.getValue().path("description").asText())
                      .as(name + "." + e.getKey())
                      .isNotBlank());
    }
  }

  @Test
  void whatIsRequiredIsWhatTheReaderMisses() throws IOException {
    for (Map.Entry<String, RecordCodec> e : records.entrySet()) {
      List<String> required = new ArrayList<>();
      definition(e.getKey()).path("required").forEach(n -> required.add("/" + n.asText()));
      // of properties that stand in for each other the reader names the first
      definition(e.getKey())
          .path("anyOf")
          .path(0)
          .path("required")
          .forEach(n -> required.add("/" + n.asText()));
      try (JsonParser parser = new JsonFactory().createParser("{}")) {
        parser.nextToken();
        ClaimInput in = new ClaimInput(parser, "x", 0);
        e.getValue().read(in);
        assertThat(in.problems())
            .as(e.getKey())
            .extracting(SyntaxProblem::element)
            .containsExactlyInAnyOrderElementsOf(required);
      }
    }
  }

  @Test
  void closedListsAreTheSame() {
    for (RecordCodec codec : records.values()) {
      for (RecordCodec.Property p : codec.properties()) {
        if (p.codec() instanceof EnumCodec values) {
          List<String> listed = new ArrayList<>();
          String ref =
              definition(codec.type().getSimpleName())
                  .get("properties")
                  .get(p.name())
                  .get("$ref")
                  .asText();
          definition(ref.substring("#/$defs/".length()))
              .get("enum")
              .forEach(n -> listed.add(n.asText()));
          assertThat(listed).containsExactlyInAnyOrderElementsOf(values.byName().keySet());
        }
      }
    }
  }

  private static String form(JsonNode n) {
    if (n.has("$ref")) {
      return n.get("$ref").asText().substring("#/$defs/".length());
    }
    String type = n.get("type").asText();
    return type.equals("array") ? "list of " + form(n.get("items")) : type;
  }

  private static String form(ValueCodec codec) {
    if (codec instanceof ListCodec list) {
      return "list of " + form(list.element());
    } else if (codec instanceof RecordCodec record) {
      return record.type().getSimpleName();
    } else if (codec instanceof EnumCodec values) {
      return values.byName().values().iterator().next().getClass().getSimpleName();
    }
    return switch ((ScalarCodec) codec) {
      case TEXT -> "string";
      case MONEY -> "Amount";
      case DECIMAL -> "Quantity";
      case DATE -> "Date";
      case INTEGER -> "integer";
      case BOOLEAN -> "boolean";
    };
  }
}
