package org.cleanclaim.engine.internal.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cleanclaim.engine.internal.compile.PackEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Writes a pack as a jar with its rules compiled, ready to be signed with {@code jarsigner}. */
public final class PackJar {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  // the earliest a zip can say, in no time zone
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private PackJar() {}

  /**
   * Writes a jar: the same files and rules give the same bytes. What {@code files} holds of
   * compiled classes and signatures is left out.
   *
   * @param jar replaced whole when it exists
   * @param rules the compiled rules of the files, {@code null} for a pack without rules
   * @throws IOException when it cannot be written
   * @throws IllegalArgumentException when the rules were not compiled from these files
   */
  public static void write(Path jar, PackFiles files, @Nullable CompiledRules rules)
      throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    for (PackEntry e : files.entries()) {
      if (e.kind() != Kind.COMPILED && e.kind() != Kind.JAR) {
        entries.put(e.name(), e.bytes());
      }
    }
    if (rules != null) {
      if (!rules.digest().equals(Digests.ofSources(files.sources(new ArrayList<>())))) {
        throw new IllegalArgumentException(
            "the rules were not compiled from the files of " + files.origin());
      }
      entries.put(PackEntry.COMPILED, CompiledProperties.write(rules));
      for (String c : rules.classNames()) {
        entries.put(c.replace('.', '/') + ".class", rules.bytes(c));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      // readers of jars look for the manifest first
      put(
          out,
          MANIFEST,
          "Manifest-Version: 1.0\r\nCreated-By: Cleanclaim\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        put(out, e.getKey(), e.getValue());
      }
    }
    CompiledStore.replace(jar, bytes.toByteArray());
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry e = new ZipEntry(name);
    e.setTimeLocal(TIME);
    out.putNextEntry(e);
    out.write(content);
    out.closeEntry();
  }
}
