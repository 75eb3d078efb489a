package org.cleanclaim.engine.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.finding.Category;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the annotations of a DRL rule and names every mistake in them.
 *
 * <ul>
 *   <li>{@code @title}, {@code @message}, {@code @cite}: required texts; several citations are
 *       parted by {@code |}
 *   <li>{@code @severity}: ERROR, WARNING or NOTE, for every programme of the scope
 *   <li>{@code @severityIn}: exceptions, as {@code "CI=WARNING MC=ERROR"}
 *   <li>{@code @scope}: programmes, as {@code "MB MA MC CI"}; all when absent
 *   <li>{@code @claims}: {@code P}, {@code I} or {@code B} (both, the default)
 *   <li>{@code @snip}: SNIP type 1-7
 *   <li>{@code @carc}: group and code, as {@code CO-97}; {@code @rarc}, {@code @csc}: lists
 *   <li>{@code @parameter}: numbers an overlay may set, with their defaults, as {@code "days=365"}
 *   <li>{@code @alias}: ids the rule had before
 *   <li>{@code @why}, {@code @since}, {@code @fires}, {@code @silent}: for the catalogue
 * </ul>
 */
final class RuleAnnotations {

  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "title",
              "severity",
              "severityIn",
              "scope",
              "claims",
              "snip",
              "carc",
              "rarc",
              "csc",
              "message",
              "why",
              "cite",
              "since",
              "fires",
              "silent",
              "parameter",
              "alias"));

  private final String rule;
  private final Map<String, Object> values;
  private final RulePlaces places;
  private final List<PackProblem> problems;

  private RuleAnnotations(
      String rule, Map<String, Object> values, RulePlaces places, List<PackProblem> problems) {
    this.rule = rule;
    this.values = values;
    this.places = places;
    this.problems = problems;
  }

  /**
   * What the annotations say, {@code null} when they have mistakes, which are added to {@code
   * problems}.
   */
  static @Nullable RuleInfo read(
      String rule,
      Map<String, Object> values,
      String pack,
      String version,
      RulePlaces places,
      List<PackProblem> problems) {
    int before = problems.size();
    RuleInfo info = new RuleAnnotations(rule, values, places, problems).info(pack, version);
    return problems.size() == before ? info : null;
  }

  private RuleInfo info(String pack, String version) {
    for (String key : new TreeSet<>(values.keySet())) {
      if (!KNOWN.contains(key)) {
        problem("@" + key + " is no annotation of a rule", "known: @" + String.join(", @", KNOWN));
      }
    }
    String name = rule;
    int blank = name.indexOf(' ');
    String id = blank < 0 ? name : name.substring(0, blank);
    Severity severity = severity(required("severity"));
    return new RuleInfo(
        id,
        name,
        required("title"),
        severity,
        severities(severity),
        claimTypes(),
        Category.ofRule(id),
        snip(),
        message(),
        denial(),
        split(required("cite"), "\\|"),
        text("why"),
        text("since"),
        text("fires"),
        text("silent"),
        parameters(),
        split(text("alias"), "\\s+"),
        pack,
        version);
  }

  private String text(String key) {
    Object value = values.get(key);
    if (value == null) {
      return "";
    }
    String s = value.toString().strip();
    if (s.length() >= 2 && s.startsWith("\"") && s.endsWith("\"")) {
      s = s.substring(1, s.length() - 1);
    }
    return s;
  }

  private String required(String key) {
    String s = text(key);
    if (s.isEmpty()) {
      problem("@" + key + " is missing", "add it to the rule");
    }
    return s;
  }

  private void problem(String what, String remedy) {
    problems.add(
        new PackProblem(
            places.file(rule), places.line(rule), 0, "rule \"" + rule + "\": " + what, remedy));
  }

  private @Nullable Severity[] severities(Severity severity) {
    @Nullable Severity[] all = new Severity[Programme.values().length];
    String scope = text("scope");
    if (scope.isEmpty()) {
      java.util.Arrays.fill(all, severity);
    } else {
      for (String p : split(scope, "\\s+")) {
        Programme programme = programme(p);
        if (programme != null) {
          all[programme.ordinal()] = severity;
        }
      }
    }
    for (String pair : split(text("severityIn"), "\\s+")) {
      int eq = pair.indexOf('=');
      if (eq < 0) {
        problem("@severityIn with " + pair, "write PROGRAMME=SEVERITY, as CI=WARNING");
        continue;
      }
      Programme programme = programme(pair.substring(0, eq));
      if (programme != null) {
        all[programme.ordinal()] = severity(pair.substring(eq + 1));
      }
    }
    return all;
  }

  private @Nullable Programme programme(String name) {
    for (Programme p : Programme.values()) {
      if (p.name().equals(name)) {
        return p;
      }
    }
    problem("unknown programme " + name, "known: " + List.of(Programme.values()));
    return null;
  }

  private Severity severity(String name) {
    for (Severity s : Severity.values()) {
      if (s.name().equals(name.toUpperCase(Locale.ROOT))) {
        return s;
      }
    }
    if (!name.isEmpty()) {
      problem("unknown severity " + name, "known: " + List.of(Severity.values()));
    }
    return Severity.ERROR;
  }

  private int claimTypes() {
    String claims = text("claims");
    return switch (claims) {
      case "P" -> 1;
      case "I" -> 2;
      case "", "B" -> 3;
      default -> {
        problem("@claims is " + claims, "write P, I or B");
        yield 3;
      }
    };
  }

  private int snip() {
    String snip = required("snip");
    if (snip.length() == 1 && snip.charAt(0) >= '1' && snip.charAt(0) <= '7') {
      return snip.charAt(0) - '0';
    }
    if (!snip.isEmpty()) {
      problem("@snip is " + snip, "write a SNIP type, 1 to 7");
    }
    return 7;
  }

  private Map<String, Long> parameters() {
    Map<String, Long> all = new TreeMap<>();
    for (String pair : split(text("parameter"), "\\s+")) {
      int eq = pair.indexOf('=');
      try {
        all.put(pair.substring(0, Math.max(0, eq)), Long.valueOf(pair.substring(eq + 1)));
      } catch (NumberFormatException e) {
        problem("@parameter with " + pair, "write NAME=WHOLE NUMBER, as days=90");
      }
    }
    return all;
  }

  private MessageTemplate message() {
    try {
      return MessageTemplate.of(required("message"));
    } catch (IllegalArgumentException e) {
      problem(String.valueOf(e.getMessage()), "close the brace");
      return MessageTemplate.of("");
    }
  }

  private Denial denial() {
    String carc = text("carc");
    String group = "";
    String code = null;
    if (!carc.isEmpty()) {
      int dash = carc.indexOf('-');
      if (dash < 0) {
        problem("@carc without its group: " + carc, "write it as CO-97");
      } else {
        group = carc.substring(0, dash);
        code = carc.substring(dash + 1);
      }
    }
    return new Denial(code, group, split(text("rarc"), "[\\s,]+"), split(text("csc"), "[\\s,]+"));
  }

  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String p : text.split(separator, -1)) {
        String s = p.strip();
        if (!s.isEmpty()) {
          parts.add(s);
        }
      }
    }
    return parts;
  }
}
