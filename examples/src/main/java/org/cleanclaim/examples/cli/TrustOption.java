package org.cleanclaim.examples.cli;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.cleanclaim.engine.PackTrust;
import picocli.CommandLine.Option;

/** Which packs may run rules. */
final class TrustOption {

  static final String SIGNER = "--trust-signer";

  @Option(
      names = "--trust",
      paramLabel = "DIGEST",
      description =
          "Let the pack of this digest (sha256:…) run its rules, which are code; may be repeated.")
  List<String> digests = List.of();

  @Option(
      names = SIGNER,
      paramLabel = "PEM",
      description =
          "Let jars that are signed by the certificate in this file run their rules; may be"
              + " repeated.")
  List<Path> signers = List.of();

  PackTrust trust() {
    return PackTrust.any(byDigest(), bySigner());
  }

  private PackTrust byDigest() {
    try {
      return PackTrust.digests(digests.toArray(String[]::new));
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--trust: " + e.getMessage());
    }
  }

  private PackTrust bySigner() {
    return PackTrust.signedBy(
        signers.stream()
            .flatMap(file -> SignerFile.certificates(file).stream())
            .distinct() // two files may hold the same
            .toArray(X509Certificate[]::new));
  }
}
