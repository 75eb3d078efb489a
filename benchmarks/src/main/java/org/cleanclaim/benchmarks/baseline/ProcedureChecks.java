package org.cleanclaim.benchmarks.baseline;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.ProcedureCodes.Basis;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.rule.Identifiers;

/** Procedure codes by themselves: HCP. */
final class ProcedureChecks {

  private final ReferenceLibrary library;
  private final ProcedureCodes codes;
  private final Procedures procedures;
  private final Map<String, List<String>> successors =
      PolicyTable.map("procedure-successors", r -> PolicyTable.words(r[2]));

  ProcedureChecks(ReferenceLibrary library, Procedures procedures) {
    this.library = library;
    this.codes = library.procedures();
    this.procedures = procedures;
  }

  void validity(HandClaim h) {
    for (HandLine l : h.lines) {
      String system = l.line.procedureQualifier();
      if (l.procedure.isEmpty() || system != null && !system.equals("HC")) {
        continue;
      }
      if (!l.is(Procedures.SHAPES)) {
        String shown = Identifiers.codeOrShape(l.procedure);
        h.problem("HCP-001", l.number, "CO-16", shown + " is not shaped like a procedure code");
        l.invalid = true;
      } else if (l.is(Procedures.DENTAL)) {
        h.problem("HCP-001", l.number, "CO-16", l.procedure + " is a dental code");
      } else if (l.first != HandLine.NO_DAY) {
        String detail = notInForce(l);
        if (detail != null) {
          refuse(h, l, detail);
        }
      }
    }
  }

  /** Why the code is not in force on its day; {@code null} when it is or nobody knows. */
  String notInForce(HandLine l) {
    CodeStatus status = codes.status(l.code, l.first);
    if (status == CodeStatus.VALID && !l.is(Procedures.DELETED)) {
      return null;
    }
    TableKind list = l.is(Procedures.LEVEL_TWO) ? TableKind.HCPCS : TableKind.FEE_SCHEDULE;
    boolean silent =
        status == CodeStatus.UNKNOWN
            || status == CodeStatus.VALID && !Releases.current(library, list, l.first);
    if (silent && l.is(Procedures.DELETED) && procedures.lastDay(l.procedure) < l.first) {
      return "it was in force until " + LocalDate.ofEpochDay(procedures.lastDay(l.procedure));
    }
    if (status == CodeStatus.VALID) {
      return null;
    }
    boolean listed = status != CodeStatus.UNKNOWN;
    boolean scheduled = l.is(Procedures.CPT | Procedures.CPT_SUFFIX);
    if (listed && codes.basis(l.code, l.first) != Basis.INFERRED) {
      return dates(l, status);
    }
    return (listed
            ? scheduled
            : (scheduled || l.is(Procedures.LEVEL_TWO)) && Releases.covers(library, list, l.first))
        ? list.title() + " in force on the date does not list it"
        : null;
  }

  private String dates(HandLine l, CodeStatus status) {
    return status == CodeStatus.NOT_YET
        ? "it comes into force on " + LocalDate.ofEpochDay(codes.added(l.code))
        : "it was in force until " + LocalDate.ofEpochDay(codes.terminated(l.code));
  }

  private void refuse(HandClaim h, HandLine l, String detail) {
    Set<String> instead = new LinkedHashSet<>();
    if (l.code >= 0) {
      instead.addAll(codes.crosswalk(l.code));
    }
    instead.addAll(successors.getOrDefault(l.procedure, List.of()));
    h.problem(
        "HCP-002",
        l.number,
        "CO-181",
        l.procedure
            + " is not valid on the date of service: "
            + detail
            + (instead.isEmpty() ? "" : "; now " + String.join(", ", instead)));
    l.invalid = true;
  }

  /** Codes that need a description, are for facilities, or for other payers. */
  void kinds(HandClaim h) {
    for (HandLine l : h.lines) {
      if (l.invalid || !l.is(Procedures.UNLISTED | Procedures.FACILITY | Procedures.OTHER_PAYERS)) {
        continue;
      }
      if (l.is(Procedures.UNLISTED)
          && l.line.description() == null
          && !(l.line.drug() != null && drug(l.procedure))) {
        h.problem("HCP-003", l.number, "CO-16", l.procedure + " is unlisted and not described");
      }
      if (!h.medicare()) {
        continue;
      }
      if (l.is(Procedures.FACILITY) && !atSurgeryCenter(h, l)) {
        h.problem("HCP-006", l.number, "CO-170", l.procedure + " is billed by facilities only");
        l.notPayable = true;
      }
      if (l.is(Procedures.OTHER_PAYERS)) {
        h.problem("HCP-008", l.number, "CO-96", l.procedure + " is for payers but Medicare");
        l.notPayable = true;
      }
    }
  }

  static boolean drug(String code) {
    return switch (code.charAt(0)) {
      case 'J', 'C', 'Q' -> true;
      case 'A' -> code.startsWith("A9");
      case '9' -> code.equals("90399") || code.equals("90749");
      default -> false;
    };
  }

  boolean atSurgeryCenter(HandClaim h, HandLine l) {
    return l.procedure.charAt(0) == 'C'
        && h.surgeryCenter(l)
        && (l.first == HandLine.NO_DAY
            || l.code >= 0 && library.asc().find(l.code, l.first) >= 0
            || !Releases.complete(library, TableKind.ASC_ADDENDA, l.first));
  }
}
