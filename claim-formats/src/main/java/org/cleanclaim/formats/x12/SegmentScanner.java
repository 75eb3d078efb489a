package org.cleanclaim.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a byte stream into the segments of its interchanges and finds the next interchange when one
 * breaks off. Holds one buffer, a little larger than the longest segment it takes.
 */
final class SegmentScanner {

  /** What {@link #next} found. */
  enum Item {
    /** An interchange header; {@link #segment} is ISA. */
    HEADER,
    /** A segment; {@link #segment} is it. */
    SEGMENT,
    /** A terminator with nothing before it. */
    EMPTY,
    /** A segment too long to take; passed over. */
    OVERSIZE,
    /**
     * A segment that breaks off, by the end of the file or by the header of another interchange.
     */
    CUT,
    /** Bytes outside any interchange; passed over. */
    GARBAGE,
    /** Something that begins like an interchange header and is none. */
    BAD_HEADER,
    /** The end of the file. */
    END
  }

  private static final int READ_AHEAD = 32 << 10;

  private final InputStream in;
  private final int maxSegment;
  private final byte[] buf;
  private final Segment segment = new Segment();
  private int pos;
  private int limit;
  private boolean ended;
  private int line = 1;
  private @Nullable Delimiters delimiters;
  private boolean fileStart = true;
  private boolean byteOrderMark;
  private int garbageLine;

  SegmentScanner(InputStream in, int maxSegment) {
    this.in = in;
    this.maxSegment = maxSegment;
    this.buf = new byte[maxSegment + READ_AHEAD + Delimiters.LOOK_AHEAD];
  }

  /** The current segment; valid until {@link #next}. */
  Segment segment() {
    return segment;
  }

  /** Text line of the place reached. */
  int line() {
    return line;
  }

  /** Text line on which the latest garbage began. */
  int garbageLine() {
    return garbageLine;
  }

  /** Whether the file began with a byte order mark. */
  boolean byteOrderMark() {
    return byteOrderMark;
  }

  /** What is wrong with the current interchange header, {@code null} when it is sound. */
  @Nullable String irregularHeader() {
    return delimiters == null ? null : delimiters.irregular();
  }

  /** The interchange is over: what follows must be another one. */
  void endInterchange() {
    delimiters = null;
  }

  /** Moves on to the next item. */
  Item next() throws IOException {
    Delimiters d = delimiters;
    if (d == null) {
      return header();
    }
    skipBlanks(d);
    if (!require(1)) {
      return Item.END;
    }
    if (buf[pos] == d.terminator()) {
      countLine(buf[pos]);
      pos++;
      return Item.EMPTY;
    }
    if (buf[pos] == 'I'
        && require(Delimiters.LOOK_AHEAD / 2, 4)
        && Delimiters.startsHeader(buf, pos, limit)) {
      delimiters = null;
      return header();
    }
    return scan(d);
  }

  private Item header() throws IOException {
    if (fileStart) {
      fileStart = false;
      skipByteOrderMark();
    }
    boolean garbage = false;
    while (true) {
      if (!require(1)) {
        return garbage ? Item.GARBAGE : Item.END;
      }
      byte b = buf[pos];
      if (b == 'I'
          && require(Delimiters.LOOK_AHEAD, 4)
          && Delimiters.startsHeader(buf, pos, limit)) {
        return garbage ? Item.GARBAGE : readHeader();
      }
      boolean stray = b != ' ' && b != '\r' && b != '\n' && b != '\t' && b != 0 && b != 0x1a;
      if (stray && !garbage) {
        garbage = true;
        garbageLine = line;
      }
      countLine(b);
      pos++;
    }
  }

  private Item readHeader() {
    Delimiters d = Delimiters.of(buf, pos, limit);
    if (d == null) {
      pos += 3;
      return Item.BAD_HEADER;
    }
    delimiters = d;
    int start = pos;
    int end = pos + d.length() - 1;
    segment.begin(buf, start, d, line);
    for (int i = start; i < end; i++) {
      if (buf[i] == d.element()) {
        segment.element(i + 1);
      }
    }
    segment.end(end, false);
    for (int i = start; i <= end; i++) {
      countLine(buf[i]);
    }
    pos = end + 1;
    return Item.HEADER;
  }

  private Item scan(Delimiters d) throws IOException {
    byte element = d.element();
    byte terminator = d.terminator();
    boolean beyondAscii = false;
    boolean broken = false;
    int lineBreaks = 0;
    int offset = 0;
    segment.begin(buf, pos, d, line);
    while (true) {
      int i = pos + offset;
      int end = limit;
      while (i < end) {
        byte b = buf[i];
        if (b == terminator) {
          return finish(d, i, beyondAscii, broken, lineBreaks);
        }
        if (b == element) {
          segment.element(i + 1);
        } else if (b < ' ') {
          beyondAscii |= b < 0;
          broken |= b == '\r' || b == '\n';
          lineBreaks += b == '\n' ? 1 : 0;
        }
        i++;
      }
      offset = i - pos;
      if (offset > maxSegment) {
        return oversize(d);
      }
      int before = pos;
      if (!fill()) {
        return atEndOfFile(d, beyondAscii, broken, lineBreaks);
      }
      if (pos != before) {
        index(d, offset);
      }
    }
  }

  private Item finish(Delimiters d, int at, boolean beyondAscii, boolean broken, int lineBreaks)
      throws IOException {
    int length = at - pos;
    if (length > maxSegment) {
      return oversizeUpTo(at);
    }
    int swallowed = length >= Delimiters.HEADER_LENGTH ? swallowedHeader(d, length) : -1;
    if (swallowed >= 0) {
      return cutAt(swallowed);
    }
    int end = pos + length;
    int stop = broken ? joinLines(d, end) : end;
    segment.end(stop, beyondAscii);
    line += lineBreaks;
    if (buf[end] == '\n') {
      line++;
    }
    pos = end + 1;
    if (d.terminator() == '\r' && !(pos < limit && buf[pos] == '\n')) {
      line++;
    }
    return Item.SEGMENT;
  }

  /**
   * A header that begins in the segment, whose first blank or point may have passed for the
   * terminator.
   */
  private int swallowedHeader(Delimiters d, int length) throws IOException {
    int before = pos;
    require(length + Delimiters.HEADER_LENGTH, 0);
    if (pos != before) {
      index(d, length);
    }
    return headerWithin(pos + 1, pos + length);
  }

  /** Finds the elements of the segment anew after the buffer moved. */
  private void index(Delimiters d, int length) {
    segment.begin(buf, pos, d, line);
    for (int k = pos; k < pos + length; k++) {
      if (buf[k] == d.element()) {
        segment.element(k + 1);
      }
    }
  }

  private Item atEndOfFile(Delimiters d, boolean beyondAscii, boolean broken, int lineBreaks) {
    int end = limit;
    int swallowed = end - pos >= Delimiters.HEADER_LENGTH ? headerWithin(pos + 1, end) : -1;
    if (swallowed >= 0) {
      return cutAt(swallowed);
    }
    int stop = broken ? joinLines(d, end) : end;
    segment.end(stop, beyondAscii);
    line += lineBreaks;
    pos = end;
    return Item.CUT;
  }

  private Item cutAt(int header) {
    segment.fragment();
    for (int i = pos; i < header; i++) {
      countLine(buf[i]);
    }
    pos = header;
    delimiters = null;
    return Item.CUT;
  }

  private Item oversizeUpTo(int end) {
    for (int i = pos; i <= end; i++) {
      countLine(buf[i]);
    }
    pos = end + 1;
    return Item.OVERSIZE;
  }

  private Item oversize(Delimiters d) throws IOException {
    int header = headerWithin(pos + 1, limit);
    if (header >= 0) {
      return cutAt(header);
    }
    while (true) {
      while (pos < limit - Delimiters.HEADER_LENGTH || (ended && pos < limit)) {
        byte b = buf[pos];
        if (b == 'I' && Delimiters.soundHeaderAt(buf, pos, limit)) {
          delimiters = null;
          return Item.OVERSIZE;
        }
        countLine(b);
        pos++;
        if (b == d.terminator()) {
          return Item.OVERSIZE;
        }
      }
      if (!fill() && pos >= limit) {
        return Item.OVERSIZE;
      }
    }
  }

  /** Some tools break segments over text lines; the breaks are no data. Returns the new end. */
  private int joinLines(Delimiters d, int end) {
    int to = pos;
    segment.begin(buf, pos, d, line);
    for (int i = pos; i < end; i++) {
      byte b = buf[i];
      if (b != '\r' && b != '\n') {
        buf[to++] = b;
        if (b == d.element()) {
          segment.element(to);
        }
      }
    }
    return to;
  }

  private int headerWithin(int from, int to) {
    for (int i = from; i < to; i++) {
      if (buf[i] == 'I' && Delimiters.soundHeaderAt(buf, i, limit)) {
        return i;
      }
    }
    return -1;
  }

  private void skipBlanks(Delimiters d) throws IOException {
    while (require(1)) {
      byte b = buf[pos];
      boolean blank = b == '\r' || b == '\n' || b == ' ' || b == '\t' || b == 0;
      boolean ownLineEnd = b == d.terminator() && (b == '\r' || b == '\n');
      if (b == d.element() || !(ownLineEnd || (blank && b != d.terminator()))) {
        return;
      }
      countLine(b);
      pos++;
    }
  }

  private void skipByteOrderMark() throws IOException {
    if (require(3, 3)
        && buf[pos] == (byte) 0xef
        && buf[pos + 1] == (byte) 0xbb
        && buf[pos + 2] == (byte) 0xbf) {
      byteOrderMark = true;
      pos += 3;
    }
  }

  private void countLine(byte b) {
    if (b == '\n') {
      line++;
    }
  }

  private boolean require(int bytes) throws IOException {
    return limit - pos >= bytes || require(bytes, bytes);
  }

  /** Tries to have this many bytes at hand; says whether at least {@code enough} are. */
  private boolean require(int wanted, int enough) throws IOException {
    while (limit - pos < wanted && fill()) {
      // until there is enough, or no more
    }
    return limit - pos >= enough;
  }

  /**
   * Reads more behind {@link #limit}, moving what is unread to the front when the buffer is full.
   */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (limit == buf.length) {
      if (pos == 0) {
        return false;
      }
      System.arraycopy(buf, pos, buf, 0, limit - pos);
      limit -= pos;
      pos = 0;
    }
    int n = in.read(buf, limit, buf.length - limit);
    if (n < 0) {
      ended = true;
      return false;
    }
    limit += n;
    return true;
  }
}
