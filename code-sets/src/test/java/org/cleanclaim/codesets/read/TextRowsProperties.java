package org.cleanclaim.codesets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextRowsProperties {

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell = Arbitraries.strings().withChars("aé\",\n x").ofMaxLength(8);
    return cell.list().ofMinSize(2).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(20);
  }

  @Property(seed = "20261121")
  void quoted_cells_come_back_as_they_were(
      @ForAll("tables") List<List<String>> table, @ForAll boolean returns) throws IOException {
    StringBuilder csv = new StringBuilder();
    for (List<String> cells : table) {
      for (int i = 0; i < cells.size(); i++) {
        csv.append(i == 0 ? "" : ",").append('"');
        csv.append(cells.get(i).replace("\"", "\"\"")).append('"');
      }
      csv.append(returns ? "\r\n" : "\n");
    }

    assertThat(read(csv.toString()))
        .isEqualTo(
            table.stream().map(cells -> cells.stream().map(String::strip).toList()).toList());
  }

  @Property(tries = 50, seed = "20261121")
  void rows_keep_their_line_numbers_across_buffers(@ForAll long seed) throws IOException {
    java.util.Random random = new java.util.Random(seed);
    StringBuilder text = new StringBuilder();
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int width = random.nextInt(20_000);
      widths.add(width);
      text.append("a".repeat(width)).append(",end").append(i).append('\n');
    }
    TextRows rows = new TextRows(trickle(text.toString()), ',', true);
    Row row = new Row();
    for (int i = 0; i < 60; i++) {
      assertThat(rows.next(row)).isTrue();
      assertThat(row.line()).isEqualTo(i + 1);
      assertThat(row.width(0)).isEqualTo(widths.get(i));
      assertThat(row.text(1)).isEqualTo("end" + i);
    }
    assertThat(rows.next(row)).isFalse();
  }

  private static List<List<String>> read(String csv) throws IOException {
    TextRows rows = new TextRows(trickle(csv), ',', true);
    Row row = new Row();
    List<List<String>> read = new ArrayList<>();
    while (rows.next(row)) {
      read.add(List.of(row.texts()));
    }
    return read;
  }

  /** A stream that never gives all that is asked for. */
  private static InputStream trickle(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int offset, int length) {
        return super.read(bytes, offset, Math.min(length, 4093));
      }
    };
  }
}
