package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.RowRefused;
import org.cleanclaim.codesets.row.TabularEntry;
import org.cleanclaim.codesets.row.TabularEntry.Level;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tabular XML and hands over its entries in document order, an entry before its parts.
 */
final class TabularParser {
  private static final int MAX_DEPTH = 40;
  private static final int MAX_TEXT = 16 * 1024;
  private static final int MAX_ENTRIES = 200_000;
  private static final long MAX_ALL_TEXT = 64L << 20;
  private static final Map<String, NoteKind> NOTES =
      Map.of(
          "includes", NoteKind.INCLUDES,
          "inclusionTerm", NoteKind.INCLUSION_TERM,
          "excludes1", NoteKind.EXCLUDES1,
          "excludes2", NoteKind.EXCLUDES2,
          "codeFirst", NoteKind.CODE_FIRST,
          "useAdditionalCode", NoteKind.USE_ADDITIONAL_CODE,
          "codeAlso", NoteKind.CODE_ALSO);

  private final XMLStreamReader xml;
  private final ReferenceSink sink;
  private final RowLog log;
  private final List<Draft> drafts = new ArrayList<>();
  private final Deque<Draft> open = new ArrayDeque<>();
  private int depth;
  private long allText;
  private @Nullable NoteKind noteKind;
  private boolean inSeventhCharacters;

  TabularParser(XMLStreamReader xml, ReferenceSink sink, RowLog log) {
    this.xml = xml;
    this.sink = sink;
    this.log = log;
  }

  private static final class Draft {
    final Level level;
    final int line;
    final @Nullable Draft parent;
    final Map<NoteKind, List<String>> notes = new EnumMap<>(NoteKind.class);
    final Map<Character, String> seventh = new TreeMap<>();
    final boolean placeholder;
    String name;
    String title = "";

    Draft(Level level, int line, @Nullable Draft parent, String name, boolean placeholder) {
      this.level = level;
      this.line = line;
      this.parent = parent;
      this.name = name;
      this.placeholder = placeholder;
    }
  }

  void parse() throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> startElement(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> endElement(xml.getLocalName());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new IOException("document types and entities are not read");
        default -> {}
      }
    }
    for (Draft draft : drafts) {
      hand(draft);
    }
  }

  private void startElement(String element) throws XMLStreamException, IOException {
    if (++depth > MAX_DEPTH) {
      throw new IOException("nested deeper than " + MAX_DEPTH + " elements");
    }
    Draft entry = open.peek();
    Level level = level(element);
    if (level != null) {
      begin(level);
    } else if (entry != null) {
      startInside(entry, element);
    }
  }

  private void startInside(Draft entry, String element) throws XMLStreamException, IOException {
    switch (element) {
      case "sevenChrDef" -> inSeventhCharacters = true;
      case "name" -> entry.name = text();
      case "desc" -> entry.title = text();
      case "note" -> {
        if (noteKind != null) {
          entry.notes.computeIfAbsent(noteKind, kind -> new ArrayList<>()).add(text());
        }
      }
      case "extension" -> {
        if (inSeventhCharacters) {
          String character = xml.getAttributeValue(null, "char");
          String meaning = text();
          if (character != null && character.length() == 1) {
            entry.seventh.put(character.toUpperCase(Locale.ROOT).charAt(0), meaning);
          }
        }
      }
      default -> {
        NoteKind kind = NOTES.get(element);
        noteKind = kind == null ? noteKind : kind;
      }
    }
  }

  private void endElement(String element) {
    depth--;
    if (level(element) != null && !open.isEmpty()) {
      open.pop();
    } else if (NOTES.containsKey(element)) {
      noteKind = null;
    } else if (element.equals("sevenChrDef")) {
      inSeventhCharacters = false;
    }
  }

  private static @Nullable Level level(String element) {
    return switch (element) {
      case "chapter" -> Level.CHAPTER;
      case "section" -> Level.SECTION;
      case "diag" -> Level.CODE;
      default -> null;
    };
  }

  private void begin(Level level) throws IOException {
    if (drafts.size() == MAX_ENTRIES) {
      throw new IOException("more than " + MAX_ENTRIES + " entries");
    }
    String id = xml.getAttributeValue(null, "id");
    boolean placeholder = "true".equals(xml.getAttributeValue(null, "placeholder"));
    Draft draft =
        new Draft(
            level,
            xml.getLocation().getLineNumber(),
            open.peek(),
            id == null ? "" : id,
            placeholder);
    drafts.add(draft);
    open.push(draft);
  }

  /** The text of the element just begun, with single blanks; leaves it ended. */
  private String text() throws XMLStreamException, IOException {
    StringBuilder text = new StringBuilder();
    int inside = 1;
    while (inside > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++inside > MAX_DEPTH) {
            throw new IOException("nested deeper than " + MAX_DEPTH + " elements");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> inside--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text.length() + xml.getTextLength() > MAX_TEXT) {
            throw new IOException("a text of more than " + MAX_TEXT + " characters");
          }
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new IOException("document types and entities are not read");
        default -> {}
      }
    }
    depth--;
    allText += text.length();
    if (allText > MAX_ALL_TEXT) {
      throw new IOException("more text than any tabular list holds");
    }
    return singleBlanks(text);
  }

  private static String singleBlanks(CharSequence text) {
    StringBuilder single = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c);
      if (!blank) {
        single.append(c);
      } else if (single.length() > 0 && single.charAt(single.length() - 1) != ' ') {
        single.append(' ');
      }
    }
    return single.toString().strip();
  }

  private void hand(Draft draft) {
    try {
      sink.tabular(
          new TabularEntry(
              draft.level,
              nameOf(draft),
              draft.parent == null ? "" : nameOf(draft.parent),
              draft.title,
              draft.placeholder,
              Collections.unmodifiableMap(draft.notes),
              Collections.unmodifiableMap(draft.seventh)));
      log.loaded();
    } catch (RowFault e) {
      log.refused(draft.line, 0, e.reason(), RowFault.FETCH_AGAIN);
    } catch (RowRefused e) {
      String reason = e.getMessage();
      log.refused(draft.line, 0, reason == null ? "" : reason, RowFault.FETCH_AGAIN);
    }
  }

  private static String nameOf(Draft draft) {
    String name = draft.name.strip();
    if (draft.level == Level.CODE) {
      return Codes.check(name.replace(".", ""), 3, 7, 0);
    }
    if (name.isEmpty() || name.length() > 40) {
      throw new RowFault(0, "a chapter or section without its number or range");
    }
    return name;
  }
}
