package org.cleanclaim.engine.internal.overlay;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.internal.table.ColumnType;
import org.cleanclaim.engine.internal.table.CsvRow;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.Severity;
import org.jspecify.annotations.Nullable;

/** Reads one row of an overlay file. */
final class OverlayRow {

  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
  private static final Pattern SITE = Pattern.compile("[0-9]{10}");
  private static final Pattern SETTING = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*=-?[0-9]{1,15}");

  private final CsvRow row;
  private final KnownRules rules;

  OverlayRow(CsvRow row, KnownRules rules) {
    this.row = row;
    this.rules = rules;
  }

  /** The overlay; {@code null} when the row has mistakes. */
  @Nullable Overlay overlay(String layer) {
    String rule = row.required("rule", "name a rule, or a family as PTP-*");
    boolean known =
        !rule.isEmpty()
            && RuleNames.known(rule, rules, (what, remedy) -> row.problem("rule", what, remedy));
    OverlayAction action = action();
    Severity severity = action == null ? null : severity(action);
    Map<String, Long> numbers = action == OverlayAction.SET ? numbers(known ? rule : "") : Map.of();
    Overlay.Whom whom = whom();
    LineCells lines =
        LineCells.of(
            row.pattern("code", ColumnType.CODE),
            row.pattern("beside", ColumnType.CODE),
            row.pattern("modifier", ColumnType.MODIFIER),
            row.pattern("place", ColumnType.PLACE),
            row.pattern("diagnosis", ColumnType.DIAGNOSIS));
    if (action == OverlayAction.SET && !lines.any()) {
      row.problem(
          "action", "a parameter cannot be set for some lines only", "leave the codes empty");
    }
    int from = row.day("from", Days.ALWAYS);
    int to = row.day("to", Days.OPEN);
    row.window("from", from, "to", to);
    String reason = row.required("reason", "say why; it stands in the report with the finding");
    if (action == null || !row.sound()) {
      return null;
    }
    OverlayEffect effect = new OverlayEffect(action.kind(), layer + ":" + row.line(), reason);
    String id = rule.endsWith("*") ? rule : rules.today(rule);
    return new Overlay(id, action, severity, numbers, whom, lines, from, to, effect);
  }

  private @Nullable OverlayAction action() {
    String word = row.required("action", "one of " + String.join(", ", OverlayAction.words()));
    OverlayAction action = OverlayAction.of(word);
    if (action == null && !word.isEmpty()) {
      row.unknown("action", word, OverlayAction.words());
    }
    return action;
  }

  private @Nullable Severity severity(OverlayAction action) {
    String value = row.text("value");
    return switch (action) {
      case SEVERITY -> {
        row.required("value", "one of " + Arrays.toString(Severity.values()));
        yield row.one("value", Severity.values());
      }
      case ENABLE -> row.one("value", Severity.values());
      case DISABLE, SUPPRESS -> {
        if (!value.isEmpty()) {
          row.problem("value", "a value where none belongs", "leave it empty");
        }
        yield null;
      }
      case SET -> null;
    };
  }

  private Map<String, Long> numbers(String rule) {
    Map<String, Long> numbers = new HashMap<>();
    String value = row.required("value", "write parameter=number, as days=90");
    for (String setting : value.isEmpty() ? List.<String>of() : List.of(value.split("\\s+"))) {
      if (!SETTING.matcher(setting).matches()) {
        row.problem("value", "no setting: '" + setting + "'", "write parameter=number, as days=90");
        continue;
      }
      int equals = setting.indexOf('=');
      String name = setting.substring(0, equals);
      if (!rule.isEmpty()) {
        RuleNames.parameter(
            rule, name, rules, (what, remedy) -> row.problem("value", what, remedy));
      }
      if (numbers.put(name, Long.parseLong(setting.substring(equals + 1))) != null) {
        row.problem("value", "parameter " + name + " comes twice", "remove one of the two");
      }
    }
    return numbers;
  }

  private Overlay.Whom whom() {
    String state = row.text("state");
    if (!state.isEmpty() && !STATE.matcher(state).matches()) {
      row.problem("state", "no state: '" + state + "'", "write its two letters, as TX");
    }
    String site = row.text("site");
    if (!site.isEmpty() && !SITE.matcher(site).matches()) {
      row.problem("site", "no NPI: a site is the billing provider's", "write its ten digits");
    }
    Overlay.Whom whom =
        new Overlay.Whom(
            row.text("payer"),
            row.one("programme", Programme.values()),
            row.one("plan", PlanType.values()),
            state,
            site);
    return whom.equals(Overlay.Whom.ALL) ? Overlay.Whom.ALL : whom;
  }
}
