package org.cleanclaim.engine.internal.observe;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.DiagnosisCodes;
import org.cleanclaim.codesets.DiagnosisFlag;
import org.cleanclaim.codesets.DiagnosisNotes;
import org.cleanclaim.codesets.DiagnosisStatus;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;
import org.cleanclaim.engine.internal.observe.ReferenceView.DayStates;
import org.cleanclaim.engine.observation.DiagnosisListFact;
import org.cleanclaim.engine.observation.DiagnosisListFact.Kind;
import org.cleanclaim.engine.rule.ClaimFacts;

/**
 * Looks at the diagnoses as a list: their order, repeats, pointers, and dates on which they change.
 */
final class DiagnosisListObserver implements Observer {

  private static final String CIRCUMSTANCES = "Y9";

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    Claim c = claim.claim();
    List<Diagnosis> diagnoses = c.diagnoses();
    if (diagnoses.isEmpty()) {
      return;
    }
    int day = referenceDay(claim);
    externalCauses(claim, diagnoses);
    for (int i = 0; i < diagnoses.size(); i++) {
      String code = diagnoses.get(i).code();
      if (code.isEmpty()) {
        continue;
      }
      int before = earlier(diagnoses, i);
      if (before >= 0) {
        fact(claim, Kind.REPEATED, i + 1, List.of(code), List.of(before + 1), false, "");
      }
      if (day != LineView.NO_DAY
          && !icd9(diagnoses.get(i))
          && (i == 0 || firstPointer(claim, i + 1))) {
        manifestation(claim, i + 1, code, claim.diagnosisId(i), day);
      }
    }
    if (c.professional()) {
      unpointed(claim, diagnoses);
      changes(claim, diagnoses);
    }
  }

  private static boolean icd9(Diagnosis dx) {
    return dx.qualifier() != null && DiagnosisCodeObserver.icd9(dx.qualifier());
  }

  private static int referenceDay(ClaimContext claim) {
    var header = claim.claim().institutional();
    if (header == null || header.statementThrough() == null) {
      return claim.earliestDay();
    }
    return (int) header.statementThrough().toEpochDay();
  }

  private static int earlier(List<Diagnosis> diagnoses, int index) {
    String code = diagnoses.get(index).code();
    for (int i = 0; i < index; i++) {
      if (diagnoses.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean firstPointer(ClaimContext claim, int index) {
    for (int i = 0; i < claim.lineCount(); i++) {
      if (claim.view(i).firstPointer == index) {
        return true;
      }
    }
    return false;
  }

  private static void externalCauses(ClaimContext claim, List<Diagnosis> diagnoses) {
    String first = diagnoses.get(0).code();
    if (!first.isEmpty()
        && first.charAt(0) >= 'V'
        && first.charAt(0) <= 'Y'
        && DiagnosisShape.wellFormed(first)
        && !icd9(diagnoses.get(0))) {
      boolean orderly =
          claim.claim().professional() && diagnoses.size() > 1 && !firstPointer(claim, 1);
      List<Integer> others = diagnoses.size() > 1 ? List.of(2) : List.of();
      fact(claim, Kind.EXTERNAL_CAUSE_FIRST, 1, List.of(first), others, orderly, "");
    }
    for (int i = 0; i < diagnoses.size(); i++) {
      if (diagnoses.get(i).code().startsWith(CIRCUMSTANCES)) {
        circumstance(claim, diagnoses, "Y92");
        circumstance(claim, diagnoses, "Y93");
        circumstance(claim, diagnoses, "Y99");
        return;
      }
    }
  }

  /** Place, activity and status of an external cause are reported once. */
  private static void circumstance(ClaimContext claim, List<Diagnosis> diagnoses, String category) {
    int seen = 0;
    for (int i = 0; i < diagnoses.size(); i++) {
      String code = diagnoses.get(i).code();
      if (code.startsWith(category) && ++seen == 2) {
        fact(claim, Kind.CIRCUMSTANCE_REPEATED, i + 1, List.of(code), List.of(), false, "");
      }
    }
  }

  private static void manifestation(ClaimContext claim, int index, String code, int id, int day) {
    DiagnosisCodes codes = claim.reference.library.diagnoses();
    if (id == DiagnosisCodes.NONE) {
      return;
    }
    DayStates states = claim.on(day);
    boolean editor = states.answers(TableKind.MEDICARE_CODE_EDITOR);
    boolean manifestation =
        editor
            ? codes.has(id, day, DiagnosisFlag.MANIFESTATION)
            : codes.notes(day).has(id, NoteKind.CODE_FIRST)
                && codes.title(id).contains("classified elsewhere");
    if (!manifestation) {
      return;
    }
    DiagnosisNotes notes = codes.notes(day);
    List<Integer> causes = new ArrayList<>();
    List<Diagnosis> diagnoses = claim.claim().diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      if (i + 1 != index && notes.names(id, NoteKind.CODE_FIRST, claim.diagnosisId(i))) {
        causes.add(i + 1);
      }
    }
    boolean orderly =
        claim.claim().professional() && causes.size() == 1 && resolved(claim, index, causes.get(0));
    TableKind kind = editor ? TableKind.MEDICARE_CODE_EDITOR : TableKind.ICD10CM_ORDER;
    fact(
        claim,
        Kind.MANIFESTATION_FIRST,
        index,
        List.of(code),
        causes,
        orderly,
        states.release(kind));
  }

  /** Whether exchanging the two leaves no line that points to the manifestation first. */
  private static boolean resolved(ClaimContext claim, int manifestation, int cause) {
    if (manifestation > cause) {
      return false;
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      ServiceLine line = claim.view(i).line;
      if (line != null
          && !line.pointers().isEmpty()
          && line.pointers().get(0) == manifestation
          && !line.pointers().contains(cause)) {
        return false;
      }
    }
    return true;
  }

  private static void unpointed(ClaimContext claim, List<Diagnosis> diagnoses) {
    long pointed = 0;
    for (int i = 0; i < claim.lineCount(); i++) {
      pointed |= claim.view(i).pointed();
    }
    if (pointed == 0) {
      return; // no line points at all, which is said of the lines
    }
    if ((pointed & 2) == 0) {
      List<String> first = List.of(diagnoses.get(0).code());
      fact(claim, Kind.FIRST_UNPOINTED, 1, first, List.of(), false, "");
    }
    List<String> codes = null;
    int firstIndex = 0;
    for (int i = 1; i < diagnoses.size(); i++) {
      if (i + 1 < Long.SIZE && (pointed & 1L << i + 1) == 0) {
        if (codes == null) {
          codes = new ArrayList<>();
          firstIndex = i + 1;
        }
        codes.add(diagnoses.get(i).code());
      }
    }
    if (codes != null) {
      fact(claim, Kind.UNPOINTED, firstIndex, codes, List.of(), false, "");
    }
  }

  private static void changes(ClaimContext claim, List<Diagnosis> diagnoses) {
    int first = LineView.NO_DAY;
    int last = LineView.NO_DAY;
    for (int i = 0; i < claim.lineCount(); i++) {
      int day = claim.view(i).firstDay;
      if (day != LineView.NO_DAY) {
        first = first == LineView.NO_DAY ? day : Math.min(first, day);
        last = Math.max(last, day);
      }
    }
    if (first == last) {
      return;
    }
    DiagnosisCodes codes = claim.reference.library.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      int id = claim.diagnosisId(i);
      boolean billable = false;
      boolean not = false;
      int asked = LineView.NO_DAY;
      for (int n = 0; id != DiagnosisCodes.NONE && n < claim.lineCount(); n++) {
        int day = claim.view(n).firstDay;
        if (day != LineView.NO_DAY && day != asked && day >= DiagnosisCodeObserver.ICD10) {
          asked = day;
          DiagnosisStatus status = codes.status(id, day);
          billable |= status == DiagnosisStatus.BILLABLE;
          not |= status == DiagnosisStatus.NOT_VALID || status == DiagnosisStatus.HEADER;
        }
      }
      if (billable && not) {
        String release = claim.on(asked).diagnosis().release();
        fact(
            claim,
            Kind.CHANGES_BETWEEN_LINES,
            i + 1,
            List.of(diagnoses.get(i).code()),
            List.of(),
            false,
            release);
      }
    }
  }

  private static void fact(
      ClaimContext claim,
      Kind kind,
      int index,
      List<String> codes,
      List<Integer> partners,
      boolean orderly,
      String release) {
    Claim c = claim.claim();
    claim.emit(
        new DiagnosisListFact(
            kind,
            index,
            codes,
            partners,
            ClaimFacts.inpatient(c),
            c.professional(),
            orderly,
            release));
  }
}
