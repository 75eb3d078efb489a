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
import org.drools.modelcompiler.KieBaseBuilder;

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
    List<Model> models = new ArrayList<>();
    for (String name : generatedClasses()) {
      try {
        models.add(
            (Model)
                Class.forName(name, true, BuiltInPacks.class.getClassLoader())
                    .getDeclaredConstructor()
                    .newInstance());
      } catch (ReflectiveOperationException e) {
        throw new PackException(
            CORE, List.of("generated class " + name + " cannot be opened: " + e));
      }
    }
    String version = BuiltInPacks.class.getPackage().getImplementationVersion();
    return RulePack.of(
        CORE,
        version == null ? "development" : version,
        KieBaseBuilder.createKieBaseFromModel(models));
  }

  private static List<String> generatedClasses() {
    try (InputStream in = BuiltInPacks.class.getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new PackException(
            CORE, List.of("the jar holds no compiled rules (" + INDEX + "); build it with Maven"));
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(l -> !l.isBlank() && l.indexOf(':') < 0) // header lines have a colon
          .toList();
    } catch (IOException e) {
      throw new PackException(CORE, List.of("the list of compiled rules cannot be read: " + e));
    }
  }
}
