package org.cleanclaim.engine.internal.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.DrlStatement.Kind;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A DRL file that was parsed, and which of its statements are sound. */
final class DrlFile {

  private final String name;
  private final DrlText text;
  private final List<DrlStatement> statements;
  private final Set<DrlStatement> sound;

  private DrlFile(
      String name, DrlText text, List<DrlStatement> statements, Collection<DrlStatement> sound) {
    this.name = name;
    this.text = text;
    this.statements = statements;
    this.sound = Collections.unmodifiableSet(new LinkedHashSet<>(sound));
  }

  /** Parses a file and adds every syntax error of every statement. */
  static DrlFile parse(DrlSource source, List<PackProblem> problems) {
    List<ParserError> errors = new ArrayList<>();
    if (parse(source.text(), errors) != null && errors.isEmpty()) {
      DrlText text = DrlText.of(source.text(), true);
      List<DrlStatement> all = DrlOutline.of(text);
      return new DrlFile(source.file(), text, all, all);
    }
    DrlText text = DrlText.of(source.text(), false);
    List<DrlStatement> all = DrlOutline.of(text);
    return new DrlFile(source.file(), text, all, List.of()).partBySound(problems, errors);
  }

  /** Parses the statements one by one, so that no mistake hides another. */
  private DrlFile partBySound(List<PackProblem> problems, List<ParserError> ofWhole) {
    SyntaxErrors syntax = new SyntaxErrors(this);
    List<PackProblem> found = new ArrayList<>();
    List<DrlStatement> ok = new ArrayList<>();
    for (DrlStatement s : statements) {
      List<ParserError> errors = new ArrayList<>();
      PackageDescr alone =
          parse(select(t -> t.equals(s) || (t.kind() == Kind.HEADER && ok.contains(t))), errors);
      if (s.kind() != Kind.UNKNOWN && alone != null && errors.isEmpty()) {
        ok.add(s);
      } else {
        found.addAll(syntax.of(s, errors));
      }
    }
    if (found.isEmpty()) {
      // each statement parses, so the mistake lies between them
      found.addAll(syntax.asTheParserSays(ofWhole));
    }
    problems.addAll(found);
    return new DrlFile(name, text, statements, ok);
  }

  private String select(Predicate<DrlStatement> wanted) {
    char[] chars = text.text().toCharArray();
    for (DrlStatement s : statements) {
      if (!wanted.test(s)) {
        for (int i = s.start(); i < s.end(); i++) {
          if (chars[i] != '\n') {
            chars[i] = ' ';
          }
        }
      }
    }
    return new String(chars);
  }

  private static @Nullable PackageDescr parse(String text, List<ParserError> errors) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr descr = null;
    try {
      descr = parser.parse(false, text);
    } catch (DroolsParserException e) {
      // the parser lists it as well
    }
    parser.getErrors().forEach(e -> errors.add((ParserError) e));
    return descr;
  }

  /** Name inside the pack. */
  String name() {
    return name;
  }

  /** The text it was read from. */
  DrlText text() {
    return text;
  }

  /** Its statements that parse, in order. */
  Set<DrlStatement> sound() {
    return sound;
  }

  /** The same file with statements left out. */
  DrlFile without(Collection<DrlStatement> bad) {
    return new DrlFile(
        name, text, statements, sound.stream().filter(s -> !bad.contains(s)).toList());
  }

  /**
   * The sound headers and the wanted other sound statements, everything at its line and column.
   * Parsed anew for each call, because the model generator changes what it reads.
   */
  PackageDescr descr(Predicate<DrlStatement> wanted) {
    PackageDescr descr =
        parse(
            select(s -> sound.contains(s) && (s.kind() == Kind.HEADER || wanted.test(s))),
            new ArrayList<>());
    return descr == null ? new PackageDescr(packageName()) : descr;
  }

  /** Its DRL package, empty when it names none. */
  String packageName() {
    for (DrlStatement s : sound) {
      String words = header(s);
      if (words.startsWith("package ")) {
        return words.substring("package ".length()).strip();
      }
    }
    return "";
  }

  /** The words of a header, parted by single blanks and without comments; else empty. */
  String header(DrlStatement s) {
    if (s.kind() != Kind.HEADER) {
      return "";
    }
    String words = text.code().substring(s.start(), s.end()).replace(';', ' ');
    return String.join(" ", words.strip().split("\\s+"));
  }

  /** A problem of this file at an offset. */
  PackProblem problem(int offset, String what, String remedy) {
    return new PackProblem(name, text.line(offset), text.column(offset), what, remedy);
  }

  /** Where a word stands in a statement, or the statement's own start. */
  int find(String word, DrlStatement s) {
    int at = word.isEmpty() ? -1 : text.word(word, 0, s.start(), s.end());
    return at < 0 ? s.start() : at;
  }

  /** All statements, broken ones included. */
  List<DrlStatement> statements() {
    return statements;
  }
}
