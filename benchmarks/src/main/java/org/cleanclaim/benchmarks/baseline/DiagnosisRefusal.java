package org.cleanclaim.benchmarks.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.DiagnosisCodes;
import org.cleanclaim.codesets.DiagnosisStatus;
import org.cleanclaim.codesets.Vintage;

/** What exactly is wrong with a well-formed diagnosis that is not billable on a day. */
final class DiagnosisRefusal {

  private static final int FULL = 7;
  private static final int PROPOSALS = 20;

  private final DiagnosisCodes codes;

  DiagnosisRefusal(DiagnosisCodes codes) {
    this.codes = codes;
  }

  /** Whether there was anything to say: a table too old does not know that a code is none. */
  boolean explain(HandClaim h, int id, String code, int day, int index) {
    String seventh = codes.seventhCharacters(code, day);
    char last = code.charAt(code.length() - 1);
    boolean letter = last < '0' || last > '9';
    if (code.length() > 3 && letter && last != 'X' && billable(base(code), day)) {
      say(h, "ICD-005", index, code, "takes no 7th character", List.of(base(code)));
      return true;
    }
    if (code.length() == FULL && seventh.indexOf(last) < 0) {
      List<String> siblings = ending(code.substring(0, FULL - 1), seventh, day);
      if (!siblings.isEmpty()) {
        say(h, "ICD-005", index, code, "has a wrong 7th character", siblings);
        return true;
      }
    }
    if (codes.status(id, day) == DiagnosisStatus.HEADER && !codes.everBillable(id)) {
      List<String> children = codes.billableChildren(id, day, PROPOSALS);
      say(h, "ICD-003", index, code, "is a heading", children);
      if (code.length() < FULL) {
        List<String> complete = ending((code + "XXX").substring(0, FULL - 1), seventh, day);
        if (!complete.isEmpty()) {
          say(h, "ICD-004", index, code, "lacks its 7th character", complete);
        }
      }
      return true;
    }
    String padded = padded(code, day);
    if (padded != null) {
      say(h, "ICD-004", index, code, "lacks placeholders", List.of(padded));
      return true;
    }
    return notValid(h, id, code, day, index);
  }

  private boolean notValid(HandClaim h, int id, String code, int day, int index) {
    boolean ever = codes.everBillable(id);
    if (!ever && codes.vintage(day).status() == Vintage.Status.STALE) {
      return false;
    }
    List<String> proposals = codes.billableChildren(id, day, PROPOSALS);
    for (int n = code.length() - 1; n >= 3 && proposals.isEmpty(); n--) {
      if (billable(code.substring(0, n), day)) {
        proposals = List.of(code.substring(0, n));
      }
    }
    String window =
        !ever
            ? "is no ICD-10-CM code"
            : day > codes.billableTo(id, day)
                ? "was valid until " + LocalDate.ofEpochDay(codes.billableTo(id, day))
                : day < codes.billableFrom(id, day)
                    ? "is valid from " + LocalDate.ofEpochDay(codes.billableFrom(id, day))
                    : "is not valid on the date";
    say(h, "ICD-002", index, code, window, proposals);
    return true;
  }

  private static void say(
      HandClaim h, String rule, int index, String code, String what, List<String> instead) {
    h.problem(
        rule,
        0,
        rule.equals("ICD-002") ? "CO-146" : "CO-16",
        "diagnosis "
            + index
            + ": "
            + code
            + " "
            + what
            + (instead.isEmpty() ? "" : "; " + String.join(", ", instead)));
  }

  /** The code without its last character and the placeholders before it. */
  private static String base(String code) {
    int end = code.length() - 1;
    while (end > 3 && code.charAt(end - 1) == 'X') {
      end--;
    }
    return code.substring(0, Math.max(3, end));
  }

  private List<String> ending(String stem, String characters, int day) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < characters.length(); i++) {
      if (billable(stem + characters.charAt(i), day)) {
        found.add(stem + characters.charAt(i));
      }
    }
    return found;
  }

  /** The code with placeholders before its last character, where that is a 7th one. */
  private String padded(String code, int day) {
    int last = code.length() - 1;
    if (code.length() <= 3 || code.length() >= FULL) {
      return null;
    }
    String stem = code.substring(0, last);
    if (codes.seventhCharacters(stem, day).indexOf(code.charAt(last)) < 0) {
      return null;
    }
    String padded = (stem + "XXX").substring(0, FULL - 1) + code.charAt(last);
    return billable(padded, day) ? padded : null;
  }

  private boolean billable(String code, int day) {
    return codes.status(codes.id(code), day) == DiagnosisStatus.BILLABLE;
  }
}
