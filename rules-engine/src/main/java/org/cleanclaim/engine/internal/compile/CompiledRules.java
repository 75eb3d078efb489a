package org.cleanclaim.engine.internal.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cleanclaim.engine.PackException;
import org.drools.model.Model;

/**
 * The rules of a pack as classes of their executable model. Immutable; opens as often as one likes.
 */
public final class CompiledRules {

  private final String digest;
  private final String droolsVersion;
  private final List<String> models;
  private final SortedMap<String, byte[]> classes;

  /**
   * Compiled rules.
   *
   * @param digest of the sources they were compiled from, as {@link Digests#ofSources} has it
   * @param models names of the classes that hold the rules, to be found in {@code classes}
   * @param classes bytes by class name; not copied
   */
  CompiledRules(
      String digest, String droolsVersion, List<String> models, Map<String, byte[]> classes) {
    this.digest = digest;
    this.droolsVersion = droolsVersion;
    this.models = List.copyOf(models);
    this.classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
  }

  /** SHA-256 of the sources' names and texts, in hexadecimal. */
  public String digest() {
    return digest;
  }

  /** Version of Drools that compiled them. */
  public String droolsVersion() {
    return droolsVersion;
  }

  /** Names of the classes that hold the rules. */
  public List<String> models() {
    return models;
  }

  /** Names of all classes, in order. */
  public Collection<String> classNames() {
    return classes.keySet();
  }

  /**
   * Bytes of a class.
   *
   * @throws IllegalArgumentException when there is no such class
   */
  public byte[] bytes(String className) {
    byte[] bytes = classes.get(className);
    if (bytes == null) {
      throw new IllegalArgumentException("the rules have no class " + className);
    }
    return bytes.clone();
  }

  /** Whether the other has the same models and, byte for byte, the same classes. */
  public boolean same(CompiledRules other) {
    return models.equals(other.models)
        && classes.keySet().equals(other.classes.keySet())
        && classes.entrySet().stream()
            .allMatch(e -> Arrays.equals(e.getValue(), other.classes.get(e.getKey())));
  }

  /** Bytes of all classes together. */
  public int size() {
    int size = 0;
    for (byte[] b : classes.values()) {
      size += b.length;
    }
    return size;
  }

  /**
   * Loads the classes in a class loader of their own.
   *
   * @param parent sees the facts and whatever else the rules import
   * @throws PackException when the classes do not fit what {@code parent} sees
   */
  public OpenedRules open(ClassLoader parent) {
    ByteClassLoader loader = new ByteClassLoader(parent, classes);
    List<Model> opened = new ArrayList<>();
    for (String name : models) {
      try {
        opened.add(
            Class.forName(name, true, loader)
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance());
      } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
        throw PackException.of(
            name, "the compiled rules cannot be opened: " + e, "compile the pack again");
      }
    }
    return new OpenedRules(loader, opened);
  }
}
