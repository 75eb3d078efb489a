package org.cleanclaim.benchmarks.baseline;

import java.util.List;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.DiagnosisCodes;
import org.cleanclaim.codesets.DiagnosisFlag;
import org.cleanclaim.codesets.DiagnosisNotes;
import org.cleanclaim.codesets.DiagnosisStatus;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;
import org.cleanclaim.engine.rule.Identifiers;

/** Diagnoses and the pointers to them: ICD. */
final class DiagnosisChecks {

  private static final int ICD10 = Days.of(2015, 10, 1);

  private final ReferenceLibrary library;
  private final DiagnosisCodes codes;
  private final DiagnosisRefusal refusal;

  DiagnosisChecks(ReferenceLibrary library) {
    this.library = library;
    this.codes = library.diagnoses();
    this.refusal = new DiagnosisRefusal(codes);
  }

  void check(HandClaim h) {
    List<Diagnosis> all = h.claim.diagnoses();
    long pointed = 0;
    long first = 0;
    for (HandLine l : h.lines) {
      List<Integer> pointers = l.line.pointers();
      pointers(h, l, pointers, all.size());
      for (int i = 0; i < pointers.size(); i++) {
        int p = pointers.get(i);
        if (p >= 1 && p < Long.SIZE) {
          pointed |= 1L << p;
          first |= i == 0 ? 1L << p : 0;
        }
      }
    }
    if (all.isEmpty()) {
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      Diagnosis dx = all.get(i);
      code(h, dx, i + 1);
      if (!dx.code().isEmpty()) {
        repeated(h, all, i);
        boolean leads = i == 0 || i + 1 < Long.SIZE && (first & 1L << i + 1) != 0;
        if (leads
            && h.earliest != HandLine.NO_DAY
            && !icd9(dx)
            && manifests(h.earliest, dx.code())) {
          h.problem("ICD-007", 0, "CO-16", dx.code() + " is a manifestation and cannot come first");
        }
      }
    }
    externalCauses(h, all);
    if (pointed != 0) {
      unpointed(h, all, pointed);
    }
    changes(h, all);
  }

  private static void pointers(HandClaim h, HandLine l, List<Integer> pointers, int diagnoses) {
    int count = pointers.size();
    if (count == 0) {
      h.problem("ICD-026", l.number, "CO-16", "the line points to no diagnosis");
      return;
    }
    if (count > 4) {
      h.problem("ICD-026", l.number, "CO-16", "the line has " + count + " pointers, not four");
    }
    for (int i = 0; i < count; i++) {
      int p = pointers.get(i);
      if (p < 1 || p > diagnoses) {
        h.problem("ICD-026", l.number, "CO-16", "pointer " + p + " points to no diagnosis");
      } else if (pointers.indexOf(p) < i) {
        h.problem("ICD-026", l.number, "CO-16", "the line points to diagnosis " + p + " twice");
      }
    }
  }

  /** The code on the day of every line that points to it, the earliest when none does. */
  void code(HandClaim h, Diagnosis dx, int index) {
    boolean pointed = false;
    boolean judged = false;
    boolean said = false;
    int asked = HandLine.NO_DAY;
    for (HandLine l : h.lines) {
      if (!points(l, index)) {
        continue;
      }
      if (!pointed) {
        pointed = true;
        judged = form(h, dx, index, l.first);
      } else if (!judged || l.first == asked) {
        continue;
      }
      asked = l.first;
      if (judged && asked != HandLine.NO_DAY && !said) {
        said = judge(h, dx.code(), index, asked);
      }
    }
    if (!pointed && form(h, dx, index, h.earliest)) {
      judge(h, dx.code(), index, h.earliest);
    }
  }

  private static boolean points(HandLine l, int index) {
    List<Integer> pointers = l.line.pointers();
    for (int i = 0; i < pointers.size(); i++) {
      if (pointers.get(i) == index) {
        return true;
      }
    }
    return false;
  }

  /** What there is to say without the tables; whether they are to be asked. */
  private boolean form(HandClaim h, Diagnosis dx, int index, int day) {
    if (day == HandLine.NO_DAY) {
      return false;
    }
    String qualifier = dx.qualifier();
    boolean icd9 = icd9(dx);
    if (qualifier != null && (icd9 || icd10(qualifier)) && icd9 == day >= ICD10) {
      h.problem(
          "ICD-028",
          0,
          "CO-16",
          "diagnosis " + index + ": " + qualifier + " is the wrong code set");
    }
    if (day < ICD10 || icd9 && codes.id(dx.code()) == DiagnosisCodes.NONE) {
      return false;
    }
    if (!wellFormed(dx.code())) {
      h.problem(
          "ICD-001",
          0,
          "CO-16",
          "diagnosis "
              + index
              + ": "
              + Identifiers.codeOrShape(dx.code())
              + " has no code's shape");
      return false;
    }
    if (qualifier != null
        && dx.position() != null
        && dx.position().segment() > 0
        && dx.written().indexOf('.') >= 0) {
      h.problem("ICD-001", 0, "CO-16", "diagnosis " + index + ": " + dx.code() + " with its dot");
    }
    return true;
  }

  private boolean judge(HandClaim h, String code, int index, int day) {
    int id = codes.id(code);
    return switch (codes.status(id, day)) {
      case BILLABLE, UNKNOWN -> false;
      case HEADER, NOT_VALID -> refusal.explain(h, id, code, day, index);
    };
  }

  private static void repeated(HandClaim h, List<Diagnosis> all, int index) {
    String code = all.get(index).code();
    for (int i = 0; i < index; i++) {
      if (all.get(i).code().equals(code)) {
        h.problem("ICD-025", 0, "CO-16", code + " is on the claim already, as " + (i + 1));
        return;
      }
    }
  }

  /** Whether the code is a manifestation of a disease that comes before it. */
  boolean manifests(int day, String code) {
    int id = codes.id(code);
    if (id == DiagnosisCodes.NONE) {
      return false;
    }
    DiagnosisNotes notes = codes.notes(day);
    boolean flagged = codes.has(id, day, DiagnosisFlag.MANIFESTATION);
    boolean noted = notes.has(id, NoteKind.CODE_FIRST);
    return (flagged || noted)
        && (Releases.answers(library, TableKind.MEDICARE_CODE_EDITOR, day)
            ? flagged
            : noted && codes.title(id).contains("classified elsewhere"));
  }

  private static void externalCauses(HandClaim h, List<Diagnosis> all) {
    String first = all.get(0).code();
    if (!first.isEmpty()
        && first.charAt(0) >= 'V'
        && first.charAt(0) <= 'Y'
        && wellFormed(first)
        && !icd9(all.get(0))) {
      h.problem("ICD-014", 0, "CO-16", first + " is an external cause and cannot come first");
    }
    int places = 0;
    int activities = 0;
    int statuses = 0;
    for (int i = 0; i < all.size(); i++) {
      String code = all.get(i).code();
      if (code.length() >= 3
          && code.charAt(0) == 'Y'
          && code.charAt(1) == '9'
          && (code.charAt(2) == '2' && ++places == 2
              || code.charAt(2) == '3' && ++activities == 2
              || code.charAt(2) == '9' && ++statuses == 2)) {
        h.problem("ICD-014", 0, "", code + " is the second of its category");
      }
    }
  }

  private static void unpointed(HandClaim h, List<Diagnosis> all, long pointed) {
    if ((pointed & 2) == 0) {
      h.problem("ICD-027", 0, "", "no line points to the first, " + all.get(0).code());
    }
    StringBuilder others = null;
    for (int i = 1; i < all.size() && i + 1 < Long.SIZE; i++) {
      if ((pointed & 1L << i + 1) == 0) {
        others = others == null ? new StringBuilder("no line points to") : others;
        others.append(' ').append(all.get(i).code());
      }
    }
    if (others != null) {
      h.problem("ICD-027", 0, "", others.toString());
    }
  }

  private void changes(HandClaim h, List<Diagnosis> all) {
    boolean severalDays = false;
    for (HandLine l : h.lines) {
      severalDays |= l.first != HandLine.NO_DAY && l.first != h.earliest;
    }
    for (int i = 0; severalDays && i < all.size(); i++) {
      if (changes(h, all.get(i).code())) {
        h.problem("ICD-029", 0, "CO-146", all.get(i).code() + " is not valid on every line's day");
      }
    }
  }

  /** Whether a code is valid for some lines and not for others. */
  boolean changes(HandClaim h, String code) {
    int id = codes.id(code);
    boolean billable = false;
    boolean not = false;
    int asked = HandLine.NO_DAY;
    for (HandLine l : h.lines) {
      if (id != DiagnosisCodes.NONE && l.first >= ICD10 && l.first != asked) {
        asked = l.first;
        DiagnosisStatus status = codes.status(id, asked);
        billable |= status == DiagnosisStatus.BILLABLE;
        not |= status == DiagnosisStatus.NOT_VALID || status == DiagnosisStatus.HEADER;
      }
    }
    return billable && not;
  }

  static boolean icd9(Diagnosis dx) {
    return dx.qualifier() != null
        && switch (dx.qualifier()) {
          case "BK", "BF", "BJ", "PR", "BN" -> true;
          default -> false;
        };
  }

  static boolean icd10(String qualifier) {
    return switch (qualifier) {
      case "ABK", "ABF", "ABJ", "APR", "ABN" -> true;
      default -> false;
    };
  }

  static boolean wellFormed(String code) {
    int length = code.length();
    if (length < 3
        || length > 7
        || !letter(code.charAt(0))
        || !(digit(code.charAt(1)) || code.charAt(1) == 'A')
        || !(digit(code.charAt(2)) || code.charAt(2) == 'A' || code.charAt(2) == 'B')) {
      return false;
    }
    for (int i = 3; i < length; i++) {
      if (!digit(code.charAt(i)) && !letter(code.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean letter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
