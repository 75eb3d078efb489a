package org.cleanclaim.engine.internal.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cleanclaim.engine.PackProblem;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the DRL of a pack to the classes of its executable model. Rules, queries, functions and
 * declared types are compiled as Drools has them; of globals only {@code findings} and {@code
 * tables} are known, and rule names are unique over all files.
 */
public final class PackCompiler {

  private static final String CORRECT =
      "correct it here; `./cleanclaim pack new` writes a rule that compiles";

  private PackCompiler() {}

  /**
   * Compiles sources. All files are parsed first, then everything that parses is checked on, so
   * that no mistake hides another.
   *
   * @param sources in any order; the result does not depend on it
   * @param parent sees the facts and whatever else the rules import
   * @param problems takes every problem, with file, line and column
   * @return {@code null} when there are problems
   */
  public static @Nullable CompiledRules compile(
      List<DrlSource> sources, ClassLoader parent, List<PackProblem> problems) {
    List<DrlSource> sorted = new ArrayList<>(sources);
    sorted.sort(Comparator.comparing(DrlSource::file));
    Set<PackProblem> found = new LinkedHashSet<>();
    CompiledRules rules = new Run(sorted, parent).compile(found);
    for (PackProblem p : found) {
      problems.add(
          p.remedy().isEmpty()
              ? new PackProblem(p.file(), p.line(), p.column(), p.what(), CORRECT)
              : p);
    }
    return rules;
  }

  /** One compilation. */
  private static final class Run {

    private final List<DrlSource> sources;
    private final ClassLoader parent;
    private final FactTypes types;
    private final String digest;

    Run(List<DrlSource> sources, ClassLoader parent) {
      this.sources = sources;
      this.parent = parent;
      this.types = new FactTypes(parent);
      this.digest = Digests.ofSources(sources);
    }

    @Nullable CompiledRules compile(Set<PackProblem> found) {
      List<PackProblem> problems = new ArrayList<>();
      List<DrlFile> parsed = new ArrayList<>();
      for (DrlSource source : sources) {
        parsed.add(DrlFile.parse(source, problems));
      }
      DrlHeaders headers = new DrlHeaders(types, problems);
      List<DrlFile> files = headers.check(parsed);
      CompiledRules rules = null;
      if (files.stream().noneMatch(f -> f.packageName().isEmpty()) && !files.isEmpty()) {
        rules = build(files, new ModelErrors(types, headers.lostImports()), problems);
      }
      found.addAll(problems);
      return found.isEmpty() ? rules : null;
    }

    private @Nullable CompiledRules build(
        List<DrlFile> files, ModelErrors errors, List<PackProblem> problems) {
      ModelStage stage = new ModelStage(digest, parent);
      ModelStage.Outcome model = stage.run(RuleDefects.compose(files, f -> f.descr(s -> true)));
      if (!model.errors().isEmpty()) {
        int before = problems.size();
        Collection<CompositePackageDescr> rest =
            new RuleDefects(files, stage, errors, problems).find();
        if (problems.isEmpty() && before == 0) {
          for (String message : model.errors()) {
            problems.add(PackProblem.of(files.get(0).name(), message, ""));
          }
        }
        if (rest.isEmpty()) {
          return null;
        }
        model = stage.run(rest);
        if (!model.errors().isEmpty()) {
          return null;
        }
      }
      JavaStage.Outcome java = new JavaStage(parent).run(model.sources());
      JavaErrors explained = new JavaErrors(files, java.sources(), types);
      java.errors().forEach(e -> problems.addAll(explained.explain(e)));
      return java.errors().isEmpty()
          ? new CompiledRules(digest, Digests.DROOLS, java.models(), java.classes())
          : null;
    }
  }
}
