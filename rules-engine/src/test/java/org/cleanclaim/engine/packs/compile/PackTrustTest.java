package org.cleanclaim.engine.packs.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.internal.compile.PackFiles;
import org.cleanclaim.engine.internal.compile.PackGate;
import org.cleanclaim.engine.internal.compile.PackJar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTrustTest {

  private static final char[] PASSWORD = "for-tests".toCharArray();

  @TempDir static Path temporary;

  private static PrivateKeyEntry acme;
  private static PrivateKeyEntry stranger;
  private static Path unsigned;
  private static Path signed;

  @BeforeAll
  static void sign() throws Exception {
    acme = key("acme");
    stranger = key("stranger");
    unsigned = temporary.resolve("unsigned.jar");
    signed = temporary.resolve("signed.jar");
    PackJar.write(unsigned, Rules.pack(), Rules.COMPILED);
    try (ZipFile in = new ZipFile(unsigned.toFile());
        OutputStream out = Files.newOutputStream(signed)) {
      new JarSigner.Builder(acme).build().sign(in, out);
    }
  }

  @Test
  void the_refusal_says_the_digest_and_how_to_allow_it() {
    String digest = Rules.pack().digest();
    assertThatThrownBy(() -> PackGate.check(Rules.pack(), PackTrust.none()))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("rule pack acme-health cannot be used")
        .hasMessageContaining("its digest is " + digest)
        .hasMessageContaining(".trust(PackTrust.digests(\"" + digest + "\"))")
        .hasMessageContaining("--trust " + digest)
        .hasMessageContaining("no certificate signed all of it")
        .hasMessageContaining(".trust(PackTrust.signedBy(certificate))")
        .hasMessageContaining("--trust-signer CERTIFICATE.pem");
    trusted(Rules.pack(), PackTrust.digests(digest));
    trusted(Rules.pack(), PackTrust.any(PackTrust.none(), PackTrust.digests(digest)));
  }

  @Test
  void a_pack_of_data_alone_needs_no_trust_and_one_of_classes_does() {
    trusted(
        PackFiles.of("data", Rules.files("pack.yaml", "id: x", "tables/referral.csv", "a\n")),
        PackTrust.none());
    refused(
        PackFiles.of("classes", Rules.files("pack.yaml", "id: x", "a/B.class", "")),
        PackTrust.none());
  }

  @Test
  void a_changed_pack_has_another_digest_and_is_refused() {
    PackFiles changed =
        PackFiles.of(
            "acme-health",
            Rules.files("rules/count.drl", Rules.COUNT.replace("get(), 3", "get(), 4")));
    refused(changed, PackTrust.digests(Rules.pack().digest()));
  }

  @Test
  void a_jar_is_trusted_by_the_certificate_that_signed_every_file() {
    PackFiles jar = PackFiles.read(signed);
    trusted(jar, PackTrust.signedBy(certificate(acme)));
    trusted(jar, PackTrust.any(PackTrust.none(), PackTrust.signedBy(certificate(acme))));
    assertThatThrownBy(() -> PackGate.check(jar, PackTrust.signedBy(certificate(stranger))))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("and a certificate signed all of it");
    refused(PackFiles.read(unsigned), PackTrust.signedBy(certificate(acme)));
    assertThat(jar.digest())
        .as("signing leaves the digest as it is")
        .isEqualTo(PackFiles.read(unsigned).digest());
    assertThat(jar.compiled(note -> {})).isNotNull();
  }

  @Test
  void a_file_added_to_a_signed_jar_ends_the_trust() throws IOException {
    Path jar = rewritten("added.jar", "rules/evil.drl", "package evil;", true);
    refused(PackFiles.read(jar), PackTrust.signedBy(certificate(acme)));
  }

  @Test
  void a_signed_file_that_was_changed_makes_the_jar_unreadable() throws IOException {
    Path jar = rewritten("changed.jar", "rules/count.drl", Rules.COUNT + "\n", false);
    assertThatThrownBy(() -> PackFiles.read(jar))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("a signature of the jar does not hold");
  }

  @Test
  void a_digest_is_written_out_whole() {
    assertThatThrownBy(() -> PackTrust.digests("sha256:12"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64 hexadecimal digits");
    assertThatCode(() -> PackTrust.digests(Rules.pack().digest().toUpperCase(Locale.ROOT)))
        .doesNotThrowAnyException();
  }

  private static void trusted(PackFiles files, PackTrust trust) {
    assertThatCode(() -> PackGate.check(files, trust)).doesNotThrowAnyException();
  }

  private static void refused(PackFiles files, PackTrust trust) {
    assertThatThrownBy(() -> PackGate.check(files, trust)).isInstanceOf(PackException.class);
  }

  private static X509Certificate certificate(PrivateKeyEntry key) {
    return (X509Certificate) key.getCertificate();
  }

  /** The signed jar with a file added or changed by someone who cannot sign. */
  private static Path rewritten(String name, String file, String text, boolean added)
      throws IOException {
    Path jar = temporary.resolve(name);
    try (ZipFile in = new ZipFile(signed.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (ZipEntry e : in.stream().map(ZipEntry.class::cast).toList()) {
        out.putNextEntry(new ZipEntry(e.getName()));
        if (e.getName().equals(file)) {
          out.write(text.getBytes(UTF_8));
        } else {
          try (InputStream content = in.getInputStream(e)) {
            content.transferTo(out);
          }
        }
        out.closeEntry();
      }
      if (added) {
        out.putNextEntry(new ZipEntry(file));
        out.write(text.getBytes(UTF_8));
        out.closeEntry();
      }
    }
    return jar;
  }

  /** The platform makes certificates by its keytool only. */
  private static PrivateKeyEntry key(String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = temporary.resolve(name + ".p12");
    Path log = temporary.resolve(name + ".log");
    Process keytool =
        new ProcessBuilder(
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
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(keytool.waitFor()).as(() -> read(log)).isZero();
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    return (PrivateKeyEntry) keys.getEntry(name, new KeyStore.PasswordProtection(PASSWORD));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
