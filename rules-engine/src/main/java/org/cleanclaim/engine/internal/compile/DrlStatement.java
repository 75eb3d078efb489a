package org.cleanclaim.engine.internal.compile;

/**
 * A statement of a DRL file by its offsets; -1 where a part is missing.
 *
 * @param start offset of its keyword
 * @param name what it declares; empty for headers
 * @param then offset of {@code then} of a rule
 * @param end offset behind the statement
 * @param closed whether its {@code end}, or the last brace of a function, is there
 * @param openBracket a bracket of the left-hand side that nothing closes
 */
record DrlStatement(
    Kind kind, String name, int start, int then, int end, boolean closed, int openBracket) {

  /** What a statement declares. */
  enum Kind {
    HEADER,
    RULE,
    QUERY,
    DECLARE,
    FUNCTION,
    UNKNOWN
  }

  /** Whether this is a rule. */
  boolean isRule() {
    return kind == Kind.RULE;
  }

  /** The statement in words. */
  String words() {
    return switch (kind) {
      case RULE -> "rule \"" + name + "\"";
      case QUERY -> "query \"" + name + "\"";
      case DECLARE -> "declared type " + name;
      case FUNCTION -> "function " + name;
      case HEADER, UNKNOWN -> "statement";
    };
  }
}
