package org.cleanclaim.testkit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.testkit.pack.PackCheck;
import org.cleanclaim.testkit.pack.PackCompatibility;
import org.cleanclaim.testkit.pack.PackUnderTest;
import org.cleanclaim.testkit.pack.Violation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The compatibility kit as tests, one for each check; extend it and say which pack. */
public abstract class PackCompatibilityTests {

  /** For subclasses. */
  protected PackCompatibilityTests() {}

  /** The pack to look at. */
  protected abstract PackUnderTest pack();

  @TestFactory
  final Stream<DynamicTest> compatibility() {
    PackUnderTest pack = pack();
    return Stream.of(PackCheck.values())
        .map(
            check ->
                DynamicTest.dynamicTest(
                    pack.name() + ": " + check.says(), () -> none(pack, check)));
  }

  private static void none(PackUnderTest pack, PackCheck check) {
    List<Violation> violations = PackCompatibility.of(pack).check(check);
    if (!violations.isEmpty()) {
      throw new AssertionError(PackCompatibility.text(violations));
    }
  }
}
