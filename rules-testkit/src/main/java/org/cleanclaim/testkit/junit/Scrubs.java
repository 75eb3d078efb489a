package org.cleanclaim.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.ScrubTester;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, or one test, a {@link ScrubTester} or {@link ClaimScrubber} as a
 * parameter. Classes that say the same share one scrubber, which is closed behind the last test.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CleanclaimExtension.class)
public @interface Scrubs {

  /** System property that names the data directory where {@link #data()} does not. */
  String DATA_PROPERTY = "cleanclaim.data";

  /**
   * The rule packs: ids of built-in ones, and paths (with a slash, or ending in {@code .jar}) of
   * others; all built-in ones when empty.
   */
  String[] pack() default {};

  /**
   * Whose rules may run among packs named by path: digests as {@code sha256:…}, which a refusal
   * names, or {@code any}. Rules are code and run with all rights of the test; nobody is trusted
   * when empty, and packs of tables and overlays alone need no trust.
   */
  String[] trust() default {};

  /**
   * Directory of the reference data, as {@code data import} makes it; when empty, the one the
   * system property {@value #DATA_PROPERTY} names, else the starter tables.
   */
  String data() default "";

  /** Directory of overlays; none when empty. */
  String overlays() default "";

  /** Whether an older release than the one in force on the date of service counts as checked. */
  boolean acceptStale() default false;

  /**
   * Makes the scrubber instead, whatever else is said here; needs a constructor without arguments.
   */
  Class<? extends Supplier<? extends ClaimScrubber>> by() default NoSupplier.class;
}
