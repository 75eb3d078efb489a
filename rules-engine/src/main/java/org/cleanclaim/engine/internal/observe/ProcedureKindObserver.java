package org.cleanclaim.engine.internal.observe;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.internal.observe.ReferenceView.DayStates;
import org.cleanclaim.engine.observation.ProcedureCodeFact;
import org.cleanclaim.engine.observation.ProcedureCodeFact.Kind;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;

/**
 * Sees codes on professional lines that need a description, belong to facilities, or are not made
 * for Medicare.
 */
final class ProcedureKindObserver implements Observer {

  private static final byte UNLISTED = 1;
  private static final byte FACILITY = 2;
  private static final byte OTHER_PAYERS = 4;

  private static final String SURGERY_CENTER = "261QA1903X";
  private static final CheckState NO_ADDENDA =
      new CheckState(
          CoverageStatus.NO_DATA,
          "",
          "no ASC addenda are loaded that say whether a surgery center may bill the code");

  private static final Set<String> UNLISTED_CODES = unlisted();

  private final byte[] kinds;

  ProcedureKindObserver(ProcedureCodes codes) {
    kinds = new byte[codes.size()];
    for (int id = 0; id < kinds.length; id++) {
      kinds[id] = kind(codes.code(id));
    }
  }

  private static Set<String> unlisted() {
    Set<String> codes = new HashSet<>();
    for (String[] row : DataTable.rows("unlisted-codes")) {
      codes.addAll(DataTable.words(row[0]));
    }
    return Set.copyOf(codes);
  }

  private static byte kind(String code) {
    int kind = UNLISTED_CODES.contains(code) ? UNLISTED : 0;
    switch (code.charAt(0)) {
      case 'C' -> kind |= FACILITY;
      case 'G' ->
          kind |=
              code.equals("G0463") || code.equals("G0378") || code.equals("G0379") ? FACILITY : 0;
      case 'H', 'S' -> kind |= OTHER_PAYERS;
      case 'T' -> kind |= code.equals("T1015") ? 0 : OTHER_PAYERS;
      default -> {}
    }
    return (byte) kind;
  }

  @Override
  public Phase phase() {
    return Phase.PAYABILITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional()) {
      return;
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      if (line == null || v.invalid() || v.procedure.isEmpty()) {
        continue;
      }
      int kind = v.code >= 0 ? kinds[v.code] : kind(v.procedure);
      if (kind != 0) {
        line(claim, v, line, kind);
      }
    }
  }

  private static void line(ClaimContext claim, LineView v, ServiceLine line, int kind) {
    if ((kind & UNLISTED) != 0
        && line.description() == null
        && !(line.drug() != null && drug(v.procedure))) {
      emit(claim, v, Kind.UNLISTED_UNDESCRIBED, "");
    }
    if ((kind & FACILITY) != 0 && !surgeryCenter(claim, v)) {
      emit(claim, v, Kind.FACILITY_ONLY, "");
    }
    if ((kind & OTHER_PAYERS) != 0) {
      emit(claim, v, Kind.OTHER_PAYERS, "");
    }
  }

  /**
   * Whether an NDC says what an unlisted code stands for: drugs, vaccines, radiopharmaceuticals.
   */
  private static boolean drug(String code) {
    return switch (code.charAt(0)) {
      case 'J', 'C', 'Q' -> true;
      case 'A' -> code.startsWith("A9");
      case '9' -> code.equals("90399") || code.equals("90749");
      default -> false;
    };
  }

  /** Whether a surgery center bills a code it is paid for: addendum AA or BB of the quarter. */
  private static boolean surgeryCenter(ClaimContext claim, LineView v) {
    Provider billing = claim.claim().provider(ProviderRole.BILLING);
    if (v.procedure.charAt(0) != 'C'
        || !v.placeOfService.equals("24")
        || billing == null
        || !SURGERY_CENTER.equals(billing.taxonomy())) {
      return false;
    }
    if (v.firstDay == LineView.NO_DAY) {
      return true;
    }
    DayStates states = v.tables;
    boolean listed = v.code >= 0 && claim.reference.library.asc().find(v.code, v.firstDay) >= 0;
    if (!listed && !states.complete(TableKind.ASC_ADDENDA)) {
      claim.checked(EditFamily.PROCEDURE_VALIDITY, v.number, NO_ADDENDA);
      return true;
    }
    return listed;
  }

  private static void emit(ClaimContext claim, LineView v, Kind kind, String detail) {
    boolean levelTwo = v.procedure.charAt(0) >= 'A';
    claim.emit(new ProcedureCodeFact(kind, v.number, v.procedure, levelTwo, detail, List.of(), ""));
  }
}
