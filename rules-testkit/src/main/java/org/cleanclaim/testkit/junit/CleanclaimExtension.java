package org.cleanclaim.testkit.junit;

import java.util.Optional;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.ScrubTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives tests a {@link ScrubTester} or a {@link ClaimScrubber} made as the nearest {@link Scrubs}
 * says: that of the method, of the class, or of an enclosing class; without one, of the built-in
 * packs over the starter tables.
 */
public final class CleanclaimExtension implements BeforeAllCallback, ParameterResolver {

  private static final Namespace SHARED = Namespace.create(CleanclaimExtension.class);

  /** A scrubber in JUnit's store, which closes it behind the last test. */
  private record Shared(ClaimScrubber scrubber) implements AutoCloseable {
    @Override
    public void close() {
      scrubber.close();
    }
  }

  /** Opens the scrubber early, so that an assumption its supplier makes skips the class. */
  @Override
  public void beforeAll(ExtensionContext context) {
    scrubber(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == ScrubTester.class || type == ClaimScrubber.class;
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
