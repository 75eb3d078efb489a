package org.cleanclaim.examples.cli;

import java.util.List;
import org.cleanclaim.engine.PackTrust;
import picocli.CommandLine.Option;

/** Which packs may run rules. */
final class TrustOption {

  @Option(
      names = "--trust",
      paramLabel = "DIGEST",
      description =
          "Lets the pack of this digest (sha256:…) run its rules, which are code; may be repeated.")
  List<String> digests = List.of();

  PackTrust trust() {
    try {
      return PackTrust.digests(digests.toArray(String[]::new));
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--trust: " + e.getMessage());
    }
  }
}
