package org.cleanclaim.formats.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives a stream out by text lines, never more than one at a time, so that after a broken one its
 * reader has not yet taken anything of the next.
 */
final class LineFeed extends FilterInputStream {

  private final byte[] buf = new byte[16 << 10];
  private int pos;
  private int limit;
  private int lines;
  private boolean lineStart = true;

  LineFeed(InputStream in) {
    super(in);
  }

  /** How many line ends were given out or passed over. */
  int lines() {
    return lines;
  }

  @Override
  public int read(byte[] to, int off, int len) throws IOException {
    if (len == 0) {
      return 0;
    }
    if (pos == limit && !fill()) {
      return -1;
    }
    int n = 0;
    while (n < len && pos < limit) {
      byte b = buf[pos++];
      to[off + n++] = b;
      lineStart = b == '\n';
      if (lineStart) {
        lines++;
        break;
      }
    }
    return n;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Passes over the byte order mark that some tools put before UTF-8 text. */
  void skipByteOrderMark() throws IOException {
    limit = in.readNBytes(buf, 0, 3);
    boolean mark =
        limit == 3 && buf[0] == (byte) 0xef && buf[1] == (byte) 0xbb && buf[2] == (byte) 0xbf;
    pos = mark ? 3 : 0;
  }

  /**
   * Passes over the rest of the line and on to the next one that begins with a brace; says whether
   * there is one.
   */
  boolean nextObjectLine() throws IOException {
    while (pos < limit || fill()) {
      if (lineStart && buf[pos] == '{') {
        return true;
      }
      lineStart = buf[pos++] == '\n';
      lines += lineStart ? 1 : 0;
    }
    return false;
  }

  private boolean fill() throws IOException {
    pos = 0;
    limit = Math.max(0, in.read(buf, 0, buf.length));
    return limit > 0;
  }
}
