package org.cleanclaim.testkit.cases;

import org.cleanclaim.finding.Fix;
import org.cleanclaim.testkit.shorthand.ClaimPattern;
import org.cleanclaim.testkit.shorthand.ShorthandException;
import org.cleanclaim.testkit.shorthand.ShorthandProblem;
import org.jspecify.annotations.Nullable;

/** Reads what is expected of a fix: {@code fix 1 MOD-002 as SAFE gives 20610-RT}. */
final class FixReader {

  private final Tokens tokens;

  FixReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What stands behind {@code fix}, {@code null} when it is a mistake. */
  @Nullable Expectation read(Token fix) {
    FixExpectation.Which which = which(fix);
    if (which == null) {
      return null;
    }
    if (tokens.follows("resolves")) {
      return new FixExpectation.Resolves(which);
    }
    if (tokens.follows("says")) {
      return new FixExpectation.Says(which, tokens.quoted(fix));
    }
    if (tokens.follows("gives")) {
      return gives(which);
    }
    if (which.safety() != null) {
      return new FixExpectation.Says(which, "");
    }
    tokens.problem(
        tokens.last().start(),
        "what of the fix?",
        "write gives, says or resolves behind the rule id");
    return null;
  }

  /** What stands behind {@code no fix}, {@code null} when it is a mistake. */
  @Nullable Expectation readNone(Token fix) {
    FixExpectation.Which which = which(fix);
    return which == null
        ? null
        : new FixExpectation.None(which, tokens.follows("says") ? tokens.quoted(fix) : "");
  }

  /** {@code [2] PTP-002 [as SAFE]}. */
  private FixExpectation.@Nullable Which which(Token fix) {
    Token first = tokens.peek();
    boolean numbered = first != null && first.text().matches("[1-9][0-9]?");
    int number = numbered ? Integer.parseInt(tokens.take().text()) : 0;
    String rule = tokens.rule();
    if (rule == null) {
      tokens.problem(
          fix.start(), "there is no rule id behind fix", "write it as fix PTP-002 resolves");
      return null;
    }
    return new FixExpectation.Which(rule, number, tokens.follows("as") ? safety() : null);
  }

  private Fix.@Nullable Safety safety() {
    Token said = tokens.takeOrNone();
    Fix.Safety safety = Tokens.oneOf(Fix.Safety.values(), said.text());
    if (safety == null) {
      tokens.problem(
          said.start(),
          "'" + said.text() + "' does not say how safe the fix is",
          "write as SAFE or as NEEDS_REVIEW");
    }
    return safety;
  }

  private @Nullable Expectation gives(FixExpectation.Which which) {
    Token pattern = tokens.quotedOrRest();
    int blanks = pattern.text().length() - pattern.text().stripLeading().length();
    try {
      return new FixExpectation.Gives(which, ClaimPattern.parse(pattern.text().strip()));
    } catch (ShorthandException e) {
      for (ShorthandProblem p : e.problems()) {
        tokens.problem(pattern.start() + blanks + p.column() - 1, p.what(), p.remedy());
      }
      return null;
    }
  }
}
