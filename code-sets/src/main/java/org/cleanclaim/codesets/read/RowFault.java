package org.cleanclaim.codesets.read;

/** A row that does not follow its layout. Carries no stack trace: it may come a million times. */
final class RowFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final String FETCH_AGAIN = "download the file again, or correct this row";

  private final int column;

  RowFault(int column, String reason) {
    super(reason, null, false, false);
    this.column = column;
  }

  int column() {
    return column;
  }

  String reason() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
