package org.cleanclaim.engine.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.internal.table.PackTables;
import org.cleanclaim.engine.rule.TableRow;

/** A lookup gives what reading the whole table row by row would give. */
class TableLookupProperties {

  private static final int DAY = Days.of(2026, 1, 1);

  record Line(String code, String modifier, String place) {}

  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<String> code =
        Arbitraries.of(
            "",
            "*",
            "10000",
            "10001",
            "10010",
            "10100",
            "1*",
            "10*",
            "100*",
            "1001*",
            "2*",
            "10000-10010",
            "10001-10001",
            "10005-10200",
            "10000-20000",
            "10010-10011");
    Arbitrary<String> modifier = Arbitraries.of("", "25", "59", "X*", "XE", "2*");
    Arbitrary<String> place = Arbitraries.of("", "11", "21-23", "22", "2*", "10-12");
    return Combinators.combine(code, modifier, place)
        .as(Line::new)
        .list()
        .uniqueElements(TableLookupProperties::key)
        .ofMaxSize(40);
  }

  private static Line key(Line line) {
    return new Line(
        line.code.replace("*", "").isEmpty() ? "" : line.code, line.modifier, line.place);
  }

  @Provide
  Arbitrary<Line> keys() {
    return Combinators.combine(
            Arbitraries.of(
                "", "10000", "10001", "10007", "10010", "10011", "10100", "19999", "20000",
                "30000"),
            Arbitraries.of("", "25", "26", "59", "XE", "XS"),
            Arbitraries.of("", "11", "12", "21", "22", "23", "24"))
        .as(Line::new);
  }

  @Property(tries = 3000, seed = "20261121")
  void theBestRowIsFound(@ForAll("lines") List<Line> lines, @ForAll("keys") Line key) {
    String csv =
        IntStream.range(0, lines.size())
            .mapToObj(
                i ->
                    lines.get(i).code
                        + ","
                        + lines.get(i).modifier
                        + ","
                        + lines.get(i).place
                        + ","
                        + i)
            .collect(Collectors.joining("\n", "code,modifier,place,allowed\n", "\n"));
    PackTables tables = Tables.of("fee-schedule", csv);

    TableRow row = tables.find("fee-schedule", DAY, key.code, key.modifier, key.place);

    int best =
        IntStream.range(0, lines.size())
            .boxed()
            .filter(i -> fits(lines.get(i), key))
            .min(
                Comparator.<Integer>comparingInt(i -> width(lines.get(i).code))
                    .thenComparingInt(i -> width(lines.get(i).modifier))
                    .thenComparingInt(i -> width(lines.get(i).place))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(-1);
    assertThat(row == null ? -1 : row.cents("allowed") / 100).isEqualTo(best);

    List<Integer> walked = walk(tables, key.code);
    assertThat(walked)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, lines.size())
                .boxed()
                .filter(i -> fits(lines.get(i).code, key.code))
                .toList());
  }

  private static List<Integer> walk(PackTables tables, String code) {
    List<Integer> found = new java.util.ArrayList<>();
    for (int at = tables.next("fee-schedule", DAY, code, 0);
        at >= 0;
        at = tables.next("fee-schedule", DAY, code, at + 1)) {
      found.add((int) tables.row("fee-schedule", at).cents("allowed") / 100);
    }
    return found;
  }

  private static boolean fits(Line line, Line key) {
    return fits(line.code, key.code)
        && fits(line.modifier, key.modifier)
        && fits(line.place, key.place);
  }

  private static boolean fits(String cell, String key) {
    int dash = cell.indexOf('-');
    if (dash > 0) {
      return cell.substring(0, dash).compareTo(key) <= 0
          && key.compareTo(cell.substring(dash + 1)) <= 0;
    }
    return cell.isEmpty()
        || (cell.endsWith("*")
            ? key.startsWith(cell.substring(0, cell.length() - 1))
            : cell.equals(key));
  }

  /** Exact, range, prefix from the longest to the shortest, any. */
  private static int width(String cell) {
    if (cell.isEmpty() || cell.equals("*")) {
      return 100;
    }
    return cell.endsWith("*") ? 50 - cell.length() : cell.contains("-") ? 1 : 0;
  }
}
