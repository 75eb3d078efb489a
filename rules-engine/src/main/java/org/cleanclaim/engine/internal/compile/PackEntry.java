package org.cleanclaim.engine.internal.compile;

import java.util.Locale;

/** A file of a pack, read whole. Immutable. */
public final class PackEntry {

  /** Where the properties of compiled rules are kept. */
  static final String COMPILED = "META-INF/cleanclaim/compiled.properties";

  private final String name;
  private final Kind kind;
  private final byte[] content;

  /** What a file is to a pack. */
  public enum Kind {
    /** {@code pack.yaml}. */
    MANIFEST,
    /** {@code rules/*.drl}. */
    RULES,
    /** {@code tables/*.csv}. */
    TABLE,
    /** {@code overlays/*.csv}. */
    OVERLAY,
    /** {@code tests/*.md} and {@code tests/*.csv}. */
    TEST,
    /** Classes compiled from the rules, and what is said of them. */
    COMPILED,
    /** Manifest and signatures of a jar. */
    JAR,
    /** Anything else; it is carried along and not used. */
    OTHER
  }

  PackEntry(String name, byte[] content) {
    this.name = name;
    this.kind = kind(name);
    this.content = content;
  }

  /** What a file of this name is to a pack. */
  static Kind kind(String name) {
    int slash = name.lastIndexOf('/');
    String folder = slash < 0 ? "" : name.substring(0, slash);
    String file = name.substring(slash + 1).toLowerCase(Locale.ROOT);
    if (name.equals("pack.yaml")) {
      return Kind.MANIFEST;
    }
    if (file.endsWith(".class") || name.equals(COMPILED)) {
      return Kind.COMPILED;
    }
    if (isIn(folder, "rules") && file.endsWith(".drl")) {
      return Kind.RULES;
    }
    if (isIn(folder, "tables") && file.endsWith(".csv")) {
      return Kind.TABLE;
    }
    if (isIn(folder, "overlays") && file.endsWith(".csv")) {
      return Kind.OVERLAY;
    }
    if (isIn(folder, "tests") && (file.endsWith(".md") || file.endsWith(".csv"))) {
      return Kind.TEST;
    }
    return folder.equalsIgnoreCase("META-INF") && isJarFile(file) ? Kind.JAR : Kind.OTHER;
  }

  private static boolean isIn(String folder, String top) {
    return folder.equals(top) || folder.startsWith(top + "/");
  }

  private static boolean isJarFile(String file) {
    return file.equals("manifest.mf")
        || file.endsWith(".sf")
        || file.endsWith(".rsa")
        || file.endsWith(".dsa")
        || file.endsWith(".ec");
  }

  /** Path inside the pack, parted by {@code /}. */
  public String name() {
    return name;
  }

  /** What the file is to the pack. */
  public Kind kind() {
    return kind;
  }

  /** Its bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** Its size in bytes. */
  public int size() {
    return content.length;
  }

  /** Its bytes without a copy, for readers that change nothing. */
  byte[] bytes() {
    return content;
  }
}
