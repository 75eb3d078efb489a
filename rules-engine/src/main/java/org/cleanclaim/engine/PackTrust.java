package org.cleanclaim.engine;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Decides which packs may run code. A pack with rules or compiled classes is code of whoever wrote
 * it and runs with all rights of the program; a pack of tables and overlays alone is data and is
 * not asked about.
 */
@FunctionalInterface
public interface PackTrust {

  /**
   * Whether a pack may run its code.
   *
   * @param digest of all files of the pack, as {@code sha256:} and 64 hexadecimal digits
   * @param signers the certificates each of which signed every file of the pack; empty for a folder
   *     and for a jar that is not signed or not wholly. That the signatures hold was verified; that
   *     a certificate is valid, or whose it is, was not.
   */
  boolean allows(String digest, Set<X509Certificate> signers);

  /** Trusts no pack, the default: packs of data alone still work. */
  static PackTrust none() {
    return (digest, signers) -> false;
  }

  /**
   * Trusts the packs that have one of these digests, to the last character. The refusal of a pack
   * says its digest.
   *
   * @param digests as {@code sha256:} and 64 hexadecimal digits
   * @throws IllegalArgumentException when one is written otherwise
   */
  static PackTrust digests(String... digests) {
    Pattern form = Pattern.compile("sha256:[0-9a-f]{64}");
    Set<String> known = new TreeSet<>();
    for (String d : digests) {
      String digest = d.strip().toLowerCase(Locale.ROOT);
      if (!form.matcher(digest).matches()) {
        throw new IllegalArgumentException(
            "a digest is written sha256: and 64 hexadecimal digits, not " + d);
      }
      known.add(digest);
    }
    return (digest, signers) -> known.contains(digest);
  }

  /**
   * Trusts jars of which every file is signed by one of these certificates (made with {@code
   * jarsigner}). The signer's own certificate counts, not that of an authority above it, and its
   * dates are not looked at: who pins a certificate decides for how long.
   */
  static PackTrust signedBy(X509Certificate... certificates) {
    Set<X509Certificate> trusted = Set.of(certificates);
    return (digest, signers) -> signers.stream().anyMatch(trusted::contains);
  }

  /** Trusts what any of these trusts. */
  static PackTrust any(PackTrust... trusts) {
    List<PackTrust> all = List.of(trusts);
    return (digest, signers) -> all.stream().anyMatch(t -> t.allows(digest, signers));
  }
}
