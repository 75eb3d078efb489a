package org.cleanclaim.engine.internal.observe;

import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.Vintage;
import org.cleanclaim.engine.observation.FeeScheduleFact;
import org.cleanclaim.engine.observation.FeeScheduleFact.Kind;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.jspecify.annotations.Nullable;

/** What the fee schedule says of each line of a professional claim to original Medicare. */
final class FeeScheduleObserver implements Observer {

  private static final CheckState NOT_LISTED =
      new CheckState(
          CoverageStatus.NO_DATA, "", "the loaded part of the fee schedule does not list the code");

  /** Indicators as text, made once. */
  private static final String[] LETTERS = new String['Z' + 1];

  static {
    for (char c = 0; c < LETTERS.length; c++) {
      LETTERS[c] = String.valueOf(c);
    }
  }

  private static final char WHOLE_AND_PARTS = '1';
  private static final char WHOLE_ONLY = '4';

  private final FeeSchedule schedule;
  private final Map<String, List<String>> medicareCodes =
      DataTable.map("medicare-codes", r -> DataTable.words(r[1]));
  private final Map<String, List<String>> physicianParts =
      DataTable.map("professional-component", r -> DataTable.words(r[1]));
  private final @Nullable String[] facilities = new @Nullable String[100];

  /** Whether Medicare takes other codes for a procedure, by its id. */
  private final boolean[] replaced;

  FeeScheduleObserver(ReferenceLibrary library) {
    schedule = library.feeSchedule();
    replaced = new boolean[library.procedures().size()];
    for (String code : medicareCodes.keySet()) {
      int id = library.procedures().id(code);
      if (id >= 0) {
        replaced[id] = true;
      }
    }
    for (String[] row : DataTable.rows("facility-places")) {
      facilities[Integer.parseInt(row[0])] = row[1];
    }
  }

  @Override
  public Phase phase() {
    return Phase.PAYABILITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional() || !claim.programme().medicare()) {
      return;
    }
    boolean otherSchedule = false;
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (v.procedure.isEmpty() || v.firstDay == LineView.NO_DAY || v.invalid()) {
        continue;
      }
      claim.checked(EditFamily.FEE_SCHEDULE, v.number, state(v, v.tables));
      ProcedureRows rows = v.rows();
      if (rows == null) {
        continue;
      }
      if (v.feeRow >= 0) {
        char status = v.feeRow == rows.base ? rows.status : schedule.status(v.feeRow);
        status(claim, v, rows, status, !otherSchedule);
        otherSchedule |= status == 'X';
      }
      component(claim, v, rows);
    }
  }

  private static CheckState state(LineView v, ReferenceView.DayStates day) {
    CheckState state = day.state(TableKind.FEE_SCHEDULE);
    return v.feeRow >= 0
            || day.complete(TableKind.FEE_SCHEDULE)
            || !day.answers(TableKind.FEE_SCHEDULE)
        ? state
        : NOT_LISTED;
  }

  private void status(
      ClaimContext claim, LineView v, ProcedureRows rows, char status, boolean first) {
    Kind kind =
        switch (status) {
          case 'B' -> v.chargeCents > 0 ? Kind.BUNDLED : null;
          case 'G', 'I' -> v.is(CodeTraits.TRACKING) ? null : Kind.OTHER_CODE;
          case 'N' -> routine(v.procedure) ? Kind.ROUTINE_EXAMINATION : Kind.NOT_COVERED;
          // said once a claim: every laboratory line has it
          case 'X' -> first ? Kind.OTHER_SCHEDULE : null;
          default -> null;
        };
    if (kind != null) {
      String denialWanted = v.modifiers.contains("GY") ? "GY" : "";
      List<String> instead =
          replaced[v.code] ? medicareCodes.getOrDefault(v.procedure, List.of()) : List.of();
      emit(claim, v, rows, kind, denialWanted, instead);
    }
  }

  private static boolean routine(String code) {
    return code.compareTo("99381") >= 0 && code.compareTo("99397") <= 0;
  }

  private void component(ClaimContext claim, LineView v, ProcedureRows rows) {
    if (v.hasModifier(ModifierTraits.M26 | ModifierTraits.TC) && listing(v, v.tables)) {
      absent(claim, v, rows, ModifierTraits.M26, FeeSchedule.PROFESSIONAL, "26");
      absent(claim, v, rows, ModifierTraits.TC, FeeSchedule.TECHNICAL, "TC");
    }
    if (v.baseRow < 0 || v.hasModifier(ModifierTraits.M26)) {
      return;
    }
    char parts = rows.pcTc;
    if (parts == WHOLE_AND_PARTS || parts == WHOLE_ONLY) {
      String facility = v.place < 0 ? null : facilities[v.place];
      if (facility != null) {
        emit(
            claim,
            v,
            rows,
            facility(v, parts, facility),
            "",
            physicianParts.getOrDefault(v.procedure, List.of()));
      }
    }
  }

  private static Kind facility(LineView v, char parts, String facility) {
    if (facility.equals("W")) {
      return Kind.WHOLE_TEST_IN_DOUBTFUL_PLACE;
    }
    if (v.hasModifier(ModifierTraits.TC)) {
      return Kind.TECHNICAL_PART_IN_FACILITY;
    }
    return parts == WHOLE_ONLY ? Kind.WHOLE_CODE_IN_FACILITY : Kind.WHOLE_TEST_IN_FACILITY;
  }

  private static String letter(char indicator) {
    return indicator < LETTERS.length ? LETTERS[indicator] : String.valueOf(indicator);
  }

  /** Whether the absence of a row says something: an older file knows nothing of a newer code. */
  private boolean listing(LineView v, ReferenceView.DayStates day) {
    return schedule.lists(v.code, v.firstDay)
        || day.complete(TableKind.FEE_SCHEDULE)
            && day.vintage(TableKind.FEE_SCHEDULE).status() == Vintage.Status.CURRENT;
  }

  private void absent(
      ClaimContext claim, LineView v, ProcedureRows rows, int trait, int part, String modifier) {
    if (v.hasModifier(trait) && schedule.find(v.code, part, v.firstDay) < 0) {
      emit(claim, v, rows, Kind.NO_SUCH_COMPONENT, modifier, List.of());
    }
  }

  private void emit(
      ClaimContext claim,
      LineView v,
      ProcedureRows rows,
      @Nullable Kind kind,
      String modifier,
      List<String> instead) {
    if (kind == null) {
      return;
    }
    int row = v.baseRow >= 0 ? v.baseRow : v.feeRow;
    boolean base = row >= 0 && v.feeRow == rows.base;
    String status = v.feeRow < 0 ? "" : letter(base ? rows.status : schedule.status(v.feeRow));
    String pcTc = row < 0 ? "" : letter(base ? rows.pcTc : schedule.pcTc(row));
    String cited = "";
    if (row >= 0) {
      cited = base ? rows.cited(v.procedure) : ProcedureRows.cited(v.procedure, status, pcTc);
    }
    claim.emit(
        new FeeScheduleFact(
            kind,
            v.number,
            v.procedure,
            status,
            pcTc,
            modifier,
            v.placeOfService,
            instead,
            v.tables.release(TableKind.FEE_SCHEDULE),
            cited));
  }
}
