package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import org.cleanclaim.codesets.store.Sections;

/** Compares what libraries are made of. */
final class SectionsAssert {
  private SectionsAssert() {}

  static void assertSame(Sections expected, Sections actual) {
    assertThat(actual.names()).containsExactlyElementsOf(expected.names());
    for (String name : expected.names()) {
      assertThat(actual.bytes(name)).as(name).isEqualTo(expected.bytes(name));
      assertThat(actual.chars(name)).as(name).isEqualTo(expected.chars(name));
      assertThat(actual.ints(name)).as(name).isEqualTo(expected.ints(name));
      assertThat(actual.longs(name)).as(name).isEqualTo(expected.longs(name));
    }
  }
}
