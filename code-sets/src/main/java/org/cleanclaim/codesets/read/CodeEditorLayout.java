package org.cleanclaim.codesets.read;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.RowRefused;
import org.jspecify.annotations.Nullable;

/**
 * {@code mce.bin}, the tables of the Medicare Code Editor inside the jar CMS distributes: protocol
 * buffer wire format. The ICD-9 tables in it are not read. Problems name the number of the entry in
 * its table in place of a line.
 */
final class CodeEditorLayout implements Layout {
  private static final int MAX_BYTES = 64 << 20;
  private static final int MAX_ENTRY = 64 * 1024;
  private static final int MAX_FLAGS = 64;
  private static final int AGES = 1;
  private static final int STATUSES = 2;
  private static final int PROCEDURES = 4;
  private static final int VERSION = 8;
  private static final int TERMINATION = 9;

  static Release release(String version, int lastDay, int part, int parts, String source) {
    return new Release(
        TableKind.MEDICARE_CODE_EDITOR,
        "v" + version,
        Days.of(2015, 10, 1),
        lastDay,
        Release.Edition.OFFICIAL,
        part,
        parts,
        source);
  }

  @Override
  public @Nullable Recognition recognise(Head head) throws IOException {
    if (!looksLike(head.bytes())) {
      return null;
    }
    int version = 0;
    int lastDay = Dates.NONE;
    try (InputStream stream = head.content().open()) {
      CodedInputStream in = open(stream);
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (tag == tag(VERSION, WireFormat.WIRETYPE_VARINT)) {
          version = in.readInt32();
        } else if (tag == tag(TERMINATION, WireFormat.WIRETYPE_LENGTH_DELIMITED)) {
          lastDay = Dates.parse(shortString(in));
        } else if (!in.skipField(tag)) {
          return null;
        }
      }
    } catch (IOException e) {
      return head.name().equals("mce.bin")
          ? new Recognition.Unusable(
              TableKind.MEDICARE_CODE_EDITOR,
              "the table of the Medicare Code Editor is damaged: it ends in the middle",
              "download the archive again")
          : null;
    }
    if (version < 100 || version > 9999 || lastDay == Dates.NONE) {
      return new Recognition.Unusable(
          TableKind.MEDICARE_CODE_EDITOR,
          "the table of the Medicare Code Editor lacks its version or termination date",
          "use the mce.bin or the jar of the editor as CMS distributes it");
    }
    return new Recognition.Table(
        release(version / 10 + "." + version % 10, lastDay, 0, 0, head.source()),
        0,
        CodeEditorLayout::read);
  }

  /** An age range table with a first entry whose first field is a word. */
  private static boolean looksLike(byte[] bytes) {
    return bytes.length > 16
        && bytes[0] == 0x0A
        && firstString(bytes) > 0
        && Character.isLetter(bytes[firstString(bytes)]);
  }

  private static int firstString(byte[] bytes) {
    int at = 0;
    for (int depth = 0; depth < 3; depth++) {
      if (at + 2 >= bytes.length || bytes[at] != 0x0A) {
        return -1;
      }
      at++;
      while (at < bytes.length - 1 && bytes[at] < 0) {
        at++;
      }
      at++;
    }
    return at < bytes.length && bytes[at] > 0 ? at : -1;
  }

  private static CodedInputStream open(InputStream stream) {
    CodedInputStream in = CodedInputStream.newInstance(stream);
    in.setSizeLimit(MAX_BYTES);
    return in;
  }

  private static int tag(int field, int wireType) {
    return field << 3 | wireType;
  }

  private static String shortString(CodedInputStream in) throws IOException {
    int length = in.readRawVarint32();
    if (length < 0 || length > MAX_ENTRY) {
      throw new IOException("a text of " + length + " bytes");
    }
    return new String(in.readRawBytes(length), StandardCharsets.UTF_8);
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    boolean older = false;
    try (InputStream stream = content.open()) {
      CodedInputStream in = open(stream);
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        int table = WireFormat.getTagFieldNumber(tag);
        boolean message = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
        if (message && table >= AGES && table <= PROCEDURES) {
          readTable(in, table, sink, log);
        } else {
          older |= table == 5 || table == 6;
          in.skipField(tag);
        }
      }
    }
    if (older) {
      log.note("its ICD-9 tables are not used");
    }
  }

  private static void readTable(CodedInputStream in, int table, ReferenceSink sink, RowLog log)
      throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    long number = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag != tag(1, WireFormat.WIRETYPE_LENGTH_DELIMITED)) {
        in.skipField(tag);
        continue;
      }
      number++;
      int length = in.readRawVarint32();
      if (length < 0 || length > MAX_ENTRY) {
        throw new IOException("an entry of " + length + " bytes");
      }
      int inner = in.pushLimit(length);
      Entry entry = Entry.read(in);
      in.popLimit(inner);
      try {
        entry.take(table, sink);
        log.loaded();
      } catch (RowFault e) {
        log.refused(number, e.column(), e.reason(), RowFault.FETCH_AGAIN);
      } catch (RowRefused e) {
        String reason = e.getMessage();
        log.refused(number, 0, reason == null ? "" : reason, RowFault.FETCH_AGAIN);
      }
    }
    in.popLimit(outer);
  }

  /** The fields of an entry of whichever table, by field number. */
  private static final class Entry {
    private final String[] texts = {"", "", "", "", "", ""};
    private final int[] numbers = new int[6];
    private final List<String> flags = new ArrayList<>(2);

    static Entry read(CodedInputStream in) throws IOException {
      Entry entry = new Entry();
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        int field = WireFormat.getTagFieldNumber(tag);
        int type = WireFormat.getTagWireType(tag);
        if (field > 5) {
          in.skipField(tag);
        } else if (type == WireFormat.WIRETYPE_VARINT) {
          entry.numbers[field] = in.readInt32();
        } else if (type == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
          String text = shortString(in);
          entry.texts[field] = text;
          if (field == 4 && !text.isEmpty() && entry.flags.size() < MAX_FLAGS) {
            entry.flags.add(text);
          }
        } else {
          in.skipField(tag);
        }
      }
      return entry;
    }

    void take(int table, ReferenceSink sink) {
      switch (table) {
        case AGES ->
            sink.codeEditorAgeRange(
                texts[1], numbers[2], numbers[3], date(4, Days.ALWAYS), date(5, Days.OPEN));
        case STATUSES -> {
          if (numbers[1] < 0 || numbers[1] > 99) {
            throw new RowFault(1, "not a discharge status of two digits");
          }
          sink.codeEditorDischargeStatus(
              "" + numbers[1] / 10 + numbers[1] % 10, date(2, Days.ALWAYS), date(3, Days.OPEN));
        }
        default ->
            sink.codeEditor(
                table == PROCEDURES,
                Codes.check(texts[1], 3, 7, 1),
                date(2, Days.ALWAYS),
                date(3, Days.OPEN),
                flags);
      }
    }

    private int date(int field, int whenBlank) {
      if (texts[field].isBlank()) {
        return whenBlank;
      }
      int day = Dates.parse(texts[field]);
      if (day == Dates.NONE) {
        throw new RowFault(field, "not a date written yyyymmdd");
      }
      return day;
    }
  }
}
