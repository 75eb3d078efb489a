package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of an xlsx workbook, streamed. Only values: no styles, no formulas.
 * Bounded in what it unpacks, keeps and allocates, whatever a cell claims its address to be.
 */
final class SheetRows implements Rows {
  private static final long MAX_STRINGS_BYTES = 96L << 20;
  private static final int MAX_STRINGS = 2_000_000;
  private static final int MAX_CELL = 32 * 1024;

  /** More rows than this a spreadsheet program cuts off when it opens a text. */
  private static final long LAST_ROW = 1 << 20;

  private final ZipFile zip;
  private final XMLStreamReader xml;
  private final InputStream stream;
  private final List<byte[]> strings;
  private final byte[] buffer = new byte[Row.MAX_BYTES + MAX_CELL];
  private long lastRow;

  private SheetRows(ZipFile zip, InputStream stream, List<byte[]> strings)
      throws XMLStreamException {
    this.zip = zip;
    this.stream = stream;
    this.strings = strings;
    this.xml = GuardedXml.open(stream);
  }

  static SheetRows open(Path workbook) throws IOException {
    ZipFile zip = new ZipFile(workbook.toFile());
    boolean done = false;
    try {
      List<byte[]> strings = sharedStrings(zip);
      SheetRows rows =
          new SheetRows(zip, entry(zip, firstSheet(zip), ZipLimits.MAX_ENTRY), strings);
      done = true;
      return rows;
    } catch (XMLStreamException e) {
      throw GuardedXml.failure(e);
    } finally {
      if (!done) {
        zip.close();
      }
    }
  }

  /** How many sheets a workbook has. */
  static int sheets(Path workbook) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile());
        InputStream in = entry(zip, "xl/workbook.xml", 1 << 20)) {
      XMLStreamReader xml = GuardedXml.open(in);
      int sheets = 0;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
          sheets++;
        }
      }
      return sheets;
    } catch (XMLStreamException e) {
      throw GuardedXml.failure(e);
    }
  }

  private static InputStream entry(ZipFile zip, String name, long limit) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("the workbook lacks " + name);
    }
    return ZipLimits.open(zip, entry, limit);
  }

  /** The part that holds the first sheet; the usual one where the workbook does not say. */
  private static String firstSheet(ZipFile zip) throws IOException, XMLStreamException {
    String id = attributeOf(zip, "xl/workbook.xml", "sheet", "id", null, null);
    if (id != null && zip.getEntry("xl/_rels/workbook.xml.rels") != null) {
      String target =
          attributeOf(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Target", "Id", id);
      if (target != null) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
      }
    }
    return "xl/worksheets/sheet1.xml";
  }

  /** An attribute of the first such element, or of the one whose key attribute has the value. */
  private static @Nullable String attributeOf(
      ZipFile zip,
      String part,
      String element,
      String attribute,
      @Nullable String key,
      @Nullable String value)
      throws IOException, XMLStreamException {
    try (InputStream in = entry(zip, part, 1 << 20)) {
      XMLStreamReader xml = GuardedXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals(element)
            && (key == null || String.valueOf(value).equals(attribute(xml, key)))) {
          return attribute(xml, attribute);
        }
      }
      return null;
    }
  }

  private static @Nullable String attribute(XMLStreamReader xml, String localName) {
    String value = null;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      // workbook.xml knows both sheetId and r:id: the local name alone tells them apart
      if (xml.getAttributeLocalName(i).equals(localName)) {
        value = xml.getAttributeValue(i);
      }
    }
    return value;
  }

  private static List<byte[]> sharedStrings(ZipFile zip) throws IOException, XMLStreamException {
    List<byte[]> strings = new ArrayList<>();
    if (zip.getEntry("xl/sharedStrings.xml") == null) {
      return strings;
    }
    try (InputStream in = entry(zip, "xl/sharedStrings.xml", MAX_STRINGS_BYTES)) {
      XMLStreamReader xml = GuardedXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          if (strings.size() == MAX_STRINGS) {
            throw new IOException("more than " + MAX_STRINGS + " shared strings");
          }
          strings.add(richText(xml, "si").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return strings;
  }

  /** The text of all {@code t} elements up to the end of the enclosing one, without phonetics. */
  private static String richText(XMLStreamReader xml, String enclosing)
      throws XMLStreamException, IOException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    int phonetic = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          inText = xml.getLocalName().equals("t");
          phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inText = false;
          phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
          if (xml.getLocalName().equals(enclosing)) {
            return text.toString();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inText && phonetic == 0) {
            append(text, xml.getText());
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String more) throws IOException {
    if (text.length() + more.length() > MAX_CELL) {
      throw new IOException("a cell holds more than " + MAX_CELL + " characters");
    }
    text.append(more);
  }

  @Override
  public boolean next(Row row) throws IOException {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          readRow(row);
          // spreadsheet programs write an empty last row where only its format was set
          if (lastRow == LAST_ROW && !(row.blank() && row.flaw().isEmpty())) {
            throw new IOException("the sheet is full, so rows behind the last may be missing");
          }
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw GuardedXml.failure(e);
    }
  }

  private void readRow(Row row) throws XMLStreamException, IOException {
    lastRow = rowNumber(attribute(xml, "r"));
    row.start(buffer, lastRow);
    int used = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return;
      }
      if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("c")) {
        continue;
      }
      int column = column(attribute(xml, "r"), row.size());
      byte[] value = cell();
      while (row.size() < Math.min(column, Row.MAX_FIELDS)) {
        row.add(used, used, false);
      }
      if (column >= Row.MAX_FIELDS) {
        if (value.length > 0) {
          row.spoil("more than " + Row.MAX_FIELDS + " columns");
        }
      } else if (column < row.size()) {
        row.spoil("cells out of order");
      } else if (used + value.length > buffer.length) {
        row.spoil("longer than " + buffer.length + " bytes");
      } else {
        System.arraycopy(value, 0, buffer, used, value.length);
        row.add(used, used + value.length, false);
        used += value.length;
      }
    }
  }

  private long rowNumber(@Nullable String address) {
    if (address == null || address.isEmpty() || address.length() > 9) {
      return lastRow + 1;
    }
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) < '0' || address.charAt(i) > '9') {
        return lastRow + 1;
      }
    }
    return Long.parseLong(address);
  }

  private static int column(@Nullable String address, int next) {
    if (address == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = Math.min(column * 26 + (c - 'A' + 1), 1 << 20);
    }
    return column == 0 ? next : column - 1;
  }

  private byte[] cell() throws XMLStreamException, IOException {
    String type = attribute(xml, "t");
    if ("inlineStr".equals(type)) {
      return richText(xml, "c").getBytes(StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder();
    boolean inValue = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inValue = xml.getLocalName().equals("v");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inValue = false;
        if (xml.getLocalName().equals("c")) {
          break;
        }
      } else if (inValue
          && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
        append(text, xml.getText());
      }
    }
    String value = text.toString();
    if ("s".equals(type)) {
      return shared(value);
    }
    // numbers that a spreadsheet program stored as 20240101.0
    if (type == null && value.endsWith(".0")) {
      value = value.substring(0, value.length() - 2);
    }
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] shared(String index) throws IOException {
    try {
      return strings.get(Integer.parseInt(index.trim()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IOException("a cell refers to a shared string that is not there", e);
    }
  }

  @Override
  public void close() throws IOException {
    try (zip;
        stream) {
      xml.close();
    } catch (XMLStreamException e) {
      throw GuardedXml.failure(e);
    }
  }
}
