package org.cleanclaim.engine.internal.compile;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.Observation;
import org.jspecify.annotations.Nullable;

/** The classes a rule can name, for checks of imports and for advice. */
final class FactTypes {

  private static final List<String> PACKAGES =
      List.of(
          "org.cleanclaim.engine.observation.",
          "org.cleanclaim.engine.rule.",
          "org.cleanclaim.claim.",
          "org.cleanclaim.finding.",
          "org.cleanclaim.codesets.",
          "java.util.",
          "java.time.");

  private final ClassLoader loader;
  private final Map<String, Class<?>> facts = new LinkedHashMap<>();

  FactTypes(ClassLoader loader) {
    this.loader = loader;
    collect(Observation.class);
    for (Class<?> c : List.of(Claim.class, ServiceLine.class, Diagnosis.class)) {
      facts.put(c.getSimpleName(), c);
    }
  }

  private void collect(Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted);
      }
    } else {
      facts.put(type.getSimpleName(), type);
    }
  }

  /** Simple names of the facts. */
  Collection<String> names() {
    return facts.keySet();
  }

  /** The class of a name as an import gives it, nested classes with a dot. */
  @Nullable Class<?> load(String name) {
    String binary = name;
    while (true) {
      try {
        return Class.forName(binary, false, loader);
      } catch (ClassNotFoundException | LinkageError e) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return null;
        }
        binary = binary.substring(0, dot) + '$' + binary.substring(dot + 1);
      }
    }
  }

  /** The class that a simple name most likely means. */
  @Nullable Class<?> likely(String simpleName) {
    Class<?> fact = facts.get(simpleName);
    if (fact != null) {
      return fact;
    }
    for (String p : PACKAGES) {
      Class<?> c = load(p + simpleName);
      if (c != null) {
        return c;
      }
    }
    return null;
  }

  /** Advice for a type that is not known. */
  String advice(String simpleName) {
    Class<?> c = likely(simpleName);
    return c != null
        ? "add `import " + c.getCanonicalName() + ";`"
        : Advice.meant(simpleName, names(), "import its class");
  }

  /** Names a condition may use of a type. */
  static List<String> fields(Class<?> type) {
    TreeSet<String> names = new TreeSet<>();
    if (type.isRecord()) {
      for (RecordComponent c : type.getRecordComponents()) {
        names.add(c.getName());
      }
    }
    for (Method m : type.getMethods()) {
      if (m.getParameterCount() == 0
          && !Modifier.isStatic(m.getModifiers())
          && m.getReturnType() != void.class
          && m.getDeclaringClass() != Object.class
          && !List.of("hashCode", "toString").contains(m.getName())) {
        names.add(m.getName());
      }
    }
    return new ArrayList<>(names);
  }

  /** Names of the methods of a type. */
  static List<String> methods(Class<?> type) {
    TreeSet<String> names = new TreeSet<>();
    for (Method m : type.getMethods()) {
      names.add(m.getName());
    }
    return new ArrayList<>(names);
  }
}
