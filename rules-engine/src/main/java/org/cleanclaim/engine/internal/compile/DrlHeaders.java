package org.cleanclaim.engine.internal.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.DrlStatement.Kind;
import org.cleanclaim.engine.rule.Findings;
import org.cleanclaim.engine.rule.PayerTables;

/** Checks what can be checked without the model: packages, imports, globals and rule names. */
final class DrlHeaders {

  private static final Map<String, Class<?>> GLOBALS =
      Map.of("findings", Findings.class, "tables", PayerTables.class);

  private final FactTypes types;
  private final List<PackProblem> problems;
  private final Set<String> declared = new HashSet<>();
  private final Set<String> imports = new HashSet<>();
  private final Map<String, String> rules = new HashMap<>();
  private final Set<String> lostImports = new HashSet<>();

  DrlHeaders(FactTypes types, List<PackProblem> problems) {
    this.types = types;
    this.problems = problems;
  }

  /** The files without the statements that are wrong, which are told as problems. */
  List<DrlFile> check(List<DrlFile> files) {
    for (DrlFile f : files) {
      String in = f.packageName();
      for (DrlStatement s : f.sound()) {
        if (s.kind() == Kind.DECLARE) {
          declared.add(in + "." + s.name());
        }
        String words = f.header(s);
        if (words.startsWith("import ")) {
          // the files of one package share their imports
          String name = words.substring("import ".length());
          for (Class<?> global : GLOBALS.values()) {
            if (name.equals(global.getName()) || name.equals(global.getPackageName() + ".*")) {
              imports.add(in + " " + global.getName());
            }
          }
        }
      }
    }
    return files.stream().map(this::check).toList();
  }

  /** Simple names whose import was wrong: rules that use them are not blamed again. */
  Set<String> lostImports() {
    return lostImports;
  }

  private DrlFile check(DrlFile f) {
    List<DrlStatement> bad = new ArrayList<>();
    for (DrlStatement s : f.sound()) {
      String[] words = f.header(s).split(" ");
      boolean ok =
          switch (words[0]) {
            case "import" -> importResolves(f, s, words);
            case "global" -> globalIsKnown(f, s, words);
            default -> true;
          };
      if (s.isRule() && !nameIsNew(f, s)) {
        ok = false;
      }
      if (!ok) {
        bad.add(s);
      }
    }
    if (f.packageName().isEmpty() && f.sound().stream().anyMatch(s -> s.kind() != Kind.HEADER)) {
      problems.add(
          PackProblem.of(
              f.name(),
              "the file names no package",
              "begin it with a package of your own, as `package com.acme.rules;`"));
    }
    return f.without(bad);
  }

  private boolean importResolves(DrlFile f, DrlStatement s, String[] words) {
    int at = 1;
    boolean member = false;
    if (words.length > 2 && (words[1].equals("function") || words[1].equals("static"))) {
      member = true;
      at = 2;
    } else if (words.length > 3 && (words[1].equals("accumulate") || words[1].equals("acc"))) {
      at = 2;
    }
    String name = words.length > at ? words[at] : "";
    if (member && name.indexOf('.') > 0) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    if (name.endsWith(".*") || declared.contains(name) || types.load(name) != null) {
      return true;
    }
    String simple = name.substring(name.lastIndexOf('.') + 1);
    lostImports.add(simple);
    Class<?> likely = types.likely(simple);
    problems.add(
        f.problem(
            f.find(name, s),
            "there is no class " + name + " to import",
            likely != null
                ? "import " + likely.getCanonicalName()
                : Advice.meant(simple, types.names(), "remove the import or add its library")));
    return false;
  }

  private boolean globalIsKnown(DrlFile f, DrlStatement s, String[] words) {
    String type = words.length > 1 ? words[1] : "";
    String name = words.length > 2 ? words[2] : "";
    Class<?> wanted = GLOBALS.get(name);
    if (wanted == null) {
      problems.add(
          f.problem(
              f.find(name, s),
              "there is no global `"
                  + name
                  + "`; rules have `findings` ("
                  + Findings.class.getName()
                  + ") and `tables` ("
                  + PayerTables.class.getName()
                  + ")",
              Advice.meant(name, GLOBALS.keySet(), "remove it; keep data of your own in a table")));
      Class<?> resolved = types.load(type);
      return resolved != null; // a type that resolves lets the rules be checked on
    }
    if (!type.equals(wanted.getName()) && !type.equals(wanted.getSimpleName())) {
      problems.add(
          f.problem(
              f.find(type, s),
              "the global `" + name + "` is of type " + wanted.getName() + ", not " + type,
              "write `global " + wanted.getName() + " " + name + ";`"));
      return false;
    }
    if (type.indexOf('.') < 0 && !imports.contains(f.packageName() + " " + wanted.getName())) {
      problems.add(
          f.problem(
              f.find(type, s),
              "the type " + type + " of the global `" + name + "` is not imported",
              "add `import " + wanted.getName() + ";`"));
      return false;
    }
    return true;
  }

  private boolean nameIsNew(DrlFile f, DrlStatement s) {
    String place = f.name() + ":" + f.text().line(s.start());
    String first = rules.putIfAbsent(s.name(), place);
    if (first != null) {
      problems.add(
          f.problem(
              s.start(),
              "a rule \"" + s.name() + "\" is already at " + first,
              "give it a name of its own; variants of a rule add a blank and a word to its id"));
    }
    return first == null;
  }
}
