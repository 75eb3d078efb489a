package org.cleanclaim.codesets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cleanclaim.codesets.Vintage.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which release of one table answers on which day. Releases are numbered in order of their first
 * day; the parts of a release share a number. Every stretch of days with one answer is worked out
 * in advance.
 */
final class Timeline {

  /** A release with all its parts. */
  record Group(String label, int from, int to, List<Release> parts) {

    Release.Edition edition() {
      return parts.get(0).edition();
    }

    boolean complete() {
      int wanted = 0;
      BitSet present = new BitSet();
      for (Release part : parts) {
        wanted = Math.max(wanted, part.parts());
        present.set(part.part());
      }
      return edition() != Release.Edition.STARTER
          && (wanted == 0 || present.cardinality() == wanted);
    }
  }

  private final TableKind kind;
  private final List<Group> groups;
  private final Stretches stretches;
  private final int[] ordinals;
  private final Vintage[] vintages;

  /**
   * @param releases the releases of the kind, by first day
   */
  Timeline(TableKind kind, List<Release> releases) {
    this.kind = kind;
    this.groups = group(releases);
    List<Integer> boundaries = new ArrayList<>();
    for (Group group : groups) {
      boundaries.add(group.from);
      if (group.to != Days.OPEN) {
        boundaries.add(group.to + 1);
      }
    }
    this.stretches = new Stretches(boundaries);
    this.ordinals = new int[stretches.count()];
    this.vintages = new Vintage[stretches.count()];
    for (int i = 0; i < ordinals.length; i++) {
      settle(i, stretches.start(i));
    }
  }

  private static List<Group> group(List<Release> releases) {
    List<Group> groups = new ArrayList<>();
    for (Release release : releases) {
      int same = -1;
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i).label.equals(release.label())) {
          same = i;
        }
      }
      if (same < 0) {
        groups.add(
            new Group(
                release.label(), release.from(), release.to(), new ArrayList<>(List.of(release))));
      } else {
        Group group = groups.get(same);
        group.parts.add(release);
        groups.set(
            same,
            new Group(
                group.label,
                Math.min(group.from, release.from()),
                Math.max(group.to, release.to()),
                group.parts));
      }
    }
    return List.copyOf(groups);
  }

  private void settle(int stretch, int day) {
    int covering = -1;
    int before = -1;
    int after = -1;
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      if (group.from <= day && day <= group.to) {
        covering = g;
      } else if (group.to < day) {
        before = before < 0 || group.to >= groups.get(before).to ? g : before;
      } else if (after < 0) {
        after = g;
      }
    }
    int answering = covering;
    Status status = Status.CURRENT;
    if (answering < 0 && kind.datedRows() && kind != TableKind.MEDICARE_CODE_EDITOR) {
      answering = after;
    }
    if (answering < 0) {
      answering = before;
      status = Status.STALE;
    }
    ordinals[stretch] = answering;
    vintages[stretch] =
        answering < 0
            ? new Vintage(kind, Status.NONE, false, null, after < 0 ? null : release(after))
            : new Vintage(kind, status, groups.get(answering).complete(), release(answering), null);
  }

  Vintage at(int day) {
    return vintages[stretches.of(day)];
  }

  /** Number of the release that answers, the newest earlier one where it is stale, or -1. */
  int ordinal(int day) {
    return ordinals[stretches.of(day)];
  }

  /** The days on which the answer changes. */
  Stretches stretches() {
    return stretches;
  }

  List<Group> groups() {
    return groups;
  }

  @Nullable Group newest() {
    return groups.isEmpty() ? null : groups.get(groups.size() - 1);
  }

  /** The release of this number. */
  Release release(int ordinal) {
    return groups.get(ordinal).parts.get(0);
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }
}
