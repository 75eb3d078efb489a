package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.examples.cli.CommandLineRun.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustOptionTest {

  private static final String CLAIM = "claims/one-claim.json";

  @TempDir static Path home;

  private static Path jar;
  private static Path signed;
  private static String acme;
  private static String stranger;

  @BeforeAll
  static void sign() throws Exception {
    SigningKey key = SigningKey.create(home, "acme");
    jar = PackFolder.create(home, "acme").build("acme.jar");
    signed = key.sign(jar, home.resolve("signed.jar"));
    acme = key.pem(home.resolve("acme.pem")).toString();
    stranger = SigningKey.create(home, "stranger").pem(home.resolve("stranger.pem")).toString();
    SigningKey.create(home, "old", "-startdate", "2020/01/01 12:00:00", "-validity", "30")
        .pem(home.resolve("old.pem"));
    SigningKey.create(home, "early", "-startdate", "2998/01/01 12:00:00", "-validity", "30")
        .pem(home.resolve("early.pem"));
    Files.writeString(
        home.resolve("both.pem"),
        Files.readString(Path.of(stranger)) + Files.readString(Path.of(acme)));
    Files.writeString(home.resolve("empty.pem"), "");
    Files.writeString(home.resolve("letter.pem"), "Dear colleague, here is our certificate.\n");
    Files.writeString(
        home.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----\n");
  }

  private static Result run(String... args) {
    return CommandLineRun.in(home).run(args);
  }

  private static Result test(Path pack, String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "pack";
    args[1] = "test";
    System.arraycopy(options, 0, args, 2, options.length);
    args[args.length - 1] = pack.toString();
    return run(args);
  }

  @Test
  void everyCommandThatRunsRulesTakesTheSigner() {
    Result tested = test(signed, "--trust-signer", acme);
    assertThat(tested.err()).isEmpty();
    assertThat(tested.out()).contains("tests/acme.md  8 cases  all hold\n");
    Result scrubbed = run("scrub", "--pack", signed.toString(), "--trust-signer", acme, CLAIM);
    assertThat(scrubbed.err()).isEmpty();
    assertThat(scrubbed.out()).contains("checking against the starter edition");
    Result impact = run("pack", "impact", "--trust-signer", acme, "-", signed.toString(), CLAIM);
    assertThat(impact.err()).isEmpty();
    assertThat(impact.status()).isZero();
  }

  @Test
  void theSignerMayBeOneOfSeveral() {
    assertThat(test(signed, "--trust-signer", stranger, "--trust-signer", acme).status()).isZero();
    assertThat(test(signed, "--trust-signer", acme, "--trust-signer", acme).status()).isZero();
    assertThat(test(signed, "--trust-signer", home.resolve("both.pem").toString()).status())
        .isZero();
  }

  @Test
  void digestAndSignerGoTogether() {
    Matcher digest =
        Pattern.compile("sha256:[0-9a-f]{64}").matcher(run("pack", "check", jar.toString()).out());
    assertThat(digest.find()).isTrue();
    assertThat(test(jar, "--trust", digest.group(), "--trust-signer", stranger).status()).isZero();
    assertThat(test(signed, "--trust", "sha256:" + "0".repeat(64), "--trust-signer", acme).status())
        .isZero();
  }

  @Test
  void anotherSignerIsRefusedAndTheMessageSaysBothWays() {
    Result refused = test(signed, "--trust-signer", stranger);
    assertThat(refused.status()).isEqualTo(3);
    assertThat(refused.out()).doesNotContain("hold");
    assertThat(refused.err())
        .contains("and a certificate signed all of it")
        .contains("--trust sha256:", "--trust-signer CERTIFICATE.pem");
  }

  @Test
  void aJarNobodySignedIsRefused() {
    Result refused = test(jar, "--trust-signer", acme);
    assertThat(refused.status()).isEqualTo(3);
    assertThat(refused.err()).contains("and no certificate signed all of it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty.pem", "letter.pem", "key.pem"})
  void leavesWithThreeWhereThereIsNoCertificate(String file) {
    Result result = test(signed, "--trust-signer", home.resolve(file).toString());
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("cleanclaim: --trust-signer " + home.resolve(file) + ": ")
        .contains("does not hold X.509 certificates", "keytool -exportcert -rfc");
  }

  @ParameterizedTest
  @CsvSource({"old.pem, expired on 2020-01-31", "early.pem, is not valid before 2998-01-01"})
  void leavesWithThreeWhereACertificateIsOutOfDate(String file, String what) {
    Result result = test(signed, "--trust-signer", home.resolve(file).toString());
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err())
        .contains("a certificate in it " + what, "ask the vendor", "by its digest with --trust");
  }

  @ParameterizedTest
  @CsvSource({"nowhere.pem, no such file; check the path", "'', is a directory; name"})
  void leavesWithTwoWhereThereIsNoSuchFile(String file, String message) {
    Result result = test(signed, "--trust-signer", home.resolve(file).toString());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(message);
  }
}
