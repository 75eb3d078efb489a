package org.cleanclaim.codesets.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.cleanclaim.codesets.load.ReleaseLog.Kept;

/** Gathers the rows of a table of some thousand rows as objects. */
final class SmallRows<T> {
  private record Row<T>(int release, T value) {}

  private final List<Row<T>> rows = new ArrayList<>();

  void add(int release, T value) {
    rows.add(new Row<>(release, value));
  }

  /** The values that stay, without repeats, in order. */
  <U> List<U> kept(Kept kept, Function<T, U> as, Comparator<U> order) {
    return rows.stream()
        .filter(row -> kept.keeps(row.release))
        .map(row -> as.apply(row.value))
        .distinct()
        .sorted(order)
        .toList();
  }

  List<T> kept(Kept kept, Comparator<T> order) {
    return kept(kept, Function.identity(), order);
  }

  /** The values that stay, in the order they came. */
  List<T> kept(Kept kept) {
    return rows.stream().filter(row -> kept.keeps(row.release)).map(Row::value).toList();
  }

  /** The values that stay of one kind of release, without repeats, in order. */
  List<T> of(Kept kept, IntPredicate release, Comparator<T> order) {
    return rows.stream()
        .filter(row -> kept.keeps(row.release) && release.test(row.release))
        .map(Row::value)
        .distinct()
        .sorted(order)
        .toList();
  }
}
