package org.cleanclaim.engine.internal.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.table.IsoDate;
import org.cleanclaim.engine.internal.table.Nearest;
import org.cleanclaim.engine.internal.table.TableSchema;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code pack.yaml} and names every mistake in it. */
public final class ManifestReader {

  static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  static final String ID_FORM = "use a-z, 0-9 and -, as acme-health";

  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,39}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");
  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
  private static final List<String> KEYS =
      List.of("id", "version", "title", "extends", "effective", "scope", "parameters", "tables");

  private final Yaml yaml;
  private final Node top;
  private final Map<String, Node> values;

  private ManifestReader(Yaml yaml, Node top) {
    this.yaml = yaml;
    this.top = top;
    this.values = yaml.map(top, "the manifest", KEYS);
  }

  /**
   * What the manifest says; {@code null} when it has mistakes, which are added to the problems.
   *
   * @param file name of the file, for the problems
   */
  public static @Nullable Manifest sound(String file, byte[] content, List<PackProblem> problems) {
    int before = problems.size();
    Manifest manifest = read(file, content, problems);
    return problems.size() == before ? manifest : null;
  }

  /**
   * What the manifest says as far as it can be read, for other files to be checked against; {@code
   * null} when it is no YAML at all.
   *
   * @param file name of the file, for the problems
   * @param problems takes every mistake; the manifest is then not to be run
   */
  public static @Nullable Manifest read(String file, byte[] content, List<PackProblem> problems) {
    Yaml yaml = new Yaml(file, problems);
    Node top = yaml.read(content);
    if (top == null) {
      return null;
    }
    return new ManifestReader(yaml, top).manifest(file);
  }

  private Manifest manifest(String file) {
    Node id = values.get("id");
    Window window = effective();
    return new Manifest(
        file,
        id == null ? 1 : Yaml.line(id),
        required("id", ID, "id: acme-health", ID_FORM),
        required("version", VERSION, "version: \"2026.1\"", "write it as \"2026.1\""),
        title(),
        bases(),
        window.from(),
        window.to(),
        scope(),
        parameters(),
        tables());
  }

  private String required(String key, Pattern form, String example, String remedy) {
    Node node = values.get(key);
    if (node == null) {
      yaml.problem(Yaml.line(top), 0, key + " is missing", "add " + example);
      return "";
    }
    ScalarNode scalar = yaml.scalar(node, key);
    if (scalar != null && !form.matcher(scalar.getValue()).matches()) {
      yaml.problem(node, "no " + key + ": '" + scalar.getValue() + "'", remedy);
    }
    return scalar == null ? "" : scalar.getValue();
  }

  private String title() {
    Node node = values.get("title");
    ScalarNode title = node == null ? null : yaml.scalar(node, "title");
    return title == null ? "" : title.getValue();
  }

  private List<Manifest.Base> bases() {
    List<Manifest.Base> bases = new ArrayList<>();
    Node node = values.get("extends");
    if (node != null) {
      yaml.texts(
          node,
          "extends",
          base -> {
            String id = base.getValue();
            if (!ID.matcher(id).matches()) {
              yaml.problem(base, "no id of a pack: '" + id + "'", ID_FORM);
            } else if (bases.stream().anyMatch(b -> b.id().equals(id))) {
              yaml.problem(base, id + " is extended twice", "remove one of the two");
            } else {
              bases.add(new Manifest.Base(id, Yaml.line(base), Yaml.column(base)));
            }
          });
    }
    return bases;
  }

  private record Window(int from, int to) {}

  private Window effective() {
    Node node = values.get("effective");
    if (node == null) {
      return new Window(Days.ALWAYS, Days.OPEN);
    }
    Map<String, Node> dates = yaml.map(node, "effective", List.of("from", "to"));
    int from = day(dates.get("from"), Days.ALWAYS);
    Node last = dates.get("to");
    int to = day(last, Days.OPEN);
    if (from > to && last != null) {
      yaml.problem(last, "the pack ends before it begins", "swap from and to");
    }
    return new Window(from, to);
  }

  private int day(@Nullable Node node, int open) {
    ScalarNode scalar = node == null ? null : yaml.scalar(node, "the date");
    if (scalar == null) {
      return open;
    }
    Integer day = IsoDate.day(scalar.getValue());
    if (day == null) {
      yaml.problem(scalar, "no date: '" + scalar.getValue() + "'", "write it as 2026-01-31");
      return open;
    }
    return day;
  }

  private Scope scope() {
    Node node = values.get("scope");
    if (node == null) {
      return Scope.ALL;
    }
    Map<String, Node> parts =
        yaml.map(node, "scope", List.of("payers", "plans", "states", "claims"));
    Node payers = parts.get("payers");
    Node states = parts.get("states");
    return new Scope(
        payers == null ? Set.of() : new LinkedHashSet<>(yaml.words(payers, "payers")),
        constants(parts.get("plans"), "plan type", PlanType.values()),
        states == null ? Set.of() : states(states),
        constants(parts.get("claims"), "claim type", ClaimType.values()));
  }

  private Set<String> states(Node node) {
    Set<String> states = new LinkedHashSet<>();
    yaml.texts(
        node,
        "states",
        state -> {
          if (!STATE.matcher(state.getValue()).matches()) {
            yaml.problem(
                state, "no state: '" + state.getValue() + "'", "write its two letters, as TX");
          }
          states.add(state.getValue());
        });
    return states;
  }

  private <E extends Enum<E>> Set<E> constants(@Nullable Node node, String what, E[] all) {
    Set<E> found = new LinkedHashSet<>();
    if (node != null) {
      List<String> names = Arrays.stream(all).map(Enum::name).toList();
      yaml.texts(
          node,
          what,
          word -> {
            int i = names.indexOf(word.getValue());
            if (i < 0) {
              yaml.problem(
                  word,
                  "unknown " + what + " '" + word.getValue() + "'",
                  Nearest.remedy(word.getValue(), names));
            } else {
              found.add(all[i]);
            }
          });
    }
    return found;
  }

  private List<Manifest.Parameter> parameters() {
    List<Manifest.Parameter> parameters = new ArrayList<>();
    Node node = values.get("parameters");
    if (node != null) {
      yaml.map(node, "parameters", null)
          .forEach(
              (key, value) -> {
                int dot = key.indexOf('.');
                ScalarNode number = yaml.scalar(value, key);
                if (dot <= 0 || dot == key.length() - 1) {
                  yaml.problem(
                      value,
                      "no parameter: '" + key + "'",
                      "write RULE.parameter: 90, as PAY-031.days");
                } else if (number != null && !NUMBER.matcher(number.getValue()).matches()) {
                  yaml.problem(
                      value,
                      key + " is no whole number: '" + number.getValue() + "'",
                      "write digits only");
                } else if (number != null) {
                  parameters.add(
                      new Manifest.Parameter(
                          key.substring(0, dot),
                          key.substring(dot + 1),
                          Long.parseLong(number.getValue()),
                          Yaml.line(value),
                          Yaml.column(value)));
                }
              });
    }
    return parameters;
  }

  private Map<String, TableSchema> tables() {
    Node node = values.get("tables");
    return node == null ? Map.of() : new DeclaredTables(yaml).read(node);
  }
}
