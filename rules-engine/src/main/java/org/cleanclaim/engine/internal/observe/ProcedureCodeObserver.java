package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.ProcedureCodes.Basis;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.Vintage;
import org.cleanclaim.engine.internal.observe.ReferenceView.DayStates;
import org.cleanclaim.engine.observation.ProcedureCodeFact;
import org.cleanclaim.engine.observation.ProcedureCodeFact.Kind;
import org.cleanclaim.engine.rule.Identifiers;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;

/**
 * Asks of every procedure code whether it is shaped like one and in force on the date of service.
 */
final class ProcedureCodeObserver implements Observer {

  private static final CheckState OTHER_SYSTEM =
      gap("the procedure is of a code system for which no table can be loaded");
  private static final CheckState DENTAL = gap("dental codes are not loaded");
  private static final CheckState NO_DATE = gap("the line has no usable date of service");
  private static final CheckState NOT_SAID =
      gap("no loaded table that covers the date says whether the code is in force");

  private static final CheckState DELETION_KNOWN =
      new CheckState(CoverageStatus.CHECKED, "deleted codes known to the rules", "");

  /** What replaced a deleted code where its own list does not say. */
  private static final Map<String, List<String>> SUCCESSORS =
      DataTable.map("procedure-successors", row -> DataTable.words(row[2]));

  private static final Map<String, Integer> LAST_DAYS =
      DataTable.map("procedure-successors", row -> (int) LocalDate.parse(row[1]).toEpochDay());

  /** Last day of each code, by id; open but for deleted codes the rules know. */
  private final int[] lastDays;

  private final ProcedureShape[] shapes;

  ProcedureCodeObserver(ProcedureCodes codes) {
    lastDays = new int[codes.size()];
    shapes = new ProcedureShape[codes.size()];
    for (int id = 0; id < lastDays.length; id++) {
      String code = codes.code(id);
      lastDays[id] = LAST_DAYS.getOrDefault(code, Days.OPEN);
      shapes[id] = ProcedureShape.of(code);
    }
  }

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  private static CheckState gap(String reason) {
    return new CheckState(CoverageStatus.NO_DATA, "", reason);
  }

  @Override
  public void observe(ClaimContext claim) {
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      if (line != null && !v.procedure.isEmpty()) {
        String system = line.procedureQualifier();
        if (system != null && !system.equals("HC")) {
          claim.checked(EditFamily.PROCEDURE_VALIDITY, v.number, OTHER_SYSTEM);
        } else {
          line(claim, v);
        }
      }
    }
  }

  private void line(ClaimContext claim, LineView v) {
    ProcedureShape shape = v.code >= 0 ? shapes[v.code] : ProcedureShape.of(v.procedure);
    switch (shape) {
      case NONE -> emit(claim, v, Kind.MALFORMED, false, "", "");
      case DENTAL -> {
        emit(claim, v, Kind.DENTAL, true, "", "");
        claim.checked(EditFamily.PROCEDURE_VALIDITY, v.number, DENTAL);
      }
      default -> {
        if (v.firstDay == LineView.NO_DAY) {
          claim.checked(EditFamily.PROCEDURE_VALIDITY, v.number, NO_DATE);
        } else {
          validity(claim, v, shape);
        }
      }
    }
  }

  private void validity(ClaimContext claim, LineView v, ProcedureShape shape) {
    ProcedureCodes codes = claim.reference.library.procedures();
    DayStates states = v.tables;
    ProcedureRows rows = v.rows();
    if (rows != null && rows.validByFeeSchedule && lastDays[v.code] == Days.OPEN) {
      claim.checked(
          EditFamily.PROCEDURE_VALIDITY, v.number, states.inferred(TableKind.FEE_SCHEDULE));
      return;
    }
    CodeStatus status = codes.status(v.code, v.firstDay);
    int last = v.code >= 0 ? lastDays[v.code] : LAST_DAYS.getOrDefault(v.procedure, Days.OPEN);
    if (last < v.firstDay && silent(states, shape, status)) {
      String detail = "it was in force until " + LocalDate.ofEpochDay(last);
      refuse(claim, v, shape, detail, DELETION_KNOWN);
      return;
    }
    if (status == CodeStatus.VALID) {
      claim.checked(EditFamily.PROCEDURE_VALIDITY, v.number, valid(claim, v, states));
      return;
    }
    boolean listed = status != CodeStatus.UNKNOWN;
    Basis basis = listed ? codes.basis(v.code, v.firstDay) : Basis.NONE;
    if (listed && basis != Basis.INFERRED) {
      TableKind kind = basis == Basis.HCPCS_FILE ? TableKind.HCPCS : TableKind.CPT;
      refuse(claim, v, shape, dates(codes, v, status), states.state(kind));
    } else if (listed ? shape.inFeeSchedule() : absent(states, shape, v.firstDay)) {
      TableKind kind = shape == ProcedureShape.LEVEL_TWO ? TableKind.HCPCS : TableKind.FEE_SCHEDULE;
      refuse(
          claim,
          v,
          shape,
          kind.title() + " in force on the date does not list it",
          states.state(kind));
    } else {
      claim.checked(EditFamily.PROCEDURE_VALIDITY, v.number, NOT_SAID);
    }
  }

  /**
   * Whether the list every code of this shape is in covers the day whole, so that absence is an
   * answer.
   */
  private static boolean absent(DayStates states, ProcedureShape shape, int day) {
    if (shape != ProcedureShape.LEVEL_TWO && !shape.inFeeSchedule()) {
      return false;
    }
    Vintage vintage =
        states.vintage(
            shape == ProcedureShape.LEVEL_TWO ? TableKind.HCPCS : TableKind.FEE_SCHEDULE);
    Release release = vintage.release();
    return vintage.status() == Vintage.Status.CURRENT
        && vintage.complete()
        && release != null
        && release.from() <= day
        && day <= release.to();
  }

  /** Whether no list made for the day says anything of a code. */
  private static boolean silent(DayStates states, ProcedureShape shape, CodeStatus status) {
    TableKind kind = shape == ProcedureShape.LEVEL_TWO ? TableKind.HCPCS : TableKind.FEE_SCHEDULE;
    return status == CodeStatus.UNKNOWN
        || status == CodeStatus.VALID && states.vintage(kind).status() != Vintage.Status.CURRENT;
  }

  private static CheckState valid(ClaimContext claim, LineView v, DayStates states) {
    ReferenceLibrary library = claim.reference.library;
    ProcedureCodes codes = library.procedures();
    if (codes.added(v.code) != Days.ALWAYS || codes.terminated(v.code) != Days.OPEN) {
      return states.state(
          codes.basis(v.code, v.firstDay) == Basis.CPT_FILE ? TableKind.CPT : TableKind.HCPCS);
    }
    if (library.feeSchedule().lists(v.code, v.firstDay)) {
      return states.inferred(TableKind.FEE_SCHEDULE);
    }
    Basis basis = codes.basis(v.code, v.firstDay);
    if (basis != Basis.INFERRED) {
      return states.state(basis == Basis.CPT_FILE ? TableKind.CPT : TableKind.HCPCS);
    }
    return states.inferred(InferredValidity.table(library, v));
  }

  private static String dates(ProcedureCodes codes, LineView v, CodeStatus status) {
    return status == CodeStatus.NOT_YET
        ? "it comes into force on " + LocalDate.ofEpochDay(codes.added(v.code))
        : "it was in force until " + LocalDate.ofEpochDay(codes.terminated(v.code));
  }

  private static void refuse(
      ClaimContext claim, LineView v, ProcedureShape shape, String detail, CheckState state) {
    claim.checked(EditFamily.PROCEDURE_VALIDITY, v.number, state);
    emit(claim, v, Kind.NOT_VALID, shape == ProcedureShape.LEVEL_TWO, detail, state.release());
  }

  private static void emit(
      ClaimContext claim, LineView v, Kind kind, boolean levelTwo, String detail, String release) {
    claim.emit(
        new ProcedureCodeFact(
            kind,
            v.number,
            Identifiers.codeOrShape(v.procedure),
            levelTwo,
            detail,
            kind == Kind.NOT_VALID ? successors(claim, v) : List.of(),
            release));
  }

  private static List<String> successors(ClaimContext claim, LineView v) {
    ProcedureCodes codes = claim.reference.library.procedures();
    Set<String> found = new LinkedHashSet<>();
    if (v.code >= 0) {
      found.addAll(codes.crosswalk(v.code));
    }
    found.addAll(SUCCESSORS.getOrDefault(v.procedure, List.of()));
    found.removeIf(
        code -> {
          CodeStatus status = codes.status(codes.id(code), v.firstDay);
          return status == CodeStatus.TERMINATED || status == CodeStatus.NOT_YET;
        });
    return List.copyOf(found);
  }
}
