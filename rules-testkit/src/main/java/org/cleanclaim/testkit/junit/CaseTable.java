package org.cleanclaim.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseFiles;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes every row of tables of cases a test of its own, named as the case is; the method takes the
 * {@link Case} as a parameter.
 *
 * <pre>{@code
 * @CaseTable("visits.md")
 * void holds(Case row, ScrubTester claims) {
 *   claims.check(row);
 * }
 * }</pre>
 *
 * A file that cannot be read as {@link CaseFiles} reads it fails the test with every mistake.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(CaseTableExtension.class)
public @interface CaseTable {

  /**
   * Files or folders: resources beside the test class, with a leading slash from the root of the
   * class path, or paths from the working directory.
   */
  String[] value();
}
