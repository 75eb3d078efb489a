package org.cleanclaim.formats.x12;

import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.formats.source.ClaimConsumer;

/** Hands problems of the file to the consumer as they are found, up to a limit. */
final class FileProblems implements ProblemSink {

  private final ClaimConsumer consumer;
  private final int limit;
  private int count;

  FileProblems(ClaimConsumer consumer, int limit) {
    this.consumer = consumer;
    this.limit = limit;
  }

  @Override
  public void add(
      String rule, String loop, String element, int line, String text, SourcePosition position) {
    report(ProblemSink.problem(rule, loop, element, line, text, position));
  }

  /** Reports a problem that was first meant for claims that never came. */
  void report(SyntaxProblem problem) {
    if (count < limit) {
      consumer.problem(problem);
    } else if (count == limit) {
      consumer.problem(
          new SyntaxProblem(
              SYNTAX,
              1,
              "",
              "",
              0,
              "further problems of the file are not reported",
              problem.position()));
    }
    count += count <= limit ? 1 : 0;
  }
}
