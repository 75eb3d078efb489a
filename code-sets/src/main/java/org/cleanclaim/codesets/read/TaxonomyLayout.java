package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * The NUCC provider taxonomy, csv. Its version stands in the name only ({@code
 * nucc_taxonomy_240.csv}): .0 comes into force in January, .1 in July.
 */
final class TaxonomyLayout implements Layout {
  private static final Pattern VERSION =
      Pattern.compile("(?:taxonomy|nucc)\\D*(\\d\\d)[._-]?([01])(?!\\d)");

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.commaRecords().stream().limit(5).noneMatch(TaxonomyLayout::isHeader)) {
      return null;
    }
    for (String name : head.names()) {
      Matcher version = VERSION.matcher(name);
      if (version.find()) {
        int year = 2000 + Integer.parseInt(version.group(1));
        boolean january = version.group(2).equals("0");
        Release release =
            new Release(
                TableKind.PROVIDER_TAXONOMY,
                version.group(1) + "." + version.group(2),
                january ? Days.of(year, 1, 1) : Days.of(year, 7, 1),
                january ? Days.of(year, 6, 30) : Days.of(year, 12, 31),
                Release.Edition.OFFICIAL,
                0,
                0,
                head.source());
        return new Recognition.Table(release, head.workbook() ? 1 : 0, TaxonomyLayout::read);
      }
    }
    return new Recognition.Unusable(
        TableKind.PROVIDER_TAXONOMY,
        "neither file nor name says which version of the taxonomy this is",
        "name the file as NUCC does, such as nucc_taxonomy_240.csv");
  }

  private static boolean isHeader(List<String> cells) {
    HeaderColumns columns = new HeaderColumns(cells);
    return columns.find("CODE") == 0
        && columns.find("GROUPING") > 0
        && columns.find("CLASSIFICATION") > 0
        && columns.find("SPECIALIZATION") > 0;
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    RowLoop.run(Rows.of(content, ','), new Taker(), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private boolean inData;
    private int grouping;
    private int classification;
    private int specialization;

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (!inData) {
        List<String> cells = List.of(row.texts());
        inData = isHeader(cells);
        if (inData) {
          HeaderColumns columns = new HeaderColumns(cells);
          grouping = columns.find("GROUPING");
          classification = columns.find("CLASSIFICATION");
          specialization = columns.find("SPECIALIZATION");
        }
        return false;
      }
      sink.taxonomy(
          Codes.check(row.text(0), 10, 10, 1),
          row.text(grouping),
          row.text(classification),
          row.text(specialization));
      return true;
    }
  }
}
