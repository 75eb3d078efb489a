package org.cleanclaim.engine.internal.compile;

import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackTrust;

/** Lets no untrusted code in. */
public final class PackGate {

  private PackGate() {}

  /**
   * Checks a pack before anything of it is compiled or loaded. What was read is what was digested
   * and what is compiled, so nobody can change it in between.
   *
   * @throws PackException when the pack holds rules or classes and is not trusted; it says the
   *     digest, whether it is signed, and how to allow it
   */
  public static void check(PackFiles files, PackTrust trust) {
    if (!files.holdsCode() || trust.allows(files.digest(), files.signers())) {
      return;
    }
    throw PackException.of(
        files.origin(),
        "it holds rules, which are code, and is not trusted; its digest is "
            + files.digest()
            + (files.signers().isEmpty()
                ? ", and no certificate signed all of it"
                : ", and a certificate signed all of it"),
        "read its rules, then allow exactly this pack with .trust(PackTrust.digests(\""
            + files.digest()
            + "\")), or --trust "
            + files.digest()
            + " on the command line; or allow all that its vendor signs with"
            + " .trust(PackTrust.signedBy(certificate)), or --trust-signer CERTIFICATE.pem");
  }
}
