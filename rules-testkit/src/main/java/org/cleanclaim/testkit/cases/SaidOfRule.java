package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.jspecify.annotations.Nullable;

/** A rule, or a family, under a verb with the details said so far. */
final class SaidOfRule {

  /** What is said of rules. */
  enum Verb {
    FIRES,
    BYPASSED,
    SILENT,
    SUPPRESSED,
    NODATA,
    COVERAGE,
    COMPANION,
    EXACTLY,
    NO,
    ONLY
  }

  private final Verb verb;
  private final String rule;
  private final int at;
  private final String state;
  private final Set<String> details = new HashSet<>();
  private List<Integer> lines = List.of();
  private @Nullable Severity severity;
  private @Nullable CoverageStatus status;
  private String says = "";
  private String of = "";

  private SaidOfRule(Verb verb, String rule, int at, @Nullable Severity severity, String state) {
    this.verb = verb;
    this.rule = rule;
    this.at = at;
    this.severity = severity;
    this.state = state;
  }

  /**
   * @param at where it is written
   * @param severity how bad as a short form says, {@code null} when it does not
   */
  static SaidOfRule of(Verb verb, String rule, int at, @Nullable Severity severity) {
    return new SaidOfRule(verb, rule, at, severity, "");
  }

  /** A finding in short, as {@link Exactly} lists them. */
  static SaidOfRule entry(String state, String rule, int at) {
    return new SaidOfRule(Verb.EXACTLY, rule, at, null, state);
  }

  Verb verb() {
    return verb;
  }

  String rule() {
    return rule;
  }

  Exactly.Entry entry() {
    return new Exactly.Entry(state, rule, lines);
  }

  private int line() {
    return lines.isEmpty() ? 0 : lines.get(0);
  }

  /** What is expected, {@code null} when a detail is missing, which is a mistake. */
  @Nullable Expectation expectation(Tokens tokens) {
    CoverageStatus covered = status;
    if (verb == Verb.COVERAGE && covered == null) {
      tokens.problem(at, "coverage of what state?", "write coverage PTP line 1 as STALE");
      return null;
    }
    if (verb == Verb.COMPANION && of.isEmpty()) {
      tokens.problem(at, "companion of which rule?", "write companion EM-001 of PTP-002");
      return null;
    }
    return switch (verb) {
      case FIRES -> new Expectation.Fires(rule, line(), severity, says);
      case BYPASSED -> new Expectation.Bypassed(rule, line());
      case SILENT -> new Expectation.Silent(rule, line(), severity);
      case SUPPRESSED -> new Expectation.Suppressed(rule, line());
      case NODATA -> new Expectation.NoData(rule, line());
      case COVERAGE -> covered == null ? null : covered(covered, tokens);
      case COMPANION -> new Expectation.Companion(rule, line(), of);
      case NO -> new Expectation.NoFindings(rule);
      case EXACTLY, ONLY -> null; // these stand together, whatever else is between them
    };
  }

  /** {@code null} when the family never stands there, which is a mistake. */
  private @Nullable Expectation covered(CoverageStatus expected, Tokens tokens) {
    EditFamily family = Expectation.NoData.family(rule);
    String misplaced = family == null ? null : Expectation.Covered.misplaced(family, line());
    if (misplaced != null) {
      tokens.problem(
          at,
          misplaced,
          line() == 0
              ? "write coverage " + rule + " line 1 as " + expected
              : "write coverage " + rule + " as " + expected);
      return null;
    }
    return new Expectation.Covered(rule, line(), expected, says);
  }

  /** Takes a detail: {@code line 2}, {@code as ERROR}, {@code says "words"}, {@code of PTP-002}. */
  void detail(Token word, Tokens tokens) {
    Token value = tokens.takeOrNone();
    String name = word.text().toLowerCase(Locale.ROOT);
    if (!details.add(name)) {
      tokens.problem(word.start(), "'" + name + "' is said twice", "leave one");
    }
    switch (name) {
      case "line" -> takeLine(word, value, tokens);
      case "as" -> {
        if (verb == Verb.COVERAGE) {
          takeStatus(value, tokens);
        } else {
          takeSeverity(value, tokens);
        }
      }
      case "of" -> takeOf(value, tokens);
      default -> {
        if (value.quoted() && (verb == Verb.FIRES || verb == Verb.COVERAGE)) {
          says = value.text();
        } else {
          tokens.problem(word.start(), "'says' needs words", "write fires PTP-002 says \"words\"");
        }
      }
    }
  }

  private void takeLine(Token word, Token value, Tokens tokens) {
    if (verb == Verb.NO || verb == Verb.ONLY) {
      tokens.problem(
          word.start(), "'no' and 'only' speak of the whole claim", "write silent PTP-002 line 2");
      return;
    }
    lines = List.of(1); // where it is no line, that mistake is told once
    List<Integer> read = new ArrayList<>();
    try {
      for (String line : value.text().split("\\+", -1)) {
        read.add(Integer.parseInt(line));
      }
    } catch (NumberFormatException e) {
      tokens.problem(value.start(), "'" + value.text() + "' is no line", "write line 2");
      return;
    }
    if (read.stream().anyMatch(line -> line < 1)) {
      tokens.problem(value.start(), "'" + value.text() + "' is no line", "lines count from 1");
      return;
    }
    if (read.size() > 1 && verb != Verb.EXACTLY) {
      tokens.problem(value.start(), "several lines are said of exactly alone", "write line 2");
    }
    lines = List.copyOf(read);
  }

  private void takeStatus(Token value, Tokens tokens) {
    status = Tokens.oneOf(CoverageStatus.values(), value.text());
    if (status == null) {
      status = CoverageStatus.CHECKED; // one mistake is told once
      tokens.problem(
          value.start(),
          "'" + value.text() + "' is no state of coverage",
          "write as CHECKED, as STALE, as NO_DATA or as NOT_APPLICABLE");
    }
  }

  private void takeSeverity(Token value, Tokens tokens) {
    Severity said = severity(value.text());
    if (said == null) {
      tokens.problem(
          value.start(),
          "'" + value.text() + "' is no severity",
          "write as ERROR, as WARNING or as NOTE");
    } else if (verb != Verb.FIRES && verb != Verb.SILENT) {
      tokens.problem(value.start(), "only what fires has a severity", "leave 'as' out");
    } else {
      severity = said;
    }
  }

  private void takeOf(Token value, Tokens tokens) {
    if (verb == Verb.COMPANION && Tokens.isRule(value.text())) {
      of = value.text();
    } else {
      tokens.problem(
          value.start(), "'of' belongs to a companion", "write companion EM-001 of PTP-002");
    }
  }

  /** A severity by its name or letter. */
  static @Nullable Severity severity(String text) {
    for (Severity s : Severity.values()) {
      if (s.name().equalsIgnoreCase(text) || s.letter().equalsIgnoreCase(text)) {
        return s;
      }
    }
    return null;
  }
}
