package org.cleanclaim.formats.x12;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.SyntaxProblem;

/** The problems of one claim or level, in the order found, up to a limit. */
final class Problems implements ProblemSink {

  private final int limit;
  private List<SyntaxProblem> list = List.of();

  Problems(int limit) {
    this.limit = limit;
  }

  @Override
  public void add(
      String rule, String loop, String element, int line, String text, SourcePosition position) {
    if (list.size() > limit) {
      return;
    }
    if (list.isEmpty()) {
      list = new ArrayList<>(4);
    }
    list.add(
        list.size() == limit
            ? ProblemSink.problem(SYNTAX, loop, "", 0, "further problems are not listed", position)
            : ProblemSink.problem(rule, loop, element, line, text, position));
  }

  List<SyntaxProblem> list() {
    return list;
  }
}
