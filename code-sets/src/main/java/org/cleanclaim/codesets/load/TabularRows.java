package org.cleanclaim.codesets.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cleanclaim.codesets.load.ReleaseLog.Kept;
import org.cleanclaim.codesets.row.TabularEntry;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;
import org.cleanclaim.codesets.store.Sections;

/** Gathers the entries of ICD-10-CM tabular lists, one list a release. */
final class TabularRows {
  private static final Comparator<TabularEntry> ORDER =
      Comparator.comparing(TabularEntry::level)
          .thenComparing(TabularEntry::name)
          .thenComparing(TabularEntry::parent)
          .thenComparing(TabularEntry::title);

  private final Map<Integer, List<TabularEntry>> byRelease = new TreeMap<>();

  void add(int release, TabularEntry entry) {
    byRelease.computeIfAbsent(release, r -> new ArrayList<>()).add(entry);
  }

  void write(Kept kept, Sections sections) {
    Map<Integer, List<TabularEntry>> byOrdinal = new TreeMap<>();
    byRelease.forEach(
        (release, entries) -> {
          if (kept.keeps(release)) {
            byOrdinal
                .computeIfAbsent(kept.ordinal()[release], o -> new ArrayList<>())
                .addAll(entries);
          }
        });
    byOrdinal.forEach((ordinal, entries) -> write("tabular." + ordinal, entries, sections));
  }

  private static void write(String name, List<TabularEntry> entries, Sections sections) {
    entries.sort(ORDER);
    int count = entries.size();
    byte[] levels = new byte[count];
    byte[] placeholders = new byte[count];
    int[] noteStart = new int[count + 1];
    int[] seventhStart = new int[count + 1];
    List<NoteKind> noteKinds = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    StringBuilder seventhCharacters = new StringBuilder();
    List<String> seventh = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TabularEntry entry = entries.get(i);
      levels[i] = (byte) entry.level().ordinal();
      placeholders[i] = (byte) (entry.placeholder() ? 1 : 0);
      for (NoteKind kind : NoteKind.values()) {
        for (String note : entry.notes().getOrDefault(kind, List.of())) {
          noteKinds.add(kind);
          notes.add(note);
        }
      }
      new TreeMap<>(entry.seventhCharacters())
          .forEach(
              (character, meaning) -> {
                seventhCharacters.append(character.charValue());
                seventh.add(meaning);
              });
      noteStart[i + 1] = notes.size();
      seventhStart[i + 1] = seventh.size();
    }
    byte[] kinds = new byte[noteKinds.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) noteKinds.get(i).ordinal();
    }
    sections
        .putStrings(name + ".name", entries.stream().map(TabularEntry::name).toList())
        .putStrings(name + ".parent", entries.stream().map(TabularEntry::parent).toList())
        .putStrings(name + ".title", entries.stream().map(TabularEntry::title).toList())
        .put(name + ".level", levels)
        .put(name + ".placeholder", placeholders)
        .put(name + ".note-start", noteStart)
        .put(name + ".note-kind", kinds)
        .putStrings(name + ".note", notes)
        .put(name + ".seventh-start", seventhStart)
        .put(name + ".seventh-character", seventhCharacters.toString().toCharArray())
        .putStrings(name + ".seventh", seventh);
  }
}
