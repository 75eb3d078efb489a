package org.cleanclaim.engine.internal.observe;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.Vintage;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;

/** The library as observers ask it, with what never changes between claims worked out once. */
public final class ReferenceView {

  private static final int FIRST_DAY = -25_567; // 1900-01-01
  private static final int DAYS = 100_000; // to 2173
  private static final TableKind[] KINDS = TableKind.values();

  public final ReferenceLibrary library;
  public final CodeTraits codeTraits;
  private final AtomicReferenceArray<DayStates> days = new AtomicReferenceArray<>(DAYS);
  private final List<DayStates> eras = new CopyOnWriteArrayList<>();
  private final DayStates undated;
  private final boolean starter;

  /** A view of this library. */
  public ReferenceView(ReferenceLibrary library) {
    this.library = library;
    codeTraits = new CodeTraits(library.procedures());
    starter =
        library.releases().stream()
            .anyMatch(r -> r.edition() == org.cleanclaim.codesets.Release.Edition.STARTER);
    undated = era(LineView.NO_DAY);
  }

  /** Whether the small embedded edition is all there is, or part of it. */
  public boolean starter() {
    return starter;
  }

  /** How each table stands on a day, as a report would say it. */
  public DayStates on(int day) {
    if (day == LineView.NO_DAY) {
      return undated;
    }
    int slot = day - FIRST_DAY;
    if (slot < 0 || slot >= DAYS) {
      return era(day);
    }
    DayStates known = days.get(slot);
    if (known == null) {
      known = era(day);
      days.set(slot, known);
    }
    return known;
  }

  /** What the tables say of the procedure of a line with a known code and a usable day. */
  ProcedureRows rows(LineView v) {
    return v.tables.rows(library, v.code, v.firstDay);
  }

  /** How each table stands for a line without a usable day. */
  DayStates undated() {
    return undated;
  }

  /** All days between two changes of any table share one object, so that it stays near at hand. */
  private DayStates era(int day) {
    Vintage[] vintages = new Vintage[KINDS.length];
    for (TableKind kind : KINDS) {
      vintages[kind.ordinal()] = library.vintage(kind, day);
    }
    for (DayStates known : eras) {
      if (Arrays.equals(known.vintages, vintages)) {
        return known;
      }
    }
    DayStates made = new DayStates(library, vintages, day);
    eras.add(made);
    return made;
  }

  /** How the tables stand on one day, and on all others until one of them changes. */
  public static final class DayStates {
    private final Vintage[] vintages;
    private final CheckState[] states;
    private final CheckState[] inferred;
    private final CheckState[] stoodInFor;
    private final CheckState diagnosis;
    private final boolean[] answers;
    private final boolean[] complete;
    private final AtomicReferenceArray<ProcedureRows> procedures;

    DayStates(ReferenceLibrary library, Vintage[] vintages, int day) {
      this.vintages = vintages;
      states = new CheckState[KINDS.length];
      inferred = new CheckState[KINDS.length];
      stoodInFor = new CheckState[KINDS.length];
      answers = new boolean[KINDS.length];
      complete = new boolean[KINDS.length];
      for (TableKind kind : KINDS) {
        Vintage v = vintages[kind.ordinal()];
        answers[kind.ordinal()] = v.status() != Vintage.Status.NONE;
        complete[kind.ordinal()] = v.status() != Vintage.Status.NONE && v.complete();
        CheckState state = state(kind, v);
        states[kind.ordinal()] = state;
        stoodInFor[kind.ordinal()] =
            new CheckState(CoverageStatus.NO_DATA, "", v.reason() + "; Medicare's were used");
        inferred[kind.ordinal()] =
            new CheckState(
                state.status(),
                state.release(),
                "no code list is loaded; inferred from "
                    + kind.title()
                    + ", which lists the code"
                    + (state.reason().isEmpty() ? "" : "; " + state.reason()));
      }
      procedures = new AtomicReferenceArray<>(library.procedures().size());
      diagnosis = states[library.diagnoses().vintage(day).kind().ordinal()];
    }

    private ProcedureRows rows(ReferenceLibrary library, int code, int day) {
      ProcedureRows known = procedures.get(code);
      if (known == null) {
        known = new ProcedureRows(library, code, day);
        procedures.set(code, known);
      }
      return known;
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

    /** How a table of Medicaid's stands that is not loaded, so that Medicare's stands in for it. */
    CheckState stoodInFor(TableKind kind) {
      return stoodInFor[kind.ordinal()];
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
      return answers[kind.ordinal()];
    }

    /** Whether the absence of a row is an answer. */
    public boolean complete(TableKind kind) {
      return complete[kind.ordinal()];
    }

    /** Release as a finding cites it; empty when there is none. */
    public String release(TableKind kind) {
      return states[kind.ordinal()].release();
    }
  }
}
