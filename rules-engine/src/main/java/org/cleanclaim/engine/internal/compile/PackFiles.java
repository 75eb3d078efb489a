package org.cleanclaim.engine.internal.compile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.PackEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * All files of a pack, read once from a folder or a jar. Everything later (digest, trust,
 * compiling) works on what was read, not on the disk. Immutable.
 */
public final class PackFiles {

  private final String origin;
  private final Map<String, PackEntry> entries;
  private final Set<X509Certificate> signers;
  private final String digest;

  PackFiles(String origin, Collection<PackEntry> entries, Set<X509Certificate> signers) {
    this.origin = origin;
    this.entries = new TreeMap<>();
    entries.forEach(e -> this.entries.put(e.name(), e));
    this.signers = Set.copyOf(signers);
    Digests d = new Digests();
    for (PackEntry e : this.entries.values()) {
      if (e.kind() != Kind.JAR) { // so that signing a jar leaves the digest as it is
        d.add(e.name(), e.bytes());
      }
    }
    this.digest = Digests.PREFIX + d.hex();
  }

  /**
   * Reads a pack. Files and folders whose name begins with a dot are passed over.
   *
   * @param folderOrJar a folder, or a jar or zip with the same layout at its root
   * @throws PackException when it cannot be read, is larger than a pack may be, or reaches out of
   *     itself
   */
  public static PackFiles read(Path folderOrJar) {
    String origin = String.valueOf(folderOrJar.getFileName());
    PackReader reader = new PackReader(origin, PackReader.Limits.DEFAULT);
    return Files.isDirectory(folderOrJar) ? reader.folder(folderOrJar) : reader.jar(folderOrJar);
  }

  /** A pack from memory, by name inside the pack; for tests and generated packs. */
  public static PackFiles of(String origin, Map<String, byte[]> files) {
    PackReader reader = new PackReader(origin, PackReader.Limits.DEFAULT);
    files.forEach((name, content) -> reader.add(name, content.clone()));
    return reader.files(Set.of());
  }

  /** File name of the folder or jar. */
  public String origin() {
    return origin;
  }

  /** Its files of a kind, in order of their names. */
  public List<PackEntry> entries(Kind kind) {
    return entries.values().stream().filter(e -> e.kind() == kind).toList();
  }

  /** All its files, in order of their names. */
  public List<PackEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** A file by its name inside the pack, {@code null} when there is none. */
  public @Nullable PackEntry entry(String name) {
    return entries.get(name);
  }

  /**
   * SHA-256 over the sorted names and contents of all files, printed as {@code sha256:…}. Manifest
   * and signatures of a jar do not count.
   */
  public String digest() {
    return digest;
  }

  /** The certificates each of which signed every file. */
  public Set<X509Certificate> signers() {
    return signers;
  }

  /** Whether it holds rules or classes, which are code. */
  public boolean holdsCode() {
    return entries.values().stream()
        .anyMatch(e -> e.kind() == Kind.RULES || e.kind() == Kind.COMPILED);
  }

  /**
   * A file as text.
   *
   * @param problems takes the problem when it is no UTF-8
   * @return the text without byte order mark; with replacement characters where it is no UTF-8
   */
  public static String text(PackEntry entry, List<PackProblem> problems) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(entry.bytes()))
              .toString();
    } catch (CharacterCodingException e) {
      text = new String(entry.bytes(), StandardCharsets.UTF_8);
      int line = (int) text.substring(0, text.indexOf('\uFFFD')).lines().count();
      problems.add(
          new PackProblem(
              entry.name(), Math.max(1, line), 0, "the text is no UTF-8", "save it as UTF-8"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The DRL sources, in order of their names. */
  public List<DrlSource> sources(List<PackProblem> problems) {
    List<DrlSource> sources = new ArrayList<>();
    for (PackEntry e : entries(Kind.RULES)) {
      sources.add(new DrlSource(e.name(), text(e, problems)));
    }
    return sources;
  }

  /**
   * The rules compiled when the jar was built, if they fit its DRL text, this Drools and this
   * library.
   *
   * @param note takes the reason when there are some and they are not used
   * @return {@code null} when the DRL is to be compiled
   */
  public @Nullable CompiledRules compiled(Consumer<String> note) {
    return entries(Kind.COMPILED).isEmpty() ? null : CompiledProperties.read(this, note);
  }
}
