package org.cleanclaim.codesets.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What an import of some files made of them. */
record Imported(List<FileReport> files, RecordingSink sink) {

  static Imported of(Map<String, byte[]> contents) {
    try {
      Path directory = Files.createTempDirectory("cleanclaim-test");
      try {
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
          Files.write(directory.resolve(file.getKey()), file.getValue());
        }
        return ofPaths(directory);
      } finally {
        for (String name : contents.keySet()) {
          Files.deleteIfExists(directory.resolve(name));
        }
        Files.deleteIfExists(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Imported of(String name, byte[] content) {
    return of(Map.of(name, content));
  }

  static Imported of(String name, String content) {
    return of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  static Imported ofPaths(Path... paths) throws IOException {
    RecordingSink sink = new RecordingSink();
    List<FileReport> files = new ImportRun(sink, ImportProgress.NONE).run(List.of(paths));
    return new Imported(files, sink);
  }

  /** The report of the only file. */
  FileReport file() {
    if (files.size() != 1) {
      throw new AssertionError("not one file but " + files);
    }
    return files.get(0);
  }

  List<String> rows() {
    return sink.rows;
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A workbook of one sheet with inline and shared strings, numbers as numbers. */
  static byte[] xlsx(List<List<String>> rows) {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    StringBuilder strings = new StringBuilder("<sst>");
    int shared = 0;
    for (int r = 0; r < rows.size(); r++) {
      sheet.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String value = rows.get(r).get(c);
        String address = (char) ('A' + c) + Integer.toString(r + 1);
        if (value.isEmpty()) {
          continue;
        }
        if (value.matches("[1-9][0-9]*")) {
          sheet.append("<c r=\"" + address + "\"><v>" + value + "</v></c>");
        } else if (c % 2 == 0) {
          sheet.append("<c r=\"" + address + "\" t=\"s\"><v>" + shared++ + "</v></c>");
          strings.append("<si><t>" + escape(value) + "</t></si>");
        } else {
          sheet.append(
              "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + escape(value) + "</t></is></c>");
        }
      }
      sheet.append("</row>");
    }
    return workbook(sheet + "</sheetData></worksheet>", strings + "</sst>");
  }

  static byte[] workbook(String sheet, String sharedStrings) {
    return zip(
        Map.of(
            "[Content_Types].xml",
            utf8("<Types/>"),
            "xl/workbook.xml",
            utf8("<workbook><sheets><sheet name=\"a\" sheetId=\"1\"/></sheets></workbook>"),
            "xl/worksheets/sheet1.xml",
            utf8(sheet),
            "xl/sharedStrings.xml",
            utf8(sharedStrings)));
  }

  private static String escape(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;");
  }
}
