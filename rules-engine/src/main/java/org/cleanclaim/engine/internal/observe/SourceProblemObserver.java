package org.cleanclaim.engine.internal.observe;

import java.util.List;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.observation.SourceProblem;

/** Hands on what the reader of the source found wrong. */
final class SourceProblemObserver implements Observer {

  private static final String SYNTAX = "FMT-001";
  private static final String VERSION = "FMT-002";
  private static final String ELEMENT = "FMT-003";

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    List<SyntaxProblem> problems = claim.claim().problems();
    for (int i = 0; i < problems.size(); i++) {
      SyntaxProblem p = problems.get(i);
      String id = p.ruleId();
      // a problem under any other name is one of an element, so that none is lost
      String rule = id.equals(SYNTAX) ? SYNTAX : id.equals(VERSION) ? VERSION : ELEMENT;
      int line = p.line() >= 1 && p.line() <= claim.lineCount() ? p.line() : 0;
      claim.emit(new SourceProblem(rule, p.loop(), p.element(), line, p.problem(), p.position()));
    }
  }
}
