package org.cleanclaim.testkit.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseResult;
import org.cleanclaim.testkit.cases.CaseRunner;
import org.cleanclaim.testkit.cases.Exactly;
import org.cleanclaim.testkit.cases.Expectation;

/** A rule is tested both ways. */
final class CaseChecks {

  /** What {@code @fires} of a rule says that only ever passes. */
  private static final String NEVER = "never";

  private CaseChecks() {}

  static List<Violation> coverage(PackUnderTest pack) {
    Set<String> fire = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    for (Case each : pack.cases()) {
      for (Expectation e : each.expectations()) {
        if (e instanceof Expectation.Fires f) {
          fire.add(f.rule());
        } else if (e instanceof Expectation.Bypassed b) {
          fire.add(b.rule());
        } else if (e instanceof Expectation.Silent s && s.severity() == null && s.line() == 0) {
          silent.add(s.rule());
        } else if (e instanceof Exactly x) {
          x.entries().stream().filter(Exactly.Entry::shown).forEach(f -> fire.add(f.rule()));
        } else if (e instanceof Expectation.NoFindings n) {
          silent.add(n.what()); // a family stands for none of its rules
        }
      }
    }
    for (RuleDescription rule : pack.rules()) {
      if (rule.fires().equals(NEVER)) {
        fire.add(rule.id());
      }
    }
    List<Violation> all = new ArrayList<>();
    for (String id : ids(pack.rules())) {
      if (!fire.contains(id)) {
        all.add(
            new Violation(
                PackCheck.CASES, id, "no case fires", "add a case that expects: fires " + id));
      }
      if (!silent.contains(id)) {
        all.add(
            new Violation(
                PackCheck.CASES, id, "no case is silent", "add a case that expects: silent " + id));
      }
    }
    return all;
  }

  static List<Violation> hold(PackUnderTest pack) {
    List<Violation> all = new ArrayList<>();
    Set<String> known = ids(pack.rules());
    known.addAll(ids(pack.beside()));
    for (PackProblem p : CaseRunner.unknownRules(pack.cases(), known)) {
      all.add(
          new Violation(
              PackCheck.CASES_HOLD, p.file() + ":" + p.line(), p.what(), "correct the id"));
    }
    for (CaseResult r : CaseRunner.run(pack.scrubber(), pack.cases()).failed()) {
      all.add(
          new Violation(
              PackCheck.CASES_HOLD,
              r.ofCase().place(),
              "the case does not hold:" + System.lineSeparator() + r.text(),
              "correct the rule or the case"));
    }
    return all;
  }

  private static Set<String> ids(List<RuleDescription> rules) {
    Set<String> ids = new TreeSet<>();
    for (RuleDescription rule : rules) {
      ids.add(rule.id());
    }
    return ids;
  }
}
