package org.cleanclaim.engine.packs.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.CompiledRules;
import org.cleanclaim.engine.internal.compile.DrlSource;
import org.cleanclaim.engine.internal.compile.OpenedRules;
import org.cleanclaim.engine.internal.compile.PackCompiler;
import org.junit.jupiter.api.Test;

class PackCompilerTest {

  private static final String HEADER =
      """
      package com.acme.rules;
      import org.cleanclaim.engine.observation.PtpConflict;
      import org.cleanclaim.engine.rule.Findings;
      global Findings findings;
      """;

  @Test
  void rules_functions_queries_and_declared_types_compile_and_run() {
    try (OpenedRules rules = Rules.COMPILED.open(Rules.LIBRARY)) {
      assertThat(Rules.counted(rules, 0)).isEqualTo(3);
      assertThat(Rules.counted(rules, 5)).isEqualTo(5);
    }
  }

  @Test
  void the_same_text_gives_the_same_classes() {
    CompiledRules again = Rules.compile(Rules.SOURCES);

    assertThat(again.digest()).isEqualTo(Rules.COMPILED.digest());
    assertThat(again.models()).isEqualTo(Rules.COMPILED.models());
    assertThat(again.classNames()).containsExactlyElementsOf(Rules.COMPILED.classNames());
    assertThat(again.classNames())
        .allSatisfy(
            c -> assertThat(again.bytes(c)).describedAs(c).isEqualTo(Rules.COMPILED.bytes(c)));
  }

  @Test
  void every_defect_of_every_file_is_told_at_once_with_its_line() {
    List<String> told =
        problems(
            new DrlSource(
                "rules/conditions.drl",
                HEADER
                    + """
                    rule "C-1" when
                      $p : PtpConflict(indicatr == 1, colum2 == "x")
                    then
                      findings.fail($p);
                    end
                    rule "C-2" when
                      $u : UnitsFact()
                    then
                      findings.fail($u);
                    end
                    rule "C-3" when
                      $p : PtpConflict(indicator == "one", line == 1)
                      not PtpConflict(this != $other)
                    then
                      findings.fial($p);
                    end
                    """),
            new DrlSource(
                "rules/java.drl",
                HEADER
                    + """
                    global java.util.List log;
                    function boolean small(int n) {
                      return n < "3";
                    }
                    rule "J-1" when
                      $p : PtpConflict()
                    then
                      // fial is not here
                      findings.fail($p)
                          .denys();
                      int x = "s";
                      nothing.call();
                    end
                    rule "J-2" when
                      $p : PtpConflict()
                    then
                      findings.fail($q);
                    end
                    rule "J-3" when
                      $p : PtpConflict()
                    then
                      int one = 1;
                      findings.fail($p)
                    end
                    rule "J-4" when
                      $p : PtpConflict()
                    then
                      tables.find("prior-auth", 1);
                      List<String> all = null;
                    end
                    rule "C-1" when then end
                    """),
            new DrlSource(
                "rules/syntax.drl",
                """
                package com.acme.rules;
                import org.cleanclaim.engine.observation.PtpConflct;
                import com.acme.Missing;
                rul "S-0" when then end

                rule "S-1" when
                  $p : PtpConflict(indicator == 1
                then
                end
                rule "S-2" when
                  $p : PtpConflict(indicator == 1)
                  findings.fail($p);
                end
                rule "S-3
                when
                  $p : PtpConflict(indicator == 1)
                then
                end
                rule "S-4" when
                  $p : PtpConflict(indicator == )
                then
                end
                rule "S-5"
                wen
                  $p : PtpConflict()
                then
                end
                rule "S-6" when
                then

                rule "S-7" when
                  Missing()
                then
                end
                rule "S-8" when
                  $p : PtpConflict(separatio != null)
                then
                end
                """));

    assertThat(told)
        .containsExactly(
            "rules/conditions.drl:6:20: rule \"C-1\": PtpConflict has no field indicatr;"
                + " did you mean `indicator`?",
            "rules/conditions.drl:6:35: rule \"C-1\": PtpConflict has no field colum2;"
                + " did you mean `column2`?",
            "rules/conditions.drl:11:8: rule \"C-2\": there is no fact type UnitsFact here;"
                + " add `import org.cleanclaim.engine.observation.UnitsFact;`",
            "rules/conditions.drl:16:20: rule \"C-3\": `indicator == \"one\"`: \"one\" is no number;"
                + " compare the field with a number",
            "rules/conditions.drl:17:27: rule \"C-3\": $other is bound nowhere;"
                + " bind it in a condition above, as `$other : PtpConflict()`",
            "rules/conditions.drl:19:12: rule \"C-3\": The method fial(PtpConflict) is undefined for"
                + " the type Findings; did you mean `fail`?",
            "rules/java.drl:5:23: there is no global `log`; rules have `findings`"
                + " (org.cleanclaim.engine.rule.Findings) and `tables`"
                + " (org.cleanclaim.engine.rule.PayerTables);"
                + " remove it; keep data of your own in a table",
            "rules/java.drl:7:10: function small: The operator < is undefined for the argument"
                + " type(s) int, String; correct it here;"
                + " `./cleanclaim pack new` writes a rule that compiles",
            "rules/java.drl:14:8: rule \"J-1\": The method denys() is undefined for the type Draft;"
                + " did you mean `denies`?",
            "rules/java.drl:15:11: rule \"J-1\": Type mismatch: cannot convert from String to int;"
                + " correct it here; `./cleanclaim pack new` writes a rule that compiles",
            "rules/java.drl:16:3: rule \"J-1\": nothing cannot be resolved;"
                + " bind or declare it before it is used",
            "rules/java.drl:21:17: rule \"J-2\": $q cannot be resolved to a variable;"
                + " bind it in the conditions of rule \"J-2\", as `$q : PtpConflict()`",
            "rules/java.drl:27:19: rule \"J-3\": the right-hand side is no Java: Parse error."
                + " Found \"}\", expected \";\"; a `;` is missing here or just before",
            "rules/java.drl:32:3: rule \"J-4\": tables cannot be resolved; declare it above the"
                + " rules: `global org.cleanclaim.engine.rule.PayerTables tables;`",
            "rules/java.drl:33:3: rule \"J-4\": List cannot be resolved to a type;"
                + " add `import java.util.List;`",
            "rules/java.drl:35:1: a rule \"C-1\" is already at rules/conditions.drl:5; give it a name"
                + " of its own; variants of a rule add a blank and a word to its id",
            "rules/syntax.drl:2:8: there is no class"
                + " org.cleanclaim.engine.observation.PtpConflct to import;"
                + " did you mean `PtpConflict`?",
            "rules/syntax.drl:3:8: there is no class com.acme.Missing to import;"
                + " remove the import or add its library",
            "rules/syntax.drl:4:1: `rul` begins no statement; expected package, import, global,"
                + " function, declare, query, rule; did you mean `rule`?",
            "rules/syntax.drl:7:19: rule \"S-1\": nothing closes this `(` before the conditions end;"
                + " add `)`",
            "rules/syntax.drl:10:12: rule \"S-2\" has no `then`; expected `rule \"…\" when … then …"
                + " end`; write `then` on a line of its own after the conditions",
            "rules/syntax.drl:14:6: a quote opens here that its line does not close;"
                + " close it with a \"",
            "rules/syntax.drl:20:33: rule \"S-4\": `)` stands where it cannot;"
                + " correct the text here or just before",
            "rules/syntax.drl:24:1: rule \"S-5\": `wen` stands where it cannot;"
                + " did you mean `when`?",
            "rules/syntax.drl:28:1: rule \"S-6\" has no `end`;"
                + " write `end` on a line of its own after it",
            "rules/syntax.drl:36:20: rule \"S-8\": PtpConflict has no field separatio;"
                + " did you mean `separation`?");
  }

  @Test
  void a_global_of_the_wrong_type_or_without_import_is_told_and_how_to_write_it() {
    assertThat(
            problems(
                new DrlSource(
                    "rules/a.drl",
                    "package com.acme.rules;\nglobal String findings;\nglobal PayerTables tables;\n")))
        .containsExactly(
            "rules/a.drl:2:8: the global `findings` is of type org.cleanclaim.engine.rule.Findings,"
                + " not String; write `global org.cleanclaim.engine.rule.Findings findings;`",
            "rules/a.drl:3:8: the type PayerTables of the global `tables` is not imported;"
                + " add `import org.cleanclaim.engine.rule.PayerTables;`");
  }

  @Test
  void a_file_names_its_package() {
    assertThat(problems(new DrlSource("rules/a.drl", "rule \"A-1\" when then end\n")))
        .containsExactly(
            "rules/a.drl: the file names no package;"
                + " begin it with a package of your own, as `package com.acme.rules;`");
  }

  private static List<String> problems(DrlSource... sources) {
    List<PackProblem> problems = new ArrayList<>();
    assertThat(PackCompiler.compile(List.of(sources), Rules.LIBRARY, problems)).isNull();
    return problems.stream().sorted().map(PackProblem::toString).toList();
  }
}
