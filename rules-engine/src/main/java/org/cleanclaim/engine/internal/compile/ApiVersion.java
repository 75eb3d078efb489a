package org.cleanclaim.engine.internal.compile;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.observation.Observation;
import org.cleanclaim.engine.rule.Findings;
import org.cleanclaim.finding.ClaimField;

/**
 * Version of what compiled rules are linked to: the classes of the facts and of what rules call.
 * Compiled rules are used again only with the version they were compiled against.
 */
final class ApiVersion {

  private static final List<Class<?>> PACKAGES =
      List.of(Claim.class, ClaimField.class, Days.class, Observation.class, Findings.class);

  private ApiVersion() {}

  /** Digest of the classes, else the version of the library; empty when neither can be had. */
  static String current() {
    return Holder.VERSION;
  }

  private static final class Holder {
    static final String VERSION = read();
  }

  private static String read() {
    Digests digest = new Digests().add(Digests.DROOLS);
    try {
      for (Class<?> c : PACKAGES) {
        add(digest, c);
      }
      return digest.hex();
    } catch (IOException | URISyntaxException | RuntimeException e) {
      // a jar inside a jar, or a class loader that does not say where from
      String version = ApiVersion.class.getPackage().getImplementationVersion();
      return version == null || version.endsWith("SNAPSHOT") ? "" : version;
    }
  }

  private static void add(Digests digest, Class<?> c) throws IOException, URISyntaxException {
    CodeSource source = c.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IOException("no code source of " + c);
    }
    URI uri = source.getLocation().toURI();
    String folder = c.getPackageName().replace('.', '/');
    Path path = Path.of(uri);
    if (Files.isDirectory(path)) {
      addFolder(digest, path.resolve(folder));
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(path, (ClassLoader) null)) {
        addFolder(digest, jar.getPath(folder));
      }
    }
  }

  private static void addFolder(Digests digest, Path folder) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.list(folder)) {
      classes = files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
    }
    if (classes.isEmpty()) {
      throw new IOException("no classes in " + folder);
    }
    for (Path c : classes) {
      digest.add(String.valueOf(c.getFileName()), Files.readAllBytes(c));
    }
  }
}
