package org.cleanclaim.codesets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How well a library can answer from one table for one date of service. Objects are made when the
 * library is opened; asking for one allocates nothing.
 */
public final class Vintage {

  /** Whether a loaded release is the one in force on the date. */
  public enum Status {
    /** A loaded release answers for the date. */
    CURRENT,
    /** The newest loaded release that precedes the date is older than the one in force on it. */
    STALE,
    /** No loaded release answers for the date. */
    NONE
  }

  private final TableKind kind;
  private final Status status;
  private final boolean complete;
  private final @Nullable Release release;
  private final @Nullable Release next;

  /**
   * @param next the first loaded release after the date, where none answers for it
   */
  Vintage(
      TableKind kind,
      Status status,
      boolean complete,
      @Nullable Release release,
      @Nullable Release next) {
    this.kind = kind;
    this.status = status;
    this.complete = complete;
    this.release = release;
    this.next = next;
  }

  /** The table asked about. */
  public TableKind kind() {
    return kind;
  }

  /** Current, stale or none. */
  public Status status() {
    return status;
  }

  /**
   * Whether an absent row is an answer: false for the starter edition and for a release of which a
   * part is missing.
   */
  public boolean complete() {
    return complete;
  }

  /** The release that answers; null when none does. Of several parts, the first loaded. */
  public @Nullable Release release() {
    return release;
  }

  /** One sentence for a person: which release answered, or why none did. */
  public String reason() {
    if (release == null) {
      return next == null
          ? kind.title() + ": no release is loaded"
          : kind.title()
              + ": the first loaded release, "
              + next.label()
              + ", begins only "
              + LocalDate.ofEpochDay(next.from());
    }
    StringBuilder reason = new StringBuilder(kind.title()).append(' ').append(release.label());
    if (release.edition() == Release.Edition.STARTER) {
      reason.append(", a small selection");
    } else if (!complete) {
      reason.append(", of which a part is missing");
    }
    if (status == Status.STALE) {
      reason
          .append(", which ended ")
          .append(LocalDate.ofEpochDay(release.to()))
          .append("; a newer release is in force on the date and not loaded");
    }
    return reason.toString();
  }

  @Override
  public String toString() {
    return kind + " " + status + (complete ? "" : " (incomplete)") + ": " + reason();
  }
}
