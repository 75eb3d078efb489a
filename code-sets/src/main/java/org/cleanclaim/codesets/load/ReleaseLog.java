package org.cleanclaim.codesets.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.Release.Edition;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.store.Sections;

/** The releases a builder was told of. Every row remembers the index of its release. */
final class ReleaseLog {
  /** How many releases rows can tell apart. */
  static final int LIMIT = 1 << 12;

  private static final Comparator<Release> ORDER =
      Comparator.comparing(Release::kind)
          .thenComparingInt(Release::from)
          .thenComparingInt(Release::to)
          .thenComparing(Release::label)
          .thenComparing(Release::edition)
          .thenComparingInt(Release::part)
          .thenComparing(Release::source);

  private static final Comparator<Release> AGE =
      Comparator.comparingInt(Release::to)
          .thenComparingInt(Release::from)
          .thenComparing(Release::label);

  private final List<Release> releases = new ArrayList<>();
  private final Set<Integer> dropped = new HashSet<>();
  private int inherited;

  /** From here on a release that comes again replaces what is held of it. */
  void inherit() {
    inherited = releases.size();
  }

  /** The index for the rows of a release; the same for files of the same release and part. */
  int begin(Release release) {
    for (int i = 0; i < inherited; i++) {
      Release held = releases.get(i);
      if (sameRelease(held, release)
          && (held.part() == release.part() || held.part() == 0 || release.part() == 0)) {
        dropped.add(i);
      }
    }
    for (int i = inherited; i < releases.size(); i++) {
      Release held = releases.get(i);
      if (sameRelease(held, release) && held.part() == release.part()) {
        releases.set(i, join(held, release));
        return i;
      }
    }
    if (releases.size() == LIMIT) {
      throw new IllegalStateException("more than " + LIMIT + " releases");
    }
    releases.add(release);
    return releases.size() - 1;
  }

  private static boolean sameRelease(Release a, Release b) {
    return a.kind() == b.kind() && a.label().equals(b.label());
  }

  private static Release join(Release a, Release b) {
    Set<String> sources = new TreeSet<>(Arrays.asList(a.source().split(", ", -1)));
    sources.addAll(Arrays.asList(b.source().split(", ", -1)));
    return new Release(
        a.kind(),
        a.label(),
        Math.min(a.from(), b.from()),
        Math.max(a.to(), b.to()),
        a.edition().compareTo(b.edition()) <= 0 ? a.edition() : b.edition(),
        a.part(),
        Math.max(a.parts(), b.parts()),
        String.join(", ", sources));
  }

  Release get(int index) {
    return releases.get(index);
  }

  /** The releases that stay, in order, and each row's place among them. */
  Kept keep() {
    List<Integer> kept = new ArrayList<>();
    for (TableKind kind : TableKind.values()) {
      kept.addAll(keep(kind));
    }
    kept.sort(Comparator.comparing(releases::get, ORDER));
    int[] ordinal = new int[releases.size()];
    int[] part = new int[releases.size()];
    Arrays.fill(ordinal, -1);
    Map<TableKind, List<String>> labels = new EnumMap<>(TableKind.class);
    Map<TableKind, Integer> parts = new EnumMap<>(TableKind.class);
    for (int index : kept) {
      Release release = releases.get(index);
      List<String> known = labels.computeIfAbsent(release.kind(), k -> new ArrayList<>());
      if (!known.contains(release.label())) {
        known.add(release.label());
      }
      ordinal[index] = known.indexOf(release.label());
      part[index] = parts.merge(release.kind(), 1, Integer::sum) - 1;
    }
    return new Kept(kept.stream().map(releases::get).toList(), ordinal, part);
  }

  private List<Integer> keep(TableKind kind) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < releases.size(); i++) {
      if (releases.get(i).kind() == kind && !dropped.contains(i)) {
        candidates.add(i);
      }
    }
    if (candidates.stream().anyMatch(i -> releases.get(i).edition() != Edition.STARTER)) {
      candidates.removeIf(i -> releases.get(i).edition() == Edition.STARTER);
    }
    if (kind.datedRows() && !candidates.isEmpty()) {
      String newest = candidates.stream().map(releases::get).max(AGE).orElseThrow().label();
      candidates.removeIf(i -> !releases.get(i).label().equals(newest));
    }
    return candidates;
  }

  /**
   * What stays.
   *
   * @param releases in canonical order
   * @param ordinal number of the release among those of its kind by index, -1 for one that goes
   * @param part place among the files of its kind by index
   */
  record Kept(List<Release> releases, int[] ordinal, int[] part) {

    boolean keeps(int index) {
      return ordinal[index] >= 0;
    }

    int count(TableKind kind) {
      return (int)
          releases.stream().filter(r -> r.kind() == kind).map(Release::label).distinct().count();
    }

    List<Release> of(TableKind kind) {
      return releases.stream().filter(r -> r.kind() == kind).toList();
    }

    void write(Sections sections) {
      List<String> texts = new ArrayList<>();
      int[] numbers = new int[releases.size() * 4];
      for (int i = 0; i < releases.size(); i++) {
        Release release = releases.get(i);
        texts.add(release.kind().name());
        texts.add(release.label());
        texts.add(release.edition().name());
        texts.add(release.source());
        numbers[4 * i] = release.from();
        numbers[4 * i + 1] = release.to();
        numbers[4 * i + 2] = release.part();
        numbers[4 * i + 3] = release.parts();
      }
      sections.putStrings("release.text", texts).put("release.number", numbers);
    }
  }
}
