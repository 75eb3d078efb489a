package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StretchesTest {

  @Property
  void a_day_lies_in_the_last_stretch_that_has_begun(
      @ForAll @Size(max = 8) Set<@IntRange(min = -500, max = 500) Integer> boundaries,
      @ForAll @IntRange(min = -600, max = 600) int day) {
    Stretches stretches = new Stretches(boundaries);
    long begun = boundaries.stream().filter(b -> b <= day).count();
    assertThat(stretches.of(day)).isEqualTo((int) begun);
  }

  @Property
  void the_same_holds_for_boundaries_centuries_apart(
      @ForAll @Size(max = 8) Set<Integer> boundaries, @ForAll int day) {
    Stretches stretches = new Stretches(boundaries);
    int found = stretches.of(day);
    assertThat(stretches.start(found)).isLessThanOrEqualTo(day);
    if (found + 1 < stretches.count()) {
      assertThat(stretches.start(found + 1)).isGreaterThan(day);
    }
  }

  @Test
  void without_boundaries_there_is_one_stretch() {
    Stretches stretches = new Stretches(List.of());
    assertThat(stretches.count()).isOne();
    assertThat(List.of(Days.ALWAYS, 0, Days.OPEN)).allMatch(day -> stretches.of(day) == 0);
  }

  @Test
  void the_first_and_the_last_stretch_have_no_end() {
    Stretches stretches = new Stretches(List.of(100, 200));
    assertThat(stretches.of(Days.ALWAYS)).isZero();
    assertThat(stretches.of(99)).isZero();
    assertThat(stretches.of(100)).isOne();
    assertThat(stretches.of(200)).isEqualTo(2);
    assertThat(stretches.of(Days.OPEN)).isEqualTo(2);
  }
}
