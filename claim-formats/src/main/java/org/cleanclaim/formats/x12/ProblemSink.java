package org.cleanclaim.formats.x12;

import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.SyntaxProblem;

/** Takes syntax problems as they are found: a claim, a level, or the file. */
interface ProblemSink {

  /** Envelope and segment syntax, SNIP type 1. */
  String SYNTAX = "FMT-001";

  /** Version and transaction, SNIP type 2. */
  String VERSION = "FMT-002";

  /** Required elements, lengths and data types, SNIP type 2. */
  String ELEMENT = "FMT-003";

  /** Adds a problem; {@code line} is the service line from 1, or 0. */
  void add(
      String rule, String loop, String element, int line, String text, SourcePosition position);

  /** The problem under a rule, with the SNIP type of that rule. */
  static SyntaxProblem problem(
      String rule, String loop, String element, int line, String text, SourcePosition position) {
    return new SyntaxProblem(
        rule, rule.equals(SYNTAX) ? 1 : 2, loop, element, line, text, position);
  }
}
