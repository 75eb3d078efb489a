package org.cleanclaim.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What the claim model and the findings may know of: nothing but the JDK, and each other in one
 * direction.
 */
@AnalyzeClasses(packages = "org.cleanclaim", importOptions = DoNotIncludeTests.class)
class RulesApiArchitectureTest {

  @ArchTest
  static final ArchRule onlyTheJdk =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "org.cleanclaim..")
          .because("rules-api has no third-party run-time dependency");

  @ArchTest
  static final ArchRule claimsKnowNoFindings =
      noClasses()
          .that()
          .resideInAPackage("org.cleanclaim.claim")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.cleanclaim.finding", "org.cleanclaim.report", "org.cleanclaim.scrub");

  @ArchTest
  static final ArchRule findingsKnowNoReports =
      noClasses()
          .that()
          .resideInAPackage("org.cleanclaim.finding")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.cleanclaim.report", "org.cleanclaim.scrub");
}
