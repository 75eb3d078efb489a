package org.cleanclaim.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Data flows one way: file, row, snapshot, library. */
@AnalyzeClasses(packages = "org.cleanclaim.codesets", importOptions = DoNotIncludeTests.class)
class CodeSetsArchitectureTest {

  @ArchTest
  static final ArchRule readersKnowOnlyRows =
      noClasses()
          .that()
          .resideInAPackage("org.cleanclaim.codesets.read")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.cleanclaim.codesets.load", "org.cleanclaim.codesets.store");

  @ArchTest
  static final ArchRule rowsKnowNoReaderAndNoTable =
      noClasses()
          .that()
          .resideInAPackage("org.cleanclaim.codesets.row")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.cleanclaim.codesets.load",
              "org.cleanclaim.codesets.read",
              "org.cleanclaim.codesets.store");

  @ArchTest
  static final ArchRule onlyTheLibraryReachesTheLoader =
      noClasses()
          .that()
          .resideInAPackage("org.cleanclaim.codesets")
          .and()
          .doNotHaveSimpleName("ReferenceLibrary")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.cleanclaim.codesets.load", "org.cleanclaim.codesets.read")
          .because("ReferenceLibrary opens snapshots and the starter; tables know neither");

  @ArchTest
  static final ArchRule noDrools =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..", "org.cleanclaim.engine..");
}
