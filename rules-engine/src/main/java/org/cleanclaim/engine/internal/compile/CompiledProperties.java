package org.cleanclaim.engine.internal.compile;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.PackEntry.Kind;
import org.jspecify.annotations.Nullable;

/** What a jar says of its compiled rules, in {@code META-INF/cleanclaim/compiled.properties}. */
final class CompiledProperties {

  private static final String DROOLS = "drools";
  private static final String API = "library";
  private static final String SOURCES = "sources";
  private static final String MODELS = "models";
  private static final String CLASSES = "classes";

  private CompiledProperties() {}

  /** The properties as text, the same for the same rules. */
  static byte[] write(CompiledRules rules) {
    return ("# compiled from rules/*.drl; used only while all of this fits\n"
            + line(DROOLS, rules.droolsVersion())
            + line(API, ApiVersion.current())
            + line(SOURCES, rules.digest())
            + line(MODELS, String.join(",", rules.models()))
            + line(CLASSES, Integer.toString(rules.classNames().size())))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(String key, String value) {
    return key + "=" + value + "\n";
  }

  /** The compiled rules of a jar, {@code null} with a note when they do not fit. */
  static @Nullable CompiledRules read(PackFiles files, Consumer<String> note) {
    Properties p = new Properties();
    PackEntry entry = files.entry(PackEntry.COMPILED);
    try {
      p.load(
          new StringReader(entry == null ? "" : new String(entry.bytes(), StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      p.clear();
    }
    List<PackProblem> unread = new ArrayList<>();
    String sources = Digests.ofSources(files.sources(unread));
    Map<String, byte[]> classes = new TreeMap<>();
    for (PackEntry e : files.entries(Kind.COMPILED)) {
      if (e.name().endsWith(".class")) {
        String name = e.name().substring(0, e.name().length() - ".class".length());
        classes.put(name.replace('/', '.'), e.bytes());
      }
    }
    List<String> models = new ArrayList<>();
    for (String m : p.getProperty(MODELS, "").split(",", -1)) {
      if (!m.isBlank()) {
        models.add(m.strip());
      }
    }
    String reason = null;
    if (entry == null) {
      reason = "the jar lacks " + PackEntry.COMPILED;
    } else if (!Digests.DROOLS.equals(p.getProperty(DROOLS))) {
      reason =
          "they were compiled by Drools " + p.getProperty(DROOLS) + ", this is " + Digests.DROOLS;
    } else if (!sources.equals(p.getProperty(SOURCES)) || !unread.isEmpty()) {
      reason = "the rules were changed since";
    } else if (ApiVersion.current().isEmpty() || !ApiVersion.current().equals(p.getProperty(API))) {
      reason = "they were compiled against another version of Cleanclaim";
    } else if (models.isEmpty()
        || !classes.keySet().containsAll(models)
        || !Integer.toString(classes.size()).equals(p.getProperty(CLASSES))) {
      reason = "some classes are missing";
    }
    if (reason != null) {
      note.accept(
          "the compiled rules of "
              + files.origin()
              + " are not used: "
              + reason
              + "; compiled from the DRL again");
      return null;
    }
    return new CompiledRules(sources, Digests.DROOLS, models, classes);
  }
}
