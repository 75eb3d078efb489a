package org.cleanclaim.codesets.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * How far the entries of an archive may unpack, checked while they do and not by what they claim.
 */
public final class ZipLimits {

  /** Bytes an entry may unpack to. */
  public static final long MAX_ENTRY = 1L << 30;

  /** Bytes any entry may unpack to however small it was packed. */
  public static final long FREE = 10L << 20;

  /** How many times its packed size an entry may unpack to beyond {@link #FREE}. */
  public static final int MAX_RATIO = 200;

  private ZipLimits() {}

  /** Whether an entry by its own account goes beyond the limits. */
  public static boolean unpacksTooFar(ZipEntry entry) {
    return entry.getSize() > limit(entry);
  }

  private static long limit(ZipEntry entry) {
    long packed = Math.max(0, entry.getCompressedSize());
    return Math.min(MAX_ENTRY, Math.max(FREE, packed * MAX_RATIO));
  }

  /**
   * An entry's bytes; fails where it unpacks too far, is damaged or does not match its checksum.
   */
  public static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
    return open(zip, entry, MAX_ENTRY);
  }

  static InputStream open(ZipFile zip, ZipEntry entry, long limit) throws IOException {
    InputStream in = zip.getInputStream(entry);
    if (in == null) {
      throw new ZipException("the archive lacks " + entry.getName());
    }
    return new Bounded(in, Math.min(limit, limit(entry)), entry.getCrc());
  }

  private static final class Bounded extends FilterInputStream {
    private final long limit;
    private final long expected;
    private final CRC32 checksum = new CRC32();
    private long count;

    Bounded(InputStream in, long limit, long expected) {
      super(in);
      this.limit = limit;
      this.expected = expected;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read < 0) {
        if (expected >= 0 && checksum.getValue() != expected) {
          throw new ZipException("damaged: the checksum of the archive does not match");
        }
        return read;
      }
      checksum.update(bytes, offset, read);
      count += read;
      if (count > limit) {
        throw new ZipException("unpacks to more than " + limit + " bytes");
      }
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      byte[] sink = new byte[(int) Math.min(Math.max(wanted, 0), 8192)];
      return Math.max(0, read(sink, 0, sink.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
