package org.cleanclaim.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each format stands by itself; none knows the engine or the tables. */
@AnalyzeClasses(packages = "org.cleanclaim.formats", importOptions = DoNotIncludeTests.class)
class ClaimFormatsArchitectureTest {

  @ArchTest
  static final ArchRule formatsKnowNoEngine =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.cleanclaim.engine..", "org.cleanclaim.codesets..", "org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule formatsDoNotLeanOnEachOther =
      noClasses()
          .that()
          .resideInAPackage("org.cleanclaim.formats.x12")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.cleanclaim.formats.json", "org.cleanclaim.formats.report");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.cleanclaim.formats.(*)..").should().beFreeOfCycles();
}
