package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cleanclaim.claim.Money;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.testkit.cases.SaidOfRule.Verb;
import org.jspecify.annotations.Nullable;

/** Reads one text of expectations. */
final class ExpectationReader {

  private static final String VERBS =
      "write fires, bypassed, silent, suppressed, exactly, no, nodata, coverage, companion, denial or"
          + " fix and a rule id; or only, runs, no errors, clean, review, reject, at risk 310.00";
  private static final String ENTRY = "write exactly E:PTP-002 line 1, or W: N: S: B:";
  private static final String DENIAL = "write denial PRV-001 is \"CO-207 N257\"";

  private final Tokens tokens;
  private final List<Expectation> read = new ArrayList<>();
  private final Set<String> only = new LinkedHashSet<>();
  private final List<Exactly.Entry> exactly = new ArrayList<>();
  private @Nullable Verb verb;
  private int verbAt = -1;
  private @Nullable SaidOfRule open;

  ExpectationReader(String text) {
    this.tokens = new Tokens(text);
  }

  List<Expectation> read() {
    while (tokens.more()) {
      take(tokens.take());
    }
    verb(null, 0);
    if (!only.isEmpty()) {
      read.add(new Expectation.Only(only));
    }
    if (!exactly.isEmpty()) {
      read.add(new Exactly(exactly));
    }
    if (read.isEmpty() && tokens.faultless()) {
      tokens.problem(0, "nothing is expected", VERBS);
    }
    tokens.throwIfAny();
    return List.copyOf(read);
  }

  private void take(Token token) {
    String word = token.text();
    switch (word.toLowerCase(Locale.ROOT)) {
      case "fires" -> verb(Verb.FIRES, token.start());
      case "bypassed" -> verb(Verb.BYPASSED, token.start());
      case "silent" -> verb(Verb.SILENT, token.start());
      case "suppressed" -> verb(Verb.SUPPRESSED, token.start());
      case "nodata" -> verb(Verb.NODATA, token.start());
      case "coverage" -> verb(Verb.COVERAGE, token.start());
      case "companion" -> verb(Verb.COMPANION, token.start());
      case "exactly" -> verb(Verb.EXACTLY, token.start());
      case "only" -> verb(Verb.ONLY, token.start());
      case "clean" -> whole(new Expectation.Disposed(Disposition.CLEAN));
      case "review" -> whole(new Expectation.Disposed(Disposition.REVIEW));
      case "reject" -> whole(new Expectation.Disposed(Disposition.REJECT));
      case "and" -> {}
      case "runs" -> whole(runs(token));
      case "no" -> no(token);
      case "at" -> whole(atRisk(token));
      case "fix" -> whole(new FixReader(tokens).read(token));
      case "denial" -> whole(denial(token));
      case "line", "as", "says", "of" -> detail(token);
      default -> rule(token);
    }
  }

  /** Ends what is open and begins something else. */
  private void verb(@Nullable Verb following, int at) {
    close();
    if (verbAt >= 0) {
      tokens.problem(verbAt, "there is no rule id behind this", "write it as fires PTP-002");
    }
    verb = following;
    verbAt = following == null ? -1 : at;
  }

  /** Ends what is open and takes what stands for itself, {@code null} when it was a mistake. */
  private void whole(@Nullable Expectation expectation) {
    verb(null, 0);
    if (expectation != null) {
      read.add(expectation);
    }
  }

  private void no(Token token) {
    Token what = tokens.peek();
    if (tokens.follows("errors")) {
      whole(new Expectation.NoErrors());
    } else if (tokens.follows("fix")) {
      whole(new FixReader(tokens).readNone(tokens.last()));
    } else if (what != null && Tokens.isRuleOrFamily(what.text())) {
      verb(Verb.NO, token.start());
    } else {
      verb(null, 0);
      tokens.problem(
          token.start(), "'no' what?", "write no errors, no PTP, no PTP-002 or no fix PTP-002");
    }
  }

  private @Nullable Expectation runs(Token token) {
    if (tokens.more()) {
      return new Expectation.Runs(tokens.take().text());
    }
    tokens.problem(token.start(), "'runs' names no pack", "write runs commercial");
    return null;
  }

  private @Nullable Expectation atRisk(Token token) {
    if (!tokens.follows("risk") || !tokens.more()) {
      tokens.problem(token.start(), "'at' is not complete", "write at risk 310.00");
      return null;
    }
    Token amount = tokens.take();
    try {
      return new Expectation.AtRisk(Money.cents(amount.text()));
    } catch (ArithmeticException | NumberFormatException e) {
      tokens.problem(
          amount.start(), "'" + amount.text() + "' is no amount", "write at risk 310.00");
      return null;
    }
  }

  private @Nullable Expectation denial(Token token) {
    String rule = tokens.rule();
    if (rule == null) {
      tokens.problem(token.start(), "there is no rule id behind denial", DENIAL);
      return null;
    }
    if (!tokens.follows("is")) {
      tokens.problem(token.start(), "what of the denial?", DENIAL);
      return null;
    }
    return new Expectation.Denied(rule, tokens.quoted(token));
  }

  private void detail(Token token) {
    if (open == null) {
      tokens.problem(token.start(), "'" + token.text() + "' belongs to no rule", VERBS);
      tokens.takeOrNone();
    } else {
      open.detail(token, tokens);
    }
  }

  private void rule(Token token) {
    String word = token.text();
    if (verb == Verb.EXACTLY && word.length() > 2 && word.charAt(1) == ':') {
      entry(token);
      return;
    }
    boolean not = word.startsWith("!");
    String rest = not ? word.substring(1) : word;
    Severity severity =
        rest.length() > 2 && rest.charAt(1) == ':'
            ? SaidOfRule.severity(rest.substring(0, 1))
            : null;
    String id = severity == null ? rest : rest.substring(2);
    boolean shortForm = not || severity != null;
    if (token.quoted() || !(Tokens.isRule(id) || (!shortForm && namesFamily(id)))) {
      tokens.problem(token.start(), "'" + word + "' is no expectation and no rule id", VERBS);
    } else if (shortForm) {
      verb(null, 0);
      open = SaidOfRule.of(not ? Verb.SILENT : Verb.FIRES, id, token.start(), severity);
    } else if (verb == Verb.EXACTLY) {
      tokens.problem(token.start(), "how does it come out?", ENTRY);
      verbAt = -1;
    } else {
      close();
      verbAt = -1;
      open = SaidOfRule.of(verb == null ? Verb.FIRES : verb, id, token.start(), null);
    }
  }

  private boolean namesFamily(String id) {
    if (verb == Verb.NODATA || verb == Verb.COVERAGE) {
      return Expectation.NoData.family(id) != null;
    }
    return verb == Verb.NO && Tokens.isRuleOrFamily(id);
  }

  private void entry(Token token) {
    String state = token.text().substring(0, 1).toUpperCase(Locale.ROOT);
    String id = token.text().substring(2);
    close();
    verbAt = -1;
    if (Exactly.Entry.STATES.contains(state) && Tokens.isRule(id)) {
      open = SaidOfRule.entry(state, id, token.start());
    } else {
      tokens.problem(token.start(), "'" + token.text() + "' is no finding in short", ENTRY);
    }
  }

  private void close() {
    SaidOfRule said = open;
    open = null;
    if (said == null) {
      return;
    }
    if (said.verb() == Verb.EXACTLY) {
      exactly.add(said.entry());
    } else if (said.verb() == Verb.ONLY) {
      only.add(said.rule());
    } else {
      Expectation expectation = said.expectation(tokens);
      if (expectation != null) {
        read.add(expectation);
      }
    }
  }
}
