package org.cleanclaim.testkit.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.ScrubTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Gives tests a {@link ScrubTester} or a {@link ClaimScrubber} made as the nearest {@link Scrubs}
 * says: that of the method, of the class, or of an enclosing class; without one, of the built-in
 * packs over the starter tables.
 */
public final class CleanclaimExtension
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  private static final Namespace SHARED = Namespace.create(CleanclaimExtension.class);

  private static final Set<Class<?>> GIVEN = Set.of(ScrubTester.class, ClaimScrubber.class);

  /** A scrubber in JUnit's store, which closes it behind the last test. */
  private record Shared(ClaimScrubber scrubber) implements AutoCloseable {
    @Override
    public void close() {
      scrubber.close();
    }
  }

  /**
   * Opens the scrubber early where a method before all tests asks for it, so that an assumption its
   * supplier makes skips the class.
   */
  @Override
  public void beforeAll(ExtensionContext context) {
    List<Method> early =
        AnnotationSupport.findAnnotatedMethods(
            context.getRequiredTestClass(), BeforeAll.class, HierarchyTraversalMode.TOP_DOWN);
    if (early.stream()
        .flatMap(m -> Arrays.stream(m.getParameterTypes()))
        .anyMatch(GIVEN::contains)) {
      scrubber(context);
    }
  }

  /**
   * Opens the scrubber before the test, so that an assumption its supplier makes skips each test,
   * and each row of a table, where reports count it; while a parameter is resolved it would be an
   * error.
   */
  @Override
  public void beforeEach(ExtensionContext context) {
    scrubber(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return GIVEN.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ClaimScrubber scrubber = scrubber(context);
    return parameter.getParameter().getType() == ClaimScrubber.class
        ? scrubber
        : ScrubTester.of(scrubber);
  }

  private static ClaimScrubber scrubber(ExtensionContext context) {
    ScrubberConfiguration configuration = ScrubberConfiguration.of(nearest(context));
    return context
        .getRoot()
        .getStore(SHARED)
        .getOrComputeIfAbsent(configuration, c -> new Shared(c.open()), Shared.class)
        .scrubber();
  }

  private static @Nullable Scrubs nearest(ExtensionContext context) {
    Optional<ExtensionContext> at = Optional.of(context);
    while (at.isPresent()) {
      Optional<Scrubs> found =
          AnnotationSupport.findAnnotation(at.get().getElement(), Scrubs.class);
      if (found.isPresent()) {
        return found.get();
      }
      at = at.get().getParent();
    }
    return null;
  }
}
