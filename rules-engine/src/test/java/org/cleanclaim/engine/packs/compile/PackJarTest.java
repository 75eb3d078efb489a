package org.cleanclaim.engine.packs.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.cleanclaim.engine.internal.compile.CompiledRules;
import org.cleanclaim.engine.internal.compile.OpenedRules;
import org.cleanclaim.engine.internal.compile.PackEntry;
import org.cleanclaim.engine.internal.compile.PackFiles;
import org.cleanclaim.engine.internal.compile.PackJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackJarTest {

  private static final String PROPERTIES = "META-INF/cleanclaim/compiled.properties";

  @TempDir Path temporary;
  private final List<String> notes = new ArrayList<>();

  @Test
  void a_jar_runs_the_rules_it_brings_compiled() throws IOException {
    PackFiles jar = PackFiles.read(jar("acme.jar"));

    CompiledRules rules = jar.compiled(notes::add);

    assertThat(notes).isEmpty();
    assertThat(rules).isNotNull();
    try (OpenedRules opened = rules.open(Rules.LIBRARY)) {
      assertThat(Rules.counted(opened, 0)).isEqualTo(3);
    }
    assertThat(jar.entries(PackEntry.Kind.TABLE)).hasSize(1);
  }

  @Test
  void the_same_pack_gives_the_same_bytes() throws IOException {
    Path first = jar("first.jar");
    Path second = temporary.resolve("second.jar");
    PackJar.write(second, PackFiles.read(first), Rules.compile(Rules.SOURCES));

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void compiled_rules_that_do_not_fit_are_not_used_and_the_note_says_why() throws IOException {
    PackFiles jar = PackFiles.read(jar("acme.jar"));

    compiled(jar, "rules/count.drl", t -> t.replace("get(), 3", "get(), 4"));
    compiled(jar, PROPERTIES, t -> t.replace("drools=", "drools=9"));
    compiled(jar, PROPERTIES, t -> t.replace("library=", "library=0"));
    compiled(jar, PROPERTIES, t -> t.replace("models=", "models=com.acme.Other,"));
    compiled(jar, PROPERTIES, t -> null);

    assertThat(notes)
        .hasSize(5)
        .allMatch(n -> n.startsWith("the compiled rules of acme.jar are not used: "))
        .allMatch(n -> n.endsWith("; compiled from the DRL again"));
    assertThat(notes.get(0)).contains("the rules were changed since");
    assertThat(notes.get(1)).contains("they were compiled by Drools 9");
    assertThat(notes.get(2)).contains("another version of Cleanclaim");
    assertThat(notes.get(3)).contains("some classes are missing");
    assertThat(notes.get(4)).contains("the jar lacks " + PROPERTIES);
  }

  @Test
  void rules_of_another_pack_are_not_put_into_a_jar() {
    PackFiles other = PackFiles.of("other", Rules.files("rules/a.drl", "package a;"));
    assertThatThrownBy(() -> PackJar.write(temporary.resolve("x.jar"), other, Rules.COMPILED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("were not compiled from the files of other");
    assertThat(Files.exists(temporary.resolve("x.jar"))).isFalse();
  }

  private Path jar(String name) throws IOException {
    Path jar = temporary.resolve(name);
    PackJar.write(jar, Rules.pack(), Rules.COMPILED);
    return jar;
  }

  private void compiled(PackFiles jar, String changed, UnaryOperator<String> change) {
    Map<String, byte[]> files = new TreeMap<>();
    for (PackEntry e : jar.entries()) {
      files.put(e.name(), e.content());
    }
    String text = change.apply(new String(files.get(changed), StandardCharsets.UTF_8));
    if (text == null) {
      files.remove(changed);
    } else {
      files.put(changed, text.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(PackFiles.of("acme.jar", files).compiled(notes::add)).isNull();
  }
}
