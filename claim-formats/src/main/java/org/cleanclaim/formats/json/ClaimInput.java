package org.cleanclaim.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.formats.source.ValueShape;

/** The claim being read: its tokens, where in it the reader stands, what was found wrong so far. */
final class ClaimInput {

  /** A claim that takes more than this many characters of tokens is refused. */
  static final int MOST_CHARACTERS = 16 << 20;

  private static final int MOST_PROBLEMS = 1_000;
  private static final String LINES = "/lines/";

  private final JsonParser parser;
  private final String source;
  private final int linesBefore;
  private final StringBuilder pointer = new StringBuilder();
  private final List<SyntaxProblem> problems = new ArrayList<>(0);
  private long characters;

  /** The claim is larger than any claim can be. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("claim too large", null, false, false);
    }
  }

  ClaimInput(JsonParser parser, String source, int linesBefore) {
    this.parser = parser;
    this.source = source;
    this.linesBefore = linesBefore;
  }

  List<SyntaxProblem> problems() {
    return problems;
  }

  JsonToken token() {
    return parser.currentToken();
  }

  String text() throws IOException {
    return parser.getText();
  }

  JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new IllegalStateException("the parser ended within a value");
    }
    characters += 8;
    if (token.isScalarValue() || token == JsonToken.FIELD_NAME) {
      characters += parser.getTextLength();
    }
    if (characters > MOST_CHARACTERS) {
      throw new TooLarge();
    }
    return token;
  }

  /** Passes over the value it stands on. */
  void skip() throws IOException {
    int depth = 0;
    do {
      JsonToken t = depth == 0 ? token() : next();
      depth += t.isStructStart() ? 1 : t.isStructEnd() ? -1 : 0;
    } while (depth > 0);
  }

  int enter(String property) {
    int mark = pointer.length();
    pointer.append('/').append(property);
    return mark;
  }

  int enter(int index) {
    int mark = pointer.length();
    pointer.append('/').append(index);
    return mark;
  }

  void leave(int mark) {
    pointer.setLength(mark);
  }

  void bad(String text) {
    if (problems.size() > MOST_PROBLEMS) {
      return;
    }
    String what = problems.size() == MOST_PROBLEMS ? "further problems are not listed" : text;
    problems.add(
        new SyntaxProblem("FMT-003", 2, "", pointer.toString(), serviceLine(), what, position()));
  }

  SourcePosition position() {
    return new SourcePosition(source, 0, linesBefore + parser.currentTokenLocation().getLineNr());
  }

  /** A property name as it may be shown: one that is no plain word is shown as its shape. */
  static String shown(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != '_') {
        return ValueShape.of(name);
      }
    }
    return name.length() > 40 ? ValueShape.of(name) : name;
  }

  private int serviceLine() {
    if (pointer.indexOf(LINES) != 0) {
      return 0;
    }
    int n = 0;
    for (int i = LINES.length(); i < pointer.length() && pointer.charAt(i) != '/'; i++) {
      n = n * 10 + (pointer.charAt(i) - '0');
    }
    return n + 1;
  }
}
