package org.cleanclaim.engine.internal.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.table.Nearest;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML as plain texts, lists and maps that know their line and column. Nothing is built from
 * tags, aliases are refused, and size and depth are limited.
 */
final class Yaml {

  static final int MOST_BYTES = 1 << 20;
  static final int DEEPEST = 20;

  private final String file;
  private final List<PackProblem> problems;

  Yaml(String file, List<PackProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The top of a document; {@code null}, and a problem, when it cannot be read. */
  @Nullable Node read(byte[] content) {
    if (content.length > MOST_BYTES) {
      problem(0, 0, "more than " + MOST_BYTES + " bytes", "move what is long into a table");
      return null;
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      problem(0, 0, "the file is not in UTF-8", "save it as UTF-8");
      return null;
    }
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(0).build();
    try {
      if (!flat(text, settings)) {
        return null;
      }
      Optional<Node> top = new Compose(settings).composeString(text);
      if (top.isEmpty()) {
        problem(1, 0, "the manifest is empty", "begin with id: and version:");
      }
      return top.orElse(null);
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      problem(
          mark.map(Mark::getLine).orElse(-1) + 1,
          mark.map(Mark::getColumn).orElse(-1) + 1,
          "no YAML: " + e.getProblem(),
          "check indentation, colons and quotes");
    } catch (YamlEngineException e) {
      problem(0, 0, "no YAML: a character that may not stand there", "save it as plain text");
    }
    return null;
  }

  /** Whether nothing is nested too deep and nothing refers to anything else. */
  private boolean flat(String text, LoadSettings settings) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias -> {
          problem(event.getStartMark(), "an alias (*)", "write the value out");
          return false;
        }
        default -> {
          // scalars and the document itself
        }
      }
      if (depth > DEEPEST) {
        problem(event.getStartMark(), "nested deeper than " + DEEPEST + " levels", "flatten it");
        return false;
      }
    }
    return true;
  }

  /** The values of a map by key, each key once and known. Not a map: a problem and none. */
  Map<String, Node> map(Node node, String what, @Nullable List<String> known) {
    Map<String, Node> values = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, what + " is no map", "write it as " + what + ": {key: value}");
      return values;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Node keyNode = tuple.getKeyNode();
      if (!(keyNode instanceof ScalarNode key)) {
        problem(keyNode, "a key that is no word", "write key: value");
      } else if (known != null && !known.contains(key.getValue())) {
        problem(key, "unknown key '" + key.getValue() + "'", Nearest.remedy(key.getValue(), known));
      } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        problem(key, "key " + key.getValue() + " comes twice", "remove one of the two");
      }
    }
    return values;
  }

  /** The items of a list of texts; a single text counts as a list of one. */
  void texts(Node node, String what, Consumer<ScalarNode> each) {
    List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    for (Node item : items) {
      ScalarNode text = scalar(item, what);
      if (text != null) {
        each.accept(text);
      }
    }
  }

  /** A text that is not empty; {@code null}, and a problem, for anything else. */
  @Nullable ScalarNode scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      if (!scalar.getValue().isBlank()) {
        return scalar;
      }
      problem(node, what + " is empty", "fill it in or remove it");
    } else {
      problem(
          node,
          what + " is " + (node instanceof MappingNode ? "a map" : "a list") + ", not a text",
          "write one value");
    }
    return null;
  }

  /** Texts of a list, sorted out of the nodes. */
  List<String> words(Node node, String what) {
    List<String> words = new ArrayList<>();
    texts(node, what, t -> words.add(t.getValue()));
    return words;
  }

  void problem(Node node, String what, String remedy) {
    problem(node.getStartMark(), what, remedy);
  }

  private void problem(Optional<Mark> mark, String what, String remedy) {
    problem(
        mark.map(Mark::getLine).orElse(-1) + 1,
        mark.map(Mark::getColumn).orElse(-1) + 1,
        what,
        remedy);
  }

  void problem(int line, int column, String what, String remedy) {
    problems.add(new PackProblem(file, line, column, what, remedy));
  }

  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  static int column(Node node) {
    return node.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
  }
}
