package org.cleanclaim.engine.packs.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.CompiledRules;
import org.cleanclaim.engine.internal.compile.DrlSource;
import org.cleanclaim.engine.internal.compile.OpenedRules;
import org.cleanclaim.engine.internal.compile.PackCompiler;
import org.cleanclaim.engine.internal.compile.PackFiles;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;

/** A small pack that works, compiled once for all tests. */
final class Rules {

  static final ClassLoader LIBRARY = Rules.class.getClassLoader();

  /** Counts an {@link AtomicInteger} up to three, with a function, a query and a declared type. */
  static final String COUNT =
      """
      package com.acme.rules;

      import java.util.concurrent.atomic.AtomicInteger;
      import org.cleanclaim.engine.observation.PtpConflict;
      import org.cleanclaim.engine.rule.Findings;
      import org.cleanclaim.engine.rule.PayerTables;

      global Findings findings;
      global org.cleanclaim.engine.rule.PayerTables tables;

      declare Stop
        name : String
      end

      function boolean below(int n, int limit) { return n < limit; }

      query low(int limit) AtomicInteger(get() < limit) end

      rule "ACME-001"
      when
        $n : AtomicInteger(below(get(), 3))
        not Stop(name == "now")
      then
        $n.incrementAndGet();
        update($n);
      end

      rule "ACME-002"
      when
        $p : PtpConflict(indicator == 1)
      then
        findings.fail($p).denies();
      end
      """;

  static final List<DrlSource> SOURCES = List.of(new DrlSource("rules/count.drl", COUNT));

  static final CompiledRules COMPILED = compile(SOURCES);

  private Rules() {}

  static CompiledRules compile(List<DrlSource> sources) {
    List<PackProblem> problems = new ArrayList<>();
    CompiledRules rules = PackCompiler.compile(sources, LIBRARY, problems);
    assertThat(problems).isEmpty();
    return Objects.requireNonNull(rules);
  }

  /** What the rules count a number to. */
  static int counted(OpenedRules rules, int from) {
    AtomicInteger n = new AtomicInteger(from);
    KieSession session = KieBaseBuilder.createKieBaseFromModel(rules.models()).newKieSession();
    try {
      session.insert(n);
      session.fireAllRules(10);
    } finally {
      session.dispose();
    }
    return n.get();
  }

  static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /** The pack of {@link #COUNT}. */
  static PackFiles pack() {
    return PackFiles.of(
        "acme-health",
        files(
            "pack.yaml", "id: acme-health\nversion: \"1\"\n",
            "rules/count.drl", COUNT,
            "tables/prior-auth.csv", "code,note\n64490,call first\n"));
  }
}
