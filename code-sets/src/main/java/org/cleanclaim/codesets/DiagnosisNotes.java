package org.cleanclaim.codesets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.TabularEntry;
import org.cleanclaim.codesets.row.TabularEntry.Level;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;
import org.cleanclaim.codesets.store.CodeKeys;
import org.cleanclaim.codesets.store.Sections;
import org.cleanclaim.codesets.store.TextPool;
import org.jspecify.annotations.Nullable;

/**
 * The instructional notes of one release of the ICD-10-CM tabular list. A note holds at the entry
 * where it is printed and at everything below. Notes are read out of their prose on first use.
 */
public final class DiagnosisNotes {
  private static final NoteKind[] KINDS = NoteKind.values();
  private static final Level[] LEVELS = Level.values();
  private static final CodePattern[] NO_PATTERNS = {};
  private static final List<String> CONDITIONS =
      List.of(
          "if applicable",
          "if known",
          "if any",
          "where applicable",
          "if present",
          "if desired",
          "when applicable",
          "if drug-induced");

  private final CodeKeys keys;
  private final TextPool names;
  private final TextPool parents;
  private final TextPool titles;
  private final byte[] levels;
  private final byte[] placeholders;
  private final int[] noteStart;
  private final byte[] noteKinds;
  private final TextPool noteTexts;
  private final int[] seventhStart;
  private final char[] seventhCharacters;
  private final TextPool seventhTexts;

  private volatile @Nullable Tree tree;

  DiagnosisNotes(Sections sections, String name, CodeKeys keys) {
    this.keys = keys;
    this.names = sections.texts(name, "name");
    this.parents = sections.texts(name, "parent");
    this.titles = sections.texts(name, "title");
    this.levels = sections.bytes(name, "level");
    this.placeholders = sections.bytes(name, "placeholder");
    this.noteStart = sections.ints(name, "note-start");
    this.noteKinds = sections.bytes(name, "note-kind");
    this.noteTexts = sections.texts(name, "note");
    this.seventhStart = sections.ints(name, "seventh-start");
    this.seventhCharacters = sections.chars(name, "seventh-character");
    this.seventhTexts = sections.texts(name, "seventh");
  }

  /** An entry with its notes and the entry above it. */
  private static final class Node {
    final String name;
    Map<NoteKind, List<DiagnosisNote>> notes = Map.of();
    CodePattern[] excludes1 = NO_PATTERNS;
    String seventh = "";
    @Nullable Node parent;

    Node(String name) {
      this.name = name;
    }
  }

  private record Tree(@Nullable Node[] byId, Map<String, Node> codes) {}

  /** Whether a tabular list is loaded. */
  public boolean loaded() {
    return levels.length > 0;
  }

  private Tree tree() {
    Tree built = tree;
    if (built == null) {
      built = build();
      tree = built;
    }
    return built;
  }

  private Tree build() {
    Map<String, Node> codes = new HashMap<>();
    Map<String, Node> others = new HashMap<>();
    List<Node> nodes = new ArrayList<>(levels.length);
    for (int i = 0; i < levels.length; i++) {
      Node node = new Node(names.get(i));
      readNotes(node, i);
      if (LEVELS[levels[i]] == Level.CODE) {
        codes.put(node.name, node);
      } else {
        others.put(node.name, node);
      }
      nodes.add(node);
    }
    for (int i = 0; i < levels.length; i++) {
      Node node = nodes.get(i);
      String parent = parents.get(i);
      Node above = LEVELS[levels[i]] == Level.CODE ? codes.get(parent) : null;
      node.parent = above != null && above != node ? above : others.get(parent);
      if (node.parent == node) {
        node.parent = null;
      }
    }
    return new Tree(byId(codes), codes);
  }

  // ids ascend, so that a code comes after its prefixes and takes the entry of the nearest
  private @Nullable Node[] byId(Map<String, Node> codes) {
    @Nullable Node[] byId = new @Nullable Node[keys.size()];
    for (Node node : codes.values()) {
      int id = keys.find(node.name);
      if (id >= 0) {
        byId[id] = node;
      }
    }
    for (int id = 0; id < byId.length; id++) {
      long key = keys.key(id);
      int length = CodeKeys.length(key);
      if (byId[id] == null && length > 3) {
        int shorter = keys.find(CodeKeys.prefix(key, length - 1));
        byId[id] = shorter >= 0 ? byId[shorter] : nearest(codes, CodeKeys.unpack(key));
      }
    }
    return byId;
  }

  private static @Nullable Node nearest(Map<String, Node> codes, String code) {
    for (int length = code.length(); length >= 3; length--) {
      Node node = codes.get(code.substring(0, length));
      if (node != null) {
        return node;
      }
    }
    return null;
  }

  private void readNotes(Node node, int entry) {
    StringBuilder seventh = new StringBuilder();
    for (int i = seventhStart[entry]; i < seventhStart[entry + 1]; i++) {
      seventh.append(seventhCharacters[i]);
    }
    node.seventh = seventh.toString();
    if (noteStart[entry] == noteStart[entry + 1]) {
      return;
    }
    boolean conditional = false;
    NoteKind previous = null;
    List<CodePattern> excluded = new ArrayList<>();
    Map<NoteKind, List<DiagnosisNote>> notes = new EnumMap<>(NoteKind.class);
    for (int i = noteStart[entry]; i < noteStart[entry + 1]; i++) {
      NoteKind kind = KINDS[noteKinds[i]];
      if (kind == NoteKind.INCLUDES || kind == NoteKind.INCLUSION_TERM) {
        continue;
      }
      String text = noteTexts.get(i);
      boolean excludes = kind == NoteKind.EXCLUDES1 || kind == NoteKind.EXCLUDES2;
      boolean conditionalHere = isConditional(text);
      // a heading such as "Use additional code, if applicable, to identify:" rules the lines below
      // it
      conditional = conditionalHere || (kind == previous && conditional);
      previous = kind;
      List<CodePattern> patterns = CodePatternParser.parse(text, !excludes);
      notes
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(new DiagnosisNote(kind, node.name, conditional, patterns));
      if (kind == NoteKind.EXCLUDES1) {
        excluded.addAll(patterns);
      }
    }
    node.excludes1 = excluded.isEmpty() ? NO_PATTERNS : excluded.toArray(NO_PATTERNS);
    if (!notes.isEmpty()) {
      node.notes = notes;
    }
  }

  private static boolean isConditional(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String condition : CONDITIONS) {
      if (lower.contains(condition)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Node node(int id) {
    @Nullable Node[] byId = tree().byId;
    return id < 0 || id >= byId.length ? null : byId[id];
  }

  /**
   * Whether an Excludes1 note at either code, or at anything above it, names the other. What the
   * note says of unrelated conditions is for the caller to weigh.
   */
  public boolean excludes1(int diagnosis, int other) {
    return diagnosis >= 0
        && other >= 0
        && diagnosis != other
        && (excludes(diagnosis, other) || excludes(other, diagnosis));
  }

  private boolean excludes(int holder, int named) {
    long key = keys.key(named);
    for (Node node = node(holder); node != null; node = node.parent) {
      for (CodePattern pattern : node.excludes1) {
        if (pattern.matches(key)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The notes of a kind that hold at a code, the nearest first; for fixes and explanations. */
  public List<DiagnosisNote> notes(int diagnosis, NoteKind kind) {
    List<DiagnosisNote> found = new ArrayList<>();
    for (Node node = node(diagnosis); node != null; node = node.parent) {
      found.addAll(node.notes.getOrDefault(kind, List.of()));
    }
    return List.copyOf(found);
  }

  /** Whether any note of a kind holds at a code. */
  public boolean has(int diagnosis, NoteKind kind) {
    for (Node node = node(diagnosis); node != null; node = node.parent) {
      if (node.notes.containsKey(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a note of a kind that holds at the first code names the second. */
  public boolean names(int diagnosis, NoteKind kind, int other) {
    if (other < 0) {
      return false;
    }
    long key = keys.key(other);
    for (Node node = node(diagnosis); node != null; node = node.parent) {
      List<DiagnosisNote> notes = node.notes.get(kind);
      for (int i = 0; notes != null && i < notes.size(); i++) {
        List<CodePattern> patterns = notes.get(i).patterns();
        for (int p = 0; p < patterns.size(); p++) {
          if (patterns.get(p).matches(key)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Notes of kind Code first that hold at a code. */
  public List<DiagnosisNote> codeFirst(int diagnosis) {
    return notes(diagnosis, NoteKind.CODE_FIRST);
  }

  /** Notes of kind Use additional code that hold at a code. */
  public List<DiagnosisNote> useAdditionalCode(int diagnosis) {
    return notes(diagnosis, NoteKind.USE_ADDITIONAL_CODE);
  }

  /** Notes of kind Code also that hold at a code. */
  public List<DiagnosisNote> codeAlso(int diagnosis) {
    return notes(diagnosis, NoteKind.CODE_ALSO);
  }

  String seventhCharacters(long key) {
    for (Node node = nearest(tree().codes, CodeKeys.unpack(key));
        node != null;
        node = node.parent) {
      if (!node.seventh.isEmpty()) {
        char[] sorted = node.seventh.toCharArray();
        Arrays.sort(sorted);
        return new String(sorted);
      }
    }
    return "";
  }

  void replay(ReferenceSink sink) {
    for (int i = 0; i < levels.length; i++) {
      Map<NoteKind, List<String>> notes = new EnumMap<>(NoteKind.class);
      for (int n = noteStart[i]; n < noteStart[i + 1]; n++) {
        notes.computeIfAbsent(KINDS[noteKinds[n]], k -> new ArrayList<>()).add(noteTexts.get(n));
      }
      Map<Character, String> seventh = new TreeMap<>();
      for (int n = seventhStart[i]; n < seventhStart[i + 1]; n++) {
        seventh.put(seventhCharacters[n], seventhTexts.get(n));
      }
      sink.tabular(
          new TabularEntry(
              LEVELS[levels[i]],
              names.get(i),
              parents.get(i),
              titles.get(i),
              placeholders[i] != 0,
              notes,
              seventh));
    }
  }
}
