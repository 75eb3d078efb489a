package org.cleanclaim.engine.packs.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import org.cleanclaim.engine.internal.compile.OpenedRules;
import org.cleanclaim.engine.internal.compile.PackCompiler;
import org.junit.jupiter.api.Test;

class OpenedRulesTest {

  @Test
  void classes_of_closed_rules_are_collected() throws InterruptedException {
    assertThat(collected(opened())).isTrue();
  }

  @Test
  void compiling_keeps_no_class_loader() throws InterruptedException {
    assertThat(collected(compiledAgainst())).isTrue();
  }

  @Test
  void rules_open_side_by_side_each_with_classes_of_its_own() {
    try (OpenedRules one = Rules.COMPILED.open(Rules.LIBRARY);
        OpenedRules two = Rules.COMPILED.open(Rules.LIBRARY)) {
      assertThat(one.models().get(0).getClass()).isNotSameAs(two.models().get(0).getClass());
      assertThat(Rules.counted(one, 1)).isEqualTo(Rules.counted(two, 1)).isEqualTo(3);
    }
  }

  @Test
  void closed_rules_have_no_models() {
    OpenedRules rules = Rules.COMPILED.open(Rules.LIBRARY);
    rules.close();
    assertThat(rules.models()).isEmpty();
  }

  private static WeakReference<ClassLoader> opened() {
    try (OpenedRules rules = Rules.COMPILED.open(Rules.LIBRARY)) {
      assertThat(Rules.counted(rules, 0)).isEqualTo(3);
      return new WeakReference<>(rules.classLoader());
    }
  }

  private static WeakReference<ClassLoader> compiledAgainst() {
    ClassLoader parent = new ClassLoader(Rules.LIBRARY) {};
    assertThat(PackCompiler.compile(Rules.SOURCES, parent, new ArrayList<>())).isNotNull();
    return new WeakReference<>(parent);
  }

  private static boolean collected(WeakReference<ClassLoader> loader) throws InterruptedException {
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      Thread.onSpinWait();
      System.runFinalization();
    }
    return loader.get() == null;
  }
}
