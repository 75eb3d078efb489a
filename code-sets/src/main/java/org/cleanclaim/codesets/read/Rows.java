package org.cleanclaim.codesets.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The rows of a file one after the other. */
interface Rows extends Closeable {

  /** Fills the row with the next one; {@code false} at the end. */
  boolean next(Row row) throws IOException;

  /** The rows of a delimited text with quotes, or of the first sheet of a workbook. */
  static Rows of(FileContent content, char delimiter) throws IOException {
    Path workbook = content.workbook();
    return workbook == null
        ? new TextRows(content.open(), delimiter, true)
        : SheetRows.open(workbook);
  }

  /** The rows of a delimited text in which a quote is a character like any other, or of a sheet. */
  static Rows unquoted(FileContent content, char delimiter) throws IOException {
    Path workbook = content.workbook();
    return workbook == null
        ? new TextRows(content.open(), delimiter, false)
        : SheetRows.open(workbook);
  }

  /** The lines of a text, each one field. */
  static Rows lines(FileContent content) throws IOException {
    return new TextRows(content.open(), TextRows.NO_DELIMITER, false);
  }
}
