package org.cleanclaim.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.cleanclaim.codesets.GlobalDays;

/** Observers know no policy, rules know no tables, and Drools stays where it belongs. */
@AnalyzeClasses(packages = "org.cleanclaim.engine", importOptions = DoNotIncludeTests.class)
class RulesEngineArchitectureTest {

  @ArchTest
  static final ArchRule droolsStaysInside =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.cleanclaim.engine.internal.compile..",
              "org.cleanclaim.engine.internal.pack..",
              "org.cleanclaim.engine.internal.run..",
              "org.cleanclaim.engine.rule..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule observersKnowNoPolicy =
      noClasses()
          .that()
          .resideInAPackage("org.cleanclaim.engine.internal.observe..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.cleanclaim.engine.internal.pack..", "org.cleanclaim.engine.internal.run..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.cleanclaim\\.engine\\.rule\\.(Draft|Findings|TimelyFiling|\\w*Fixes)")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("org\\.cleanclaim\\.finding\\.(Severity|Denial|Fix.*|Finding)");

  @ArchTest
  static final ArchRule observationsKnowNoTables =
      noClasses()
          .that()
          .resideInAPackage("org.cleanclaim.engine.observation")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.cleanclaim.codesets..", "org.cleanclaim.engine.internal..")
                  .and(not(type(GlobalDays.class))))
          .because("an observation is a value; of code-sets it may name the global period only");

  @ArchTest
  static final ArchRule observationsAreValues =
      classes()
          .that()
          .resideInAPackage("org.cleanclaim.engine.observation")
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .haveSimpleNameNotEndingWith("package-info")
          .should()
          .beRecords();

  @ArchTest
  static final ArchRule nobodyOutsideReachesInternals =
      noClasses()
          .that()
          .resideInAnyPackage("org.cleanclaim.engine.observation", "org.cleanclaim.engine.rule")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.cleanclaim.engine.internal..");
}
