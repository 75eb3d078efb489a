package org.cleanclaim.engine.internal.compile;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.internal.compile.PackEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the files of a pack within bounds: what a hostile or broken one costs is known before. */
final class PackReader {

  /**
   * How much a pack may hold.
   *
   * @param entries files
   * @param entryBytes of one file, unpacked
   * @param totalBytes of all files, unpacked
   */
  record Limits(int entries, int entryBytes, long totalBytes) {
    static final Limits DEFAULT = new Limits(4_096, 64 << 20, 256L << 20);
  }

  private static final int MOST_FOLDERS_DEEP = 16;
  private static final int MOST_SIGNATURE_BYTES = 8 << 20;

  private final String origin;
  private final Limits limits;
  private final Map<String, PackEntry> entries = new HashMap<>();
  private long total;

  PackReader(String origin, Limits limits) {
    this.origin = origin;
    this.limits = limits;
  }

  PackFiles files(Set<X509Certificate> signers) {
    return new PackFiles(origin, entries.values(), signers);
  }

  /** Adds a file that was read. */
  void add(String name, byte[] content) {
    checkName(name);
    total += content.length;
    if (total > limits.totalBytes()) {
      throw refusal(
          "its files hold more than " + limits.totalBytes() + " bytes together",
          "a pack may not be larger; split it");
    }
    if (entries.put(name, new PackEntry(name, content)) != null) {
      throw refusal("it holds " + name + " twice", "build it again with one file of each name");
    }
    if (entries.size() > limits.entries()) {
      throw refusal(
          "it holds more than " + limits.entries() + " files",
          "keep only what belongs to the pack");
    }
  }

  PackFiles folder(Path folder) {
    try {
      Path root = folder.toRealPath();
      List<Path> paths;
      try (Stream<Path> walk = Files.walk(root, MOST_FOLDERS_DEEP)) {
        // one more than allowed is enough to say so
        paths =
            walk.filter(p -> !hidden(root, p) && !Files.isDirectory(p, NOFOLLOW_LINKS))
                .limit(limits.entries() + 1L)
                .sorted()
                .toList();
      }
      for (Path p : paths) {
        String name = root.relativize(p).toString().replace(p.getFileSystem().getSeparator(), "/");
        Path real = p.toRealPath();
        if (!real.startsWith(root)) {
          throw refusal(name + " is a link out of the pack", "copy what it links to into the pack");
        }
        if (!Files.isRegularFile(real)) {
          throw refusal(name + " is no regular file", "keep plain files only");
        }
        try (InputStream in = Files.newInputStream(real, NOFOLLOW_LINKS)) {
          add(name, bounded(name, in));
        }
      }
      return files(Set.of());
    } catch (IOException | UncheckedIOException e) {
      throw refusal("it cannot be read: " + e, "check that the folder is there and readable");
    }
  }

  /** Dot files and what is in dot folders: version control, editors, file managers. */
  private static boolean hidden(Path root, Path p) {
    for (Path part : root.relativize(p)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  PackFiles jar(Path file) {
    if (file.toFile().length() > limits.totalBytes()) {
      throw refusal("it is larger than " + limits.totalBytes() + " bytes", "split the pack");
    }
    try {
      checkSignatures(file);
      return signedJar(file);
    } catch (SecurityException e) {
      throw refusal("a signature of the jar does not hold: " + e.getMessage(), "get the jar again");
    } catch (ZipException | IllegalArgumentException e) {
      throw refusal("it is no jar or zip, or a broken one: " + e.getMessage(), "get it again");
    } catch (IOException e) {
      throw refusal(
          "it cannot be read: " + e, "give a folder with a pack.yaml, or a jar made of one");
    }
  }

  /** The platform reads manifest and signatures whole before it verifies anything. */
  private void checkSignatures(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry e = all.nextElement();
        if (PackEntry.kind(e.getName()) == Kind.JAR) {
          try (InputStream in = zip.getInputStream(e)) {
            bounded(e.getName(), in, MOST_SIGNATURE_BYTES);
          }
        }
      }
    }
  }

  private PackFiles signedJar(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile(), true)) {
      Set<X509Certificate> signers = null;
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        JarEntry e = all.nextElement();
        if (e.isDirectory() || e.getName().startsWith(".") || e.getName().contains("/.")) {
          checkName(e.isDirectory() ? e.getName() + "x" : e.getName());
          continue;
        }
        try (InputStream in = jar.getInputStream(e)) {
          add(e.getName(), bounded(e.getName(), in));
        }
        if (entry(e.getName()).kind() != Kind.JAR) {
          Set<X509Certificate> own = signers(e); // known once the entry was read to its end
          if (signers == null) {
            signers = own;
          } else {
            signers.retainAll(own);
          }
        }
      }
      return files(signers == null ? Set.of() : signers);
    }
  }

  private PackEntry entry(String name) {
    PackEntry e = entries.get(name);
    if (e == null) {
      throw new IllegalStateException(name);
    }
    return e;
  }

  private static Set<X509Certificate> signers(JarEntry e) {
    Set<X509Certificate> leaves = new HashSet<>();
    CodeSigner @Nullable [] signers = e.getCodeSigners();
    if (signers != null) {
      for (CodeSigner s : signers) {
        // only the first is what the signature was verified with
        Certificate leaf = s.getSignerCertPath().getCertificates().get(0);
        if (leaf instanceof X509Certificate x) {
          leaves.add(x);
        }
      }
    }
    return leaves;
  }

  private byte[] bounded(String name, InputStream in) throws IOException {
    return bounded(name, in, (int) Math.min(limits.entryBytes(), limits.totalBytes() - total));
  }

  /** Counts what comes out, because the sizes a zip states may be false. */
  private byte[] bounded(String name, InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most);
    if (in.read() >= 0) {
      throw refusal(
          name + " holds more than " + most + " bytes",
          "a file may hold "
              + limits.entryBytes()
              + " bytes and a pack "
              + limits.totalBytes()
              + "; split it");
    }
    return bytes;
  }

  private void checkName(String name) {
    boolean bad =
        name.isEmpty()
            || name.startsWith("/")
            || name.indexOf('\\') >= 0
            || name.indexOf(':') >= 0
            || name.chars().anyMatch(c -> c < ' ');
    for (String part : name.split("/", -1)) {
      bad |= part.isEmpty() || part.equals(".") || part.equals("..");
    }
    if (bad) {
      StringBuilder shown = new StringBuilder();
      name.chars().limit(80).forEach(c -> shown.append(c < ' ' ? '?' : (char) c));
      throw refusal(
          "it holds a file named " + shown + ", which lies outside of the pack or nowhere",
          "build it again with plain relative names");
    }
  }

  private PackException refusal(String what, String remedy) {
    return PackException.of(origin, what, remedy);
  }
}
