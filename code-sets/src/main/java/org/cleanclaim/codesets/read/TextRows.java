package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.io.InputStream;

/**
 * Delimited text split at byte level. A quoted field may hold delimiters, doubled quotes and line
 * ends. A record beyond {@link Row#MAX_BYTES} comes out spoiled and is skipped to its line end.
 */
final class TextRows implements Rows {
  static final int NO_DELIMITER = Integer.MIN_VALUE;

  private final InputStream in;
  private final int delimiter;
  private final boolean quotes;
  private final byte[] buffer = new byte[4 * Row.MAX_BYTES];
  private int start;
  private int limit;
  private boolean ended;
  private long line = 1;
  private boolean atBeginning = true;

  TextRows(InputStream in, int delimiter, boolean quotes) {
    this.in = in;
    this.delimiter = delimiter;
    this.quotes = quotes;
  }

  @Override
  public boolean next(Row row) throws IOException {
    fill();
    if (atBeginning) {
      atBeginning = false;
      skipByteOrderMark();
    }
    if (start == limit) {
      return false;
    }
    row.start(buffer, line);
    int end = Math.min(limit, start + Row.MAX_BYTES);
    int field = start;
    int closedAt = 0;
    boolean quoted = false;
    boolean open = false;
    boolean doubled = false;
    int at = start;
    for (; at < end; at++) {
      byte b = buffer[at];
      if (open) {
        if (b == '"') {
          open = false;
          closedAt = at;
        } else if (b == '\n') {
          line++;
        }
      } else if (b == '\n') {
        break;
      } else if (b == delimiter) {
        addField(row, field, at, quoted, closedAt, doubled);
        field = at + 1;
        quoted = false;
        doubled = false;
      } else if (b == '"' && quotes) {
        if (at == field) {
          quoted = true;
          open = true;
        } else if (quoted && closedAt == at - 1) {
          doubled = true;
          open = true;
        }
      }
    }
    if (at == end && end < limit) {
      skipLine();
      row.spoil("longer than " + Row.MAX_BYTES + " bytes, or a quote is not closed");
      return true;
    }
    if (open) {
      closedAt = at;
      row.spoil("a quote is not closed");
    }
    addField(row, field, at, quoted, closedAt, doubled);
    start = Math.min(limit, at + 1);
    line++;
    return true;
  }

  private static void addField(
      Row row, int field, int at, boolean quoted, int closedAt, boolean doubled) {
    row.add(quoted ? field + 1 : field, quoted ? closedAt : at, doubled);
  }

  private void skipLine() throws IOException {
    start += Row.MAX_BYTES;
    while (true) {
      for (; start < limit; start++) {
        if (buffer[start] == '\n') {
          start++;
          line++;
          return;
        }
      }
      if (ended) {
        return;
      }
      fill();
    }
  }

  /** Leaves more than one record in the buffer, or all that is left of the file. */
  private void fill() throws IOException {
    if (ended || limit - start > Row.MAX_BYTES) {
      return;
    }
    System.arraycopy(buffer, start, buffer, 0, limit - start);
    limit -= start;
    start = 0;
    while (limit < buffer.length) {
      int count = in.read(buffer, limit, buffer.length - limit);
      if (count < 0) {
        ended = true;
        return;
      }
      limit += count;
    }
  }

  private void skipByteOrderMark() {
    if (limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      start = 3;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
