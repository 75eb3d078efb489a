package org.cleanclaim.examples.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A vendor's key, with its own certificate. */
final class SigningKey {

  private static final String PASSWORD = "for-tests";

  private final PrivateKeyEntry key;

  private SigningKey(PrivateKeyEntry key) {
    this.key = key;
  }

  /**
   * Makes a key. The platform makes certificates by its keytool only.
   *
   * @param dates options of keytool for the dates of the certificate
   */
  static SigningKey create(Path folder, String name, String... dates)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve(name + ".p12");
    Path log = folder.resolve(name + ".log");
    List<String> options =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            name,
            "-dname",
            "CN=" + name,
            "-keyalg",
            "EC",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            store.toString());
    Process keytool =
        new ProcessBuilder(Stream.concat(options.stream(), Stream.of(dates)).toList())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(keytool.waitFor()).as(log.toString()).isZero();
    char[] password = PASSWORD.toCharArray();
    KeyStore keys = KeyStore.getInstance(store.toFile(), password);
    return new SigningKey(
        (PrivateKeyEntry) keys.getEntry(name, new KeyStore.PasswordProtection(password)));
  }

  /** Its certificate as keytool -exportcert -rfc writes it. */
  String pem() throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
            .encodeToString(key.getCertificate().getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  /** Its certificate in a file. */
  Path pem(Path file) throws IOException, GeneralSecurityException {
    return Files.writeString(file, pem());
  }

  /** Signs every file of a jar. */
  Path sign(Path jar, Path signed) throws IOException {
    try (ZipFile in = new ZipFile(jar.toFile());
        OutputStream out = Files.newOutputStream(signed)) {
      new JarSigner.Builder(key).build().sign(in, out);
    }
    return signed;
  }
}
