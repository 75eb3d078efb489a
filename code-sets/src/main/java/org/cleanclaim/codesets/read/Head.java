package org.cleanclaim.codesets.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The beginning of a file, by which layouts recognise it. */
final class Head {
  static final int BYTES = 64 * 1024;
  private static final int RECORDS = 60;

  private final FileContent content;
  private final byte[] bytes;
  private final List<String> lines;
  private final List<List<String>> commaRecords;
  private final List<List<String>> tabRecords;

  private Head(
      FileContent content,
      byte[] bytes,
      List<String> lines,
      List<List<String>> commaRecords,
      List<List<String>> tabRecords) {
    this.content = content;
    this.bytes = bytes;
    this.lines = lines;
    this.commaRecords = commaRecords;
    this.tabRecords = tabRecords;
  }

  static Head of(FileContent content) throws IOException {
    if (content.workbook() != null) {
      try (Rows rows = Rows.of(content, ',')) {
        List<List<String>> records = records(rows);
        return new Head(content, new byte[0], List.of(), records, records);
      }
    }
    byte[] bytes;
    try (InputStream in = content.open()) {
      bytes = in.readNBytes(BYTES);
    }
    return new Head(
        content,
        bytes,
        lines(bytes),
        records(new TextRows(new ByteArrayInputStream(bytes), ',', true)),
        records(new TextRows(new ByteArrayInputStream(bytes), '\t', true)));
  }

  private static List<String> lines(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length && lines.size() < RECORDS; i++) {
      if (bytes[i] == '\n') {
        int end = i > start && bytes[i - 1] == '\r' ? i - 1 : i;
        lines.add(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
        start = i + 1;
      }
    }
    if (lines.size() < RECORDS && start < bytes.length) {
      lines.add(new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1));
    }
    return lines;
  }

  private static List<List<String>> records(Rows rows) throws IOException {
    List<List<String>> records = new ArrayList<>();
    Row row = new Row();
    while (records.size() < RECORDS && rows.next(row)) {
      records.add(List.of(row.texts()));
    }
    return records;
  }

  FileContent content() {
    return content;
  }

  boolean workbook() {
    return content.workbook() != null;
  }

  /** How many sheets a workbook has; 0 for a text. */
  int sheets() throws IOException {
    Path workbook = content.workbook();
    return workbook == null ? 0 : SheetRows.sheets(workbook);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether it is a text at all: a text holds no NUL byte. */
  boolean binary() {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** The first lines of a text; none of a workbook. */
  List<String> lines() {
    return lines;
  }

  /** The first records split at commas, or the first rows of a workbook. */
  List<List<String>> commaRecords() {
    return commaRecords;
  }

  /** The first records split at tabs, or the first rows of a workbook. */
  List<List<String>> tabRecords() {
    return tabRecords;
  }

  /** Its name in lower case. */
  String name() {
    return content.name().toLowerCase(Locale.ROOT);
  }

  /** All names, its own first, in lower case. */
  List<String> names() {
    return content.names().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** The name of the file for a {@code Release}. */
  String source() {
    return content.name();
  }
}
