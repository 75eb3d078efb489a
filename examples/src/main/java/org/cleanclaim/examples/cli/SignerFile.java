package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;

/** A file of certificates whose signature is trusted. */
final class SignerFile {

  private SignerFile() {}

  /**
   * The X.509 certificates of a file, each within its dates today. The library leaves the dates to
   * whoever pins a certificate; on a command line nobody would notice that they have passed.
   */
  static List<X509Certificate> certificates(Path file) {
    if (!Files.exists(file)) {
      throw Failure.usage(TrustOption.SIGNER + " " + file + ": no such file; check the path");
    }
    if (Files.isDirectory(file)) {
      throw Failure.usage(
          TrustOption.SIGNER + " " + file + " is a directory; name the certificate's file");
    }
    if (!Files.isReadable(file)) {
      throw Failure.usage(TrustOption.SIGNER + " " + file + ": no permission to read it");
    }
    List<X509Certificate> certificates = read(file);
    if (certificates.isEmpty()) {
      throw without(file);
    }
    certificates.forEach(c -> requireCurrent(file, c));
    return certificates;
  }

  private static List<X509Certificate> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CertificateException e) {
      throw without(file);
    }
  }

  private static Failure without(Path file) {
    return Failure.unusable(
        TrustOption.SIGNER
            + " "
            + file
            + ": it does not hold X.509 certificates, and nothing else, in PEM form; the vendor"
            + " writes it with: keytool -exportcert -rfc -alias ALIAS -keystore KEYS");
  }

  private static void requireCurrent(Path file, X509Certificate certificate) {
    try {
      certificate.checkValidity();
    } catch (CertificateExpiredException e) {
      throw outOfDate(file, "expired on " + day(certificate.getNotAfter()));
    } catch (CertificateNotYetValidException e) {
      throw outOfDate(file, "is not valid before " + day(certificate.getNotBefore()));
    }
  }

  private static Failure outOfDate(Path file, String what) {
    return Failure.unusable(
        TrustOption.SIGNER
            + " "
            + file
            + ": a certificate in it "
            + what
            + "; ask the vendor for the current one, or trust the one jar by its digest with"
            + " --trust");
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }
}
