package org.cleanclaim.engine.internal.compile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.drools.base.util.Drools;

/** SHA-256 over named contents. */
final class Digests {

  /** What a digest is printed with. */
  static final String PREFIX = "sha256:";

  /** Version of Drools that compiles and runs the rules. */
  static final String DROOLS = Drools.getFullVersion();

  private final MessageDigest sha;

  Digests() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Digest of DRL sources, whatever their order. */
  static String ofSources(List<DrlSource> sources) {
    Digests d = new Digests();
    sources.stream()
        .sorted(Comparator.comparing(DrlSource::file))
        .forEach(s -> d.add(s.file(), s.text().getBytes(StandardCharsets.UTF_8)));
    return d.hex();
  }

  /** Adds a content under a name; lengths go in too, so that no two lists read alike. */
  Digests add(String name, byte[] content) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(8).putInt(bytes.length).putInt(content.length).array());
    sha.update(bytes);
    sha.update(content);
    return this;
  }

  /** Adds a text. */
  Digests add(String text) {
    return add("", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest in hexadecimal; to be asked for once. */
  String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
