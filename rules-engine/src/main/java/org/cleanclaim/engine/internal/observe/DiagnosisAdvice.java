package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.DiagnosisCodes;
import org.cleanclaim.codesets.DiagnosisStatus;
import org.cleanclaim.engine.observation.DiagnosisFact;
import org.cleanclaim.engine.observation.DiagnosisFact.Kind;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.jspecify.annotations.Nullable;

/**
 * Says what exactly is wrong with a well-formed code that is not billable on a day, and what to
 * report in its place. Only claims with such a code come here.
 */
final class DiagnosisAdvice {

  private static final int MOST_PROPOSALS = 20;
  private static final int FULL = 7;

  private final DiagnosisCodes codes;
  private final String code;
  private final int day;
  private final CheckState state;
  private final int index;
  private final String place;
  private final String seventh;

  private DiagnosisAdvice(
      DiagnosisCodes codes, String code, int day, CheckState state, int index, String place) {
    this.codes = codes;
    this.code = code;
    this.day = day;
    this.state = state;
    this.index = index;
    this.place = place;
    this.seventh = codes.seventhCharacters(code, day);
  }

  /** The facts to state; none when the tables are too old to say that the code does not exist. */
  static List<DiagnosisFact> explain(
      DiagnosisCodes codes,
      int id,
      String code,
      int day,
      CheckState state,
      int index,
      String place) {
    return new DiagnosisAdvice(codes, code, day, state, index, place).facts(id);
  }

  private List<DiagnosisFact> facts(int id) {
    if (superfluousSeventh()) {
      String base = base();
      return List.of(fact(Kind.SEVENTH_WRONG, List.of(base), "the code takes no 7th character"));
    }
    if (code.length() == FULL && billableBeside()) {
      return List.of(
          fact(
              Kind.SEVENTH_WRONG,
              siblings(),
              "the 7th character must be one of " + spaced(seventh)));
    }
    if (codes.status(id, day) == DiagnosisStatus.HEADER && !codes.everBillable(id)) {
      return header(id);
    }
    String padded = paddedAsTyped();
    if (padded != null) {
      boolean letter = !digit(code.charAt(code.length() - 1));
      return List.of(
          new DiagnosisFact(
              Kind.SEVENTH_MISSING,
              index,
              code,
              place,
              List.of(padded),
              letter,
              "placeholders X belong before the 7th character",
              state.release()));
    }
    return notValid(id);
  }

  private List<DiagnosisFact> header(int id) {
    List<DiagnosisFact> facts = new ArrayList<>(2);
    facts.add(
        fact(
            Kind.HEADER,
            codes.billableChildren(id, day, MOST_PROPOSALS),
            "further characters are required"));
    List<String> complete = withSeventh();
    if (!complete.isEmpty()) {
      facts.add(
          fact(Kind.SEVENTH_MISSING, complete, "the 7th character is one of " + spaced(seventh)));
    }
    return facts;
  }

  private List<DiagnosisFact> notValid(int id) {
    boolean ever = codes.everBillable(id);
    if (!ever && state.status() == CoverageStatus.STALE) {
      return List.of();
    }
    List<String> proposals = codes.billableChildren(id, day, MOST_PROPOSALS);
    for (int n = code.length() - 1; n >= 3 && proposals.isEmpty(); n--) {
      String shorter = code.substring(0, n);
      if (billable(shorter)) {
        proposals = List.of(shorter);
      }
    }
    return List.of(fact(Kind.NOT_VALID, proposals, ever ? window(id) : "it is no ICD-10-CM code"));
  }

  private String window(int id) {
    int from = codes.billableFrom(id, day);
    int to = codes.billableTo(id, day);
    if (day > to) {
      return "it was valid until " + LocalDate.ofEpochDay(to);
    }
    return day < from
        ? "it is valid from " + LocalDate.ofEpochDay(from)
        : "it is not valid on the date";
  }

  /** A letter behind a code that is complete without it, with or without placeholders between. */
  private boolean superfluousSeventh() {
    char last = code.charAt(code.length() - 1);
    return code.length() > 3 && !digit(last) && last != 'X' && billable(base());
  }

  /** The code without its last character and the placeholders before that. */
  private String base() {
    int end = code.length() - 1;
    while (end > 3 && code.charAt(end - 1) == 'X') {
      end--;
    }
    return code.substring(0, Math.max(3, end));
  }

  private boolean billableBeside() {
    return seventh.indexOf(code.charAt(FULL - 1)) < 0 && !siblings().isEmpty();
  }

  private List<String> siblings() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < seventh.length(); i++) {
      String sibling = code.substring(0, FULL - 1) + seventh.charAt(i);
      if (billable(sibling)) {
        found.add(sibling);
      }
    }
    return found;
  }

  /** The billable codes that differ from this one only by placeholders and a 7th character. */
  private List<String> withSeventh() {
    List<String> found = new ArrayList<>();
    if (code.length() < FULL) {
      String stem = (code + "XXX").substring(0, FULL - 1);
      for (int i = 0; i < seventh.length(); i++) {
        if (billable(stem + seventh.charAt(i))) {
          found.add(stem + seventh.charAt(i));
        }
      }
    }
    return found;
  }

  /** The code with placeholders put before its last character, where that is a 7th character. */
  private @Nullable String paddedAsTyped() {
    int last = code.length() - 1;
    if (code.length() <= 3 || code.length() >= FULL) {
      return null;
    }
    String stem = code.substring(0, last);
    char extension = code.charAt(last);
    if (codes.seventhCharacters(stem, day).indexOf(extension) < 0) {
      return null;
    }
    String padded = (stem + "XXX").substring(0, FULL - 1) + extension;
    return billable(padded) ? padded : null;
  }

  private boolean billable(String other) {
    return codes.status(codes.id(other), day) == DiagnosisStatus.BILLABLE;
  }

  private DiagnosisFact fact(Kind kind, List<String> proposals, String detail) {
    return new DiagnosisFact(kind, index, code, place, proposals, false, detail, state.release());
  }

  private static String spaced(String characters) {
    return String.join(" ", characters.split(""));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
