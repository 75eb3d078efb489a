package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.observation.UnitLimitFact.Kind;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;

/**
 * Units of each line of a Medicaid claim: every value holds for the line by itself (Medicaid NCCI
 * Technical Guidance Manual).
 */
final class MedicaidUnits {

  private static final CheckState NOT_LISTED =
      new CheckState(
          CoverageStatus.NO_DATA,
          "",
          "the loaded part of Medicaid's MUE table does not list the code");

  private final ReferenceLibrary library;
  private final UnitFacts facts;

  MedicaidUnits(ReferenceLibrary library, UnitFacts facts) {
    this.library = library;
    this.facts = facts;
  }

  void observe(ClaimContext claim, UnitScope scope) {
    MueTable own = scope.table(library);
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (v.procedure.isEmpty() || v.firstDay == LineView.NO_DAY || v.invalid()) {
        continue;
      }
      ReferenceView.DayStates day = v.tables;
      if (day.answers(scope.kind)) {
        boolean answered = v.unitRow >= 0 || day.complete(scope.kind);
        claim.checked(EditFamily.MUE, v.number, answered ? day.state(scope.kind) : NOT_LISTED);
        judge(claim, scope, own, v, v.unitRow, Kind.LINE_OVER_ANY);
      } else {
        standIn(claim, scope, v);
      }
    }
  }

  private void standIn(ClaimContext claim, UnitScope scope, LineView v) {
    UnitScope medicare = scope.standIn();
    if (medicare == null) {
      claim.checked(EditFamily.MUE, v.number, v.tables.state(scope.kind));
      return;
    }
    claim.checked(EditFamily.MUE, v.number, v.tables.stoodInFor(scope.kind));
    ProcedureRows rows = v.rows();
    int row = rows == null ? -1 : rows.units(medicare);
    MueTable table = medicare.table(library);
    // what Medicare pays nothing of may well be covered by a state
    if (row >= 0 && table.value(row) > 0) {
      judge(claim, medicare, table, v, row, Kind.LINE_OVER_STOOD_IN);
    }
  }

  private void judge(
      ClaimContext claim, UnitScope scope, MueTable table, LineView v, int row, Kind over) {
    if (row < 0 || !scope.counts(claim, v)) {
      return;
    }
    int most = table.value(row);
    long units = v.unitsPerDay();
    if (units > most) {
      claim.emit(facts.line(scope, table, row, over, v, units));
    } else if (UnitFacts.billed(v) > most) {
      claim.emit(facts.line(scope, table, row, Kind.WITHIN_PER_DAY, v, units));
    }
  }
}
