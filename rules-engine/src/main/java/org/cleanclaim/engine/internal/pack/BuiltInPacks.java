package org.cleanclaim.engine.internal.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.engine.PackException;
import org.drools.model.Model;

/** The packs compiled into this jar when it was built, opened without compiling anything. */
public final class BuiltInPacks {

  /** Where the build lists the classes it generated from the DRL files. */
  private static final String INDEX =
      "/META-INF/kie/org.cleanclaim/cleanclaim-rules-engine/drools-model";

  /** Id of the pack that holds the rules of the catalogue. */
  public static final String CORE = "core";

  private BuiltInPacks() {}

  /**
   * Opens the core pack.
   *
   * @throws PackException when the jar was built without it, or annotations are wrong
   */
  public static RulePack core() {
    return open(CORE, version());
  }

  /**
   * Opens the rules of a built-in pack; one of tables and overlays only has none.
   *
   * @throws PackException when the jar was built without it, or annotations are wrong
   */
  public static RulePack open(String id, String version) {
    return RulePack.of(id, version, models(id));
  }

  /** The version of this library, which is that of its packs. */
  public static String version() {
    String version = BuiltInPacks.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * The compiled rules of a pack: they stand in the Java package of its id, with dashes as
   * underscores.
   */
  public static List<Model> models(String id) {
    String prefix = "org.cleanclaim.packs." + id.replace('-', '_') + ".";
    List<Model> models = new ArrayList<>();
    for (String name : generatedClasses()) {
      if (name.startsWith(prefix)) {
        models.add(model(id, name));
      }
    }
    return models;
  }

  private static Model model(String id, String name) {
    try {
      return (Model)
          Class.forName(name, true, BuiltInPacks.class.getClassLoader())
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw PackException.of(
          id, "generated class " + name + " cannot be opened: " + e, "build the jar anew");
    }
  }

  private static List<String> generatedClasses() {
    try (InputStream in = BuiltInPacks.class.getResourceAsStream(INDEX)) {
      if (in == null) {
        throw PackException.of(
            CORE, "the jar holds no compiled rules (" + INDEX + ")", "build it with Maven");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(l -> !l.isBlank() && l.indexOf(':') < 0) // header lines have a colon
          .toList();
    } catch (IOException e) {
      throw PackException.of(
          CORE, "the list of compiled rules cannot be read: " + e, "build the jar anew");
    }
  }
}
