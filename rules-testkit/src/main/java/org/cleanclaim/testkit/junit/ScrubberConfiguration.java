package org.cleanclaim.testkit.junit;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.ScrubberBuilder;
import org.cleanclaim.scrub.ClaimScrubber;
import org.jspecify.annotations.Nullable;

/** What a scrubber is made of; equal ones share a scrubber. */
record ScrubberConfiguration(
    List<String> packs,
    List<String> trust,
    String data,
    String overlays,
    boolean acceptStale,
    Class<? extends Supplier<? extends ClaimScrubber>> by) {

  static ScrubberConfiguration of(@Nullable Scrubs scrubs) {
    String data = System.getProperty(Scrubs.DATA_PROPERTY, "");
    return scrubs == null
        ? new ScrubberConfiguration(List.of(), List.of(), data, "", false, NoSupplier.class)
        : new ScrubberConfiguration(
            List.of(scrubs.pack()),
            List.of(scrubs.trust()),
            scrubs.data().isEmpty() ? data : scrubs.data(),
            scrubs.overlays(),
            scrubs.acceptStale(),
            scrubs.by());
  }

  ClaimScrubber open() {
    if (by != NoSupplier.class) {
      return supplied();
    }
    ReferenceLibrary library =
        data.isEmpty() ? ReferenceLibrary.starter() : ReferenceLibrary.open(Path.of(data));
    ScrubberBuilder builder = Cleanclaim.scrubber(library).acceptStale(acceptStale);
    for (String pack : packs) {
      if (pack.contains("/") || pack.endsWith(".jar")) {
        builder.pack(Path.of(pack));
      } else {
        builder.pack(pack);
      }
    }
    builder.trust(trusted());
    if (!overlays.isEmpty()) {
      builder.overlays(Path.of(overlays));
    }
    return builder.build();
  }

  private PackTrust trusted() {
    return trust.contains("any")
        ? (digest, signers) -> true
        : PackTrust.digests(trust.toArray(String[]::new));
  }

  private ClaimScrubber supplied() {
    try {
      Constructor<? extends Supplier<? extends ClaimScrubber>> constructor =
          by.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance().get();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          by.getName() + " cannot be made; give it a constructor without arguments", e);
    }
  }
}
