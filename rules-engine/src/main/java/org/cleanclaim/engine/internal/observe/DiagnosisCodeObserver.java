package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.InstitutionalHeader.InpatientProcedure;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.DiagnosisCodes;
import org.cleanclaim.codesets.DiagnosisStatus;
import org.cleanclaim.engine.observation.DiagnosisFact;
import org.cleanclaim.engine.observation.DiagnosisFact.Kind;
import org.cleanclaim.engine.rule.ClaimFacts;
import org.cleanclaim.engine.rule.Identifiers;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.jspecify.annotations.Nullable;

/**
 * Asks of every diagnosis whether it is a billable code on its reference date: the From date of
 * every line that points to it, the earliest line when none does; of an inpatient bill the Through
 * date, of another institutional bill From or Through.
 */
final class DiagnosisCodeObserver implements Observer {

  /** First day of ICD-10. */
  static final int ICD10 = Days.of(2015, 10, 1);

  private static final CheckState NO_DATE = gap("there is no date of service to judge the code by");
  private static final CheckState ICD9 = gap("ICD-9-CM codes are not evaluated");
  private static final CheckState NOT_LISTED =
      gap("the loaded ICD-10-CM tables are a small selection without this code");
  private static final CheckState PERHAPS_NEWER =
      gap("the code is in no loaded ICD-10-CM release and may be newer than all of them");

  private static CheckState gap(String reason) {
    return new CheckState(CoverageStatus.NO_DATA, "", reason);
  }

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    Claim c = claim.claim();
    InstitutionalHeader header = c.institutional();
    int from = day(claim, header == null ? null : header.statementFrom(), true);
    int through = day(claim, header == null ? null : header.statementThrough(), false);
    if (ClaimFacts.inpatient(c)) {
      from = through;
    }
    List<Diagnosis> diagnoses = c.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      Diagnosis dx = diagnoses.get(i);
      if (header == null) {
        byLines(claim, dx, i + 1, from);
      } else {
        once(claim, dx, i + 1, "diagnosis", from, through);
      }
    }
    if (header != null) {
      others(claim, header, from, through);
    }
  }

  private static int day(ClaimContext claim, @Nullable LocalDate date, boolean first) {
    if (date != null) {
      return (int) date.toEpochDay();
    }
    InstitutionalHeader header = claim.claim().institutional();
    LocalDate other =
        header == null ? null : first ? header.statementThrough() : header.statementFrom();
    return other != null ? (int) other.toEpochDay() : claim.earliestDay();
  }

  private static void others(
      ClaimContext claim, InstitutionalHeader header, int from, int through) {
    Diagnosis admitting = header.admittingDiagnosis();
    if (admitting != null) {
      once(claim, admitting, 0, "admitting diagnosis", from, through);
    }
    for (int i = 0; i < header.reasonsForVisit().size(); i++) {
      once(claim, header.reasonsForVisit().get(i), 0, "reason for visit", from, through);
    }
    for (int i = 0; i < header.externalCauses().size(); i++) {
      once(claim, header.externalCauses().get(i), 0, "external cause", from, through);
    }
    for (int i = 0; i < header.procedures().size(); i++) {
      InpatientProcedure p = header.procedures().get(i);
      if (p.qualifier() != null && through != LineView.NO_DAY) {
        boolean icd10 = p.qualifier().equals("BBR") || p.qualifier().equals("BBQ");
        if (icd10 != through >= ICD10) {
          String place = "ICD procedure " + (i + 1);
          emit(claim, Kind.WRONG_CODE_SET, 0, p.code(), place, List.of(), false, p.qualifier(), "");
        }
      }
    }
  }

  private static void byLines(ClaimContext claim, Diagnosis dx, int index, int unpointedDay) {
    boolean pointed = false;
    boolean said = false;
    int asked = LineView.NO_DAY;
    CheckState form = null;
    CheckState state = NO_DATE;
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      if (line == null || !points(v, line, index)) {
        continue;
      }
      if (!pointed) {
        form = form(claim, dx, index, "diagnosis", v.firstDay, v.firstDay);
      }
      if (!pointed || v.firstDay != asked) {
        pointed = true;
        asked = v.firstDay;
        int before = claim.observed().size();
        state = form == null ? judge(claim, dx, index, "diagnosis", asked, asked, said) : form;
        said |= claim.observed().size() > before;
        claim.checked(EditFamily.DIAGNOSIS_VALIDITY, 0, state);
      }
      claim.checked(EditFamily.DIAGNOSIS_VALIDITY, v.number, state);
    }
    if (!pointed) {
      once(claim, dx, index, "diagnosis", unpointedDay, unpointedDay);
    }
  }

  private static boolean points(LineView v, ServiceLine line, int index) {
    if (index < Long.SIZE) {
      return (v.pointed() & 1L << index) != 0;
    }
    List<Integer> pointers = line.pointers();
    for (int i = 0; i < pointers.size(); i++) {
      if (pointers.get(i) == index) {
        return true;
      }
    }
    return false;
  }

  private static void once(
      ClaimContext claim, Diagnosis dx, int index, String place, int from, int through) {
    CheckState form = form(claim, dx, index, place, from, through);
    claim.checked(
        EditFamily.DIAGNOSIS_VALIDITY,
        0,
        form == null ? judge(claim, dx, index, place, from, through, false) : form);
  }

  /**
   * What there is to say of the code without asking the tables; the state when they need not be
   * asked.
   */
  private static @Nullable CheckState form(
      ClaimContext claim, Diagnosis dx, int index, String place, int day, int otherDay) {
    String qualifier = dx.qualifier();
    boolean icd9 = qualifier != null && icd9(qualifier);
    if (day == LineView.NO_DAY) {
      return NO_DATE;
    }
    if (qualifier != null && (icd9 || icd10(qualifier)) && icd9 == otherDay >= ICD10) {
      emit(claim, Kind.WRONG_CODE_SET, index, dx.code(), place, List.of(), false, qualifier, "");
    }
    if (otherDay < ICD10
        || icd9 && claim.reference.library.diagnoses().id(dx.code()) == DiagnosisCodes.NONE) {
      return ICD9;
    }
    if (!DiagnosisShape.wellFormed(dx.code())) {
      malformed(claim, dx, index, place, day);
      return CheckState.NOT_APPLICABLE;
    }
    if (dotSent(dx)) {
      emit(claim, Kind.DOT_SENT, index, dx.code(), place, List.of(dx.code()), true, "", "");
    }
    return null;
  }

  /** How the code stands, and a fact when it is wrong on both days and that was not said before. */
  private static CheckState judge(
      ClaimContext claim,
      Diagnosis dx,
      int index,
      String place,
      int day,
      int otherDay,
      boolean said) {
    if (day == LineView.NO_DAY) {
      return NO_DATE;
    }
    DiagnosisCodes codes = claim.reference.library.diagnoses();
    int id = index == 0 ? codes.id(dx.code()) : claim.diagnosisId(index - 1);
    CheckState state = claim.on(day).diagnosis();
    DiagnosisStatus status = codes.status(id, day);
    if (status != DiagnosisStatus.BILLABLE && otherDay != day) {
      status = codes.status(id, otherDay);
      state = claim.on(otherDay).diagnosis();
    }
    return switch (status) {
      case BILLABLE -> state;
      case UNKNOWN -> state.status() == CoverageStatus.NO_DATA ? state : NOT_LISTED;
      case HEADER, NOT_VALID -> {
        List<DiagnosisFact> facts =
            DiagnosisAdvice.explain(
                codes, id, dx.code(), otherDay, state, index, name(index, place));
        if (facts.isEmpty()) {
          yield PERHAPS_NEWER;
        }
        if (!said) {
          facts.forEach(claim::emit);
        }
        yield state;
      }
    };
  }

  private static void malformed(
      ClaimContext claim, Diagnosis dx, int index, String place, int day) {
    DiagnosisCodes codes = claim.reference.library.diagnoses();
    String read = DiagnosisShape.zeroForLetter(dx.code());
    boolean valid = read != null && codes.status(codes.id(read), day) == DiagnosisStatus.BILLABLE;
    emit(
        claim,
        Kind.MALFORMED,
        index,
        Identifiers.codeOrShape(dx.code()),
        place,
        read != null && valid ? List.of(read) : List.of(),
        true,
        "",
        "");
  }

  /** Only a file of segments says how a code was sent; elsewhere the dot is how people write it. */
  private static boolean dotSent(Diagnosis dx) {
    return dx.qualifier() != null
        && dx.position() != null
        && dx.position().segment() > 0
        && dx.written().indexOf('.') >= 0;
  }

  static boolean icd9(String qualifier) {
    return switch (qualifier) {
      case "BK", "BF", "BJ", "PR", "BN" -> true;
      default -> false;
    };
  }

  private static boolean icd10(String qualifier) {
    return switch (qualifier) {
      case "ABK", "ABF", "ABJ", "APR", "ABN" -> true;
      default -> false;
    };
  }

  private static String name(int index, String place) {
    return index == 0 ? place : place + " " + index;
  }

  private static void emit(
      ClaimContext claim,
      Kind kind,
      int index,
      String code,
      String place,
      List<String> proposals,
      boolean certain,
      String detail,
      String release) {
    claim.emit(
        new DiagnosisFact(
            kind, index, code, name(index, place), proposals, certain, detail, release));
  }
}
