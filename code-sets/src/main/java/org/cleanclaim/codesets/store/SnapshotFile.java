package org.cleanclaim.codesets.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.cleanclaim.codesets.ReferenceDataException;
import org.jspecify.annotations.Nullable;

/**
 * One file that holds {@link Sections}. Layout, little endian: 8 bytes magic, int format, int
 * number of sections, long file length, int directory length, the directory, int CRC-32C of all
 * before it, then the sections one after another without gaps. A directory entry is: byte type,
 * short name length, name in ASCII, int element count, int CRC-32C, 32 bytes SHA-256. No byte is
 * uncovered by a checksum.
 */
public final class SnapshotFile {
  /**
   * Format of the file; a library opens only its own. To be raised when the meaning of a section
   * changes, which the order of the flag, note and level enums is part of.
   */
  public static final int FORMAT = 1;

  private static final byte[] MAGIC = "CLNCLM\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 8 + 4 + 4 + 8 + 4;
  private static final int ENTRY_OVERHEAD = 1 + 2 + 4 + 4 + 32;
  private static final int MAX_DIRECTORY = 1 << 20;
  private static final int BUFFER = 1 << 18;
  private static final String REIMPORT =
      "import the official files again into a new directory, or restore a copy of the file";

  private SnapshotFile() {}

  private record Entry(String name, SectionType type, int count, int crc, byte[] sha) {
    long byteLength() {
      return (long) count * type.width;
    }
  }

  /** Writes the sections beside the target and moves the file into place in one step. */
  public static void write(Sections sections, Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      throw new IOException(file + " has no directory");
    }
    Files.createDirectories(directory);
    Path temporary =
        directory.resolve(file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        writeTo(sections, channel);
        channel.force(true);
      }
      move(temporary, file);
      syncDirectory(directory);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Reads a file back.
   *
   * @throws ReferenceDataException when the file is absent, foreign, of another format, truncated
   *     or damaged
   */
  public static Sections read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      List<Entry> entries = directory(file, channel);
      Sections sections = new Sections();
      ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
      for (Entry entry : entries) {
        Object array = entry.type.allocate(entry.count);
        if (readInto(channel, buffer, entry, array, null) != entry.crc) {
          throw damaged(file, entry);
        }
        sections.put(entry.name, array);
      }
      return sections;
    } catch (NoSuchFileException e) {
      throw new ReferenceDataException(
          file + ": no such file. Name a directory that holds a snapshot, or import into it first",
          e);
    } catch (IOException e) {
      throw new ReferenceDataException(
          file + ": cannot be read (" + e.getMessage() + "). Check the disk and the permissions",
          e);
    }
  }

  /**
   * Reads a file and compares every section with its SHA-256.
   *
   * @return what is wrong, empty when nothing is
   */
  public static List<String> verify(Path file) {
    List<String> problems = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
      for (Entry entry : directory(file, channel)) {
        MessageDigest digest = sha256();
        int crc = readInto(channel, buffer, entry, null, digest);
        if (crc != entry.crc || !MessageDigest.isEqual(digest.digest(), entry.sha)) {
          problems.add("section " + entry.name + " is damaged");
        }
      }
    } catch (ReferenceDataException e) {
      problems.add(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      problems.add("cannot be read: " + e.getMessage());
    }
    return problems;
  }

  private static ReferenceDataException damaged(Path file, Entry entry) {
    return new ReferenceDataException(
        file + ": section " + entry.name + " is damaged. Remedy: " + REIMPORT);
  }

  private static List<Entry> directory(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < HEADER) {
      throw foreign(file);
    }
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    fill(channel, header);
    byte[] magic = new byte[MAGIC.length];
    header.get(magic);
    if (!MessageDigest.isEqual(magic, MAGIC)) {
      throw foreign(file);
    }
    int format = header.getInt();
    int count = header.getInt();
    long declared = header.getLong();
    int length = header.getInt();
    if (format != FORMAT) {
      throw new ReferenceDataException(
          file
              + ": snapshot format "
              + format
              + " where this version reads "
              + FORMAT
              + ". Remedy: import the official files again with this version");
    }
    if (declared != size) {
      throw new ReferenceDataException(
          file
              + ": truncated or extended ("
              + size
              + " bytes where it declares "
              + declared
              + "). Remedy: "
              + REIMPORT);
    }
    if (length < 0 || length > MAX_DIRECTORY || HEADER + (long) length + 4 > size || count < 0) {
      throw directoryDamaged(file);
    }
    ByteBuffer rest = ByteBuffer.allocate(length + 4).order(ByteOrder.LITTLE_ENDIAN);
    fill(channel, rest);
    CRC32C crc = new CRC32C();
    crc.update(header.array(), 0, HEADER);
    crc.update(rest.array(), 0, length);
    if ((int) crc.getValue() != rest.getInt(length)) {
      throw directoryDamaged(file);
    }
    rest.limit(length);
    List<Entry> entries = new ArrayList<>();
    long end = HEADER + (long) length + 4;
    for (int i = 0; i < count; i++) {
      if (rest.remaining() < ENTRY_OVERHEAD) {
        throw directoryDamaged(file);
      }
      int type = rest.get();
      int nameLength = rest.getShort();
      if (type < 0
          || type >= SectionType.values().length
          || nameLength < 0
          || nameLength > rest.remaining() - (ENTRY_OVERHEAD - 3)) {
        throw directoryDamaged(file);
      }
      byte[] name = new byte[nameLength];
      rest.get(name);
      int elements = rest.getInt();
      int checksum = rest.getInt();
      byte[] sha = new byte[32];
      rest.get(sha);
      Entry entry =
          new Entry(
              new String(name, StandardCharsets.US_ASCII),
              SectionType.values()[type],
              elements,
              checksum,
              sha);
      end += entry.byteLength();
      if (elements < 0 || end > size) {
        throw directoryDamaged(file);
      }
      entries.add(entry);
    }
    if (rest.hasRemaining() || end != size) {
      throw directoryDamaged(file);
    }
    return entries;
  }

  private static ReferenceDataException foreign(Path file) {
    return new ReferenceDataException(
        file + ": not a Cleanclaim snapshot. Remedy: name the directory an import wrote to");
  }

  private static ReferenceDataException directoryDamaged(Path file) {
    return new ReferenceDataException(file + ": the directory is damaged. Remedy: " + REIMPORT);
  }

  private static int readInto(
      FileChannel channel,
      ByteBuffer buffer,
      Entry entry,
      @Nullable Object array,
      @Nullable MessageDigest digest)
      throws IOException {
    CRC32C crc = new CRC32C();
    long left = entry.byteLength();
    int at = 0;
    while (left > 0) {
      buffer.clear().limit((int) Math.min(BUFFER, left));
      fill(channel, buffer);
      left -= buffer.limit();
      crc.update(buffer.duplicate());
      if (digest != null) {
        digest.update(buffer.duplicate());
      }
      if (array != null) {
        int elements = buffer.limit() / entry.type.width;
        entry.type.get(buffer, array, at, elements);
        at += elements;
      }
    }
    return (int) crc.getValue();
  }

  private static void fill(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("the file ends early");
      }
    }
    buffer.flip();
  }

  private static void writeTo(Sections sections, FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    List<Entry> entries = new ArrayList<>();
    int directoryLength = 0;
    long size = HEADER + 4L;
    for (String name : sections.names()) {
      Entry entry = summarize(name, required(sections, name), buffer);
      entries.add(entry);
      directoryLength += ENTRY_OVERHEAD + entry.name.length();
      size += entry.byteLength();
    }
    ByteBuffer head =
        ByteBuffer.allocate(HEADER + directoryLength + 4).order(ByteOrder.LITTLE_ENDIAN);
    head.put(MAGIC).putInt(FORMAT).putInt(entries.size());
    head.putLong(size + directoryLength).putInt(directoryLength);
    for (Entry entry : entries) {
      byte[] name = entry.name.getBytes(StandardCharsets.US_ASCII);
      head.put((byte) entry.type.ordinal()).putShort((short) name.length).put(name);
      head.putInt(entry.count).putInt(entry.crc).put(entry.sha);
    }
    CRC32C crc = new CRC32C();
    crc.update(head.array(), 0, head.position());
    head.putInt((int) crc.getValue()).flip();
    drain(head, channel);
    for (Entry entry : entries) {
      Object array = required(sections, entry.name);
      int at = 0;
      while (at < entry.count) {
        at += chunk(entry.type, array, at, buffer);
        drain(buffer, channel);
      }
    }
  }

  private static Object required(Sections sections, String name) {
    Object array = sections.array(name);
    if (array == null) {
      throw new IllegalStateException("no section " + name);
    }
    return array;
  }

  private static Entry summarize(String name, Object array, ByteBuffer buffer) {
    SectionType type = SectionType.of(array);
    int count = SectionType.length(array);
    CRC32C crc = new CRC32C();
    MessageDigest digest = sha256();
    int at = 0;
    while (at < count) {
      at += chunk(type, array, at, buffer);
      crc.update(buffer.duplicate());
      digest.update(buffer.duplicate());
    }
    return new Entry(name, type, count, (int) crc.getValue(), digest.digest());
  }

  private static int chunk(SectionType type, Object array, int at, ByteBuffer buffer) {
    int elements = Math.min(BUFFER / type.width, SectionType.length(array) - at);
    buffer.clear();
    type.put(array, at, elements, buffer);
    buffer.flip();
    return elements;
  }

  private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(
          "the file system of " + to + " cannot replace a file in one step; use another", e);
    }
  }

  private static void syncDirectory(Path directory) {
    // Windows cannot open a directory; there the move is durable on its own.
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
