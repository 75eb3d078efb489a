package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/** The ICD-10-CM tabular list, XML. Its {@code version} element names the fiscal year. */
final class TabularLayout implements Layout {
  private static final Pattern VERSION =
      Pattern.compile("<version>\\s*(20\\d\\d)([^<]*)</version>");
  private static final Pattern MONTH = Pattern.compile("(?i)(jan|apr)(?:uary|il)?(?![a-z])");
  private static final long MAX_BYTES = 64L << 20;

  @Override
  public @Nullable Recognition recognise(Head head) {
    String beginning = String.join("\n", head.lines());
    if (!beginning.contains("<ICD10CM.tabular")) {
      return null;
    }
    if (head.content().size() > MAX_BYTES) {
      return new Recognition.Unusable(
          TableKind.ICD10CM_TABULAR,
          "larger than any tabular list: more than " + MAX_BYTES + " bytes",
          "use the tabular XML as CDC publishes it");
    }
    Matcher version = VERSION.matcher(beginning);
    if (!version.find()) {
      return new Recognition.Unusable(
          TableKind.ICD10CM_TABULAR,
          "the file does not say for which fiscal year it is",
          "use the tabular XML as CDC publishes it, with its version element");
    }
    Matcher month = MONTH.matcher(version.group(2) + " " + head.name());
    return new Recognition.Table(
        FiscalYear.release(
            TableKind.ICD10CM_TABULAR,
            Integer.parseInt(version.group(1)),
            month.find() ? Quarter.month(month.group(1).toLowerCase(Locale.ROOT)) : 10,
            head.source()),
        0,
        TabularLayout::read);
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    try (InputStream in = content.open()) {
      XMLStreamReader xml = GuardedXml.open(in);
      TabularParser parser = new TabularParser(xml, sink, log);
      parser.parse();
    } catch (XMLStreamException e) {
      throw GuardedXml.failure(e);
    }
  }
}
