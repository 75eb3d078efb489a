package org.cleanclaim.engine.internal.observe;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.Vintage;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;

/** The library as observers ask it, with what never changes between claims worked out once. */
public final class ReferenceView {

  private static final int FIRST_DAY = -25_567; // 1900-01-01
  private static final int DAYS = 100_000; // to 2173

  public final ReferenceLibrary library;
  public final CodeTraits codeTraits;
  public final org.cleanclaim.codesets.PtpTable practitionerPtp;
  public final org.cleanclaim.codesets.MueTable practitionerMue;
  private final AtomicReferenceArray<DayStates> days = new AtomicReferenceArray<>(DAYS);
  private final boolean starter;

  /** A view of this library. */
  public ReferenceView(ReferenceLibrary library) {
    this.library = library;
    codeTraits = new CodeTraits(library.procedures());
    practitionerPtp = library.ptp(EditSetting.PRACTITIONER);
    practitionerMue = library.mue(EditSetting.PRACTITIONER);
    starter =
        library.releases().stream()
            .anyMatch(r -> r.edition() == org.cleanclaim.codesets.Release.Edition.STARTER);
  }

  /** Whether the small embedded edition is all there is, or part of it. */
  public boolean starter() {
    return starter;
  }

  /** How each table stands on a day, as a report would say it. */
  public DayStates on(int day) {
    int slot = day - FIRST_DAY;
    if (slot < 0 || slot >= DAYS) {
      return new DayStates(library, day);
    }
    DayStates known = days.get(slot);
    if (known == null) {
      known = new DayStates(library, day);
      days.set(slot, known);
    }
    return known;
  }

  /** How the tables stand on one day. */
  public static final class DayStates {
    private final Vintage[] vintages;
    private final CheckState[] states;
    private final CheckState[] inferred;
    private final CheckState diagnosis;

    DayStates(ReferenceLibrary library, int day) {
      TableKind[] kinds = TableKind.values();
      vintages = new Vintage[kinds.length];
      states = new CheckState[kinds.length];
      inferred = new CheckState[kinds.length];
      for (TableKind kind : kinds) {
        Vintage v = library.vintage(kind, day);
        vintages[kind.ordinal()] = v;
        CheckState state = state(kind, v);
        states[kind.ordinal()] = state;
        inferred[kind.ordinal()] =
            new CheckState(
                state.status(),
                state.release(),
                "no code list is loaded; inferred from "
                    + kind.title()
                    + ", which lists the code"
                    + (state.reason().isEmpty() ? "" : "; " + state.reason()));
      }
      diagnosis = states[library.diagnoses().vintage(day).kind().ordinal()];
    }

    private static CheckState state(TableKind kind, Vintage v) {
      var release = v.release();
      String label = release == null ? "" : kind.title() + " " + release.label();
      return switch (v.status()) {
        case CURRENT -> new CheckState(CoverageStatus.CHECKED, label, "");
        case STALE -> new CheckState(CoverageStatus.STALE, label, v.reason());
        case NONE -> new CheckState(CoverageStatus.NO_DATA, label, v.reason());
      };
    }

    /** How a table stands whose listing of a code is taken for the code's validity. */
    public CheckState inferred(TableKind kind) {
      return inferred[kind.ordinal()];
    }

    /** How the table stands that decides on diagnosis codes. */
    public CheckState diagnosis() {
      return diagnosis;
    }

    /** How a table stands. */
    public CheckState state(TableKind kind) {
      return states[kind.ordinal()];
    }

    /** The vintage of a table. */
    public Vintage vintage(TableKind kind) {
      return vintages[kind.ordinal()];
    }

    /** Whether the table can answer at all. */
    public boolean answers(TableKind kind) {
      return vintages[kind.ordinal()].status() != Vintage.Status.NONE;
    }

    /** Whether the absence of a row is an answer. */
    public boolean complete(TableKind kind) {
      Vintage v = vintages[kind.ordinal()];
      return v.status() != Vintage.Status.NONE && v.complete();
    }

    /** Release as a finding cites it; empty when there is none. */
    public String release(TableKind kind) {
      return states[kind.ordinal()].release();
    }
  }
}
