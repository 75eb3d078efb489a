package org.cleanclaim.engine.internal.observe;

import java.util.List;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.Vintage;
import org.cleanclaim.engine.internal.observe.ReferenceView.DayStates;

/** Which table is named for a code that is in force because a table lists it. */
final class InferredValidity {

  /** Their dated rows do not say which of them a code is in. */
  private static final List<TableKind> PAIRS =
      List.of(
          TableKind.PTP_PRACTITIONER,
          TableKind.PTP_OUTPATIENT_HOSPITAL,
          TableKind.MEDICAID_PTP_PRACTITIONER,
          TableKind.MEDICAID_PTP_OUTPATIENT_HOSPITAL,
          TableKind.MEDICAID_PTP_DME_SUPPLIER,
          TableKind.ADD_ON_CODES);

  private InferredValidity() {}

  /** A table that lists the code of the line on its day: one of the day before an older one. */
  static TableKind table(ReferenceLibrary library, LineView v) {
    DayStates states = v.tables;
    TableKind older = null;
    ProcedureRows rows = v.rows();
    if (rows != null) {
      for (UnitScope scope : UnitScope.values()) {
        if (rows.units(scope) >= 0) {
          if (current(states, scope.kind)) {
            return scope.kind;
          }
          older = older == null ? scope.kind : older;
        }
      }
    }
    if (library.clinicalLab().find(v.code, v.firstDay) >= 0
        && (older == null || current(states, TableKind.CLINICAL_LAB_SCHEDULE))) {
      return TableKind.CLINICAL_LAB_SCHEDULE;
    }
    return older == null ? pairs(states) : older;
  }

  private static boolean current(DayStates states, TableKind kind) {
    return states.vintage(kind).status() == Vintage.Status.CURRENT;
  }

  private static TableKind pairs(DayStates states) {
    for (TableKind kind : PAIRS) {
      if (states.answers(kind)) {
        return kind;
      }
    }
    return TableKind.PTP_PRACTITIONER;
  }
}
