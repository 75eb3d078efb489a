package org.cleanclaim.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cleanclaim.benchmarks.baseline.Problem;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.ScrubReport;

/** The rules the baselines are held to, and how their answers are written down to be compared. */
final class Slice {

  /** Every rule of the core pack that a professional claim without history can fail. */
  static final Set<String> RULES =
      ids(
          "FMT 1 2 3 5 7 9, DEM 2 3 4 5 9 10, PAY 1 2 3 4 30 40, PRV 1 2 5 6, CLM 1 5,"
              + " LIN 1 2 3 4 5 6 7 8 9, DUP 2, HCP 1 2 3 6 8, ICD 1 2 3 4 5 7 14 25 26 27 28 29,"
              + " PTP 1 2 3 4 5 12, MUE 1 2 3 4 5 8 9, AOC 1 2 3 4 5 7, MOD 1 2 3 4 5 6 7 8 9,"
              + " PFS 2 6 9 30 31, EM 1 2, DME 1");

  private Slice() {}

  private static Set<String> ids(String families) {
    Set<String> ids = new TreeSet<>();
    for (String family : families.split(", ", -1)) {
      String[] words = family.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        ids.add("%s-%03d".formatted(words[0], Integer.valueOf(words[i])));
      }
    }
    return ids;
  }

  /** What the scrubber found: rule, line and reason code of each failed check, sorted. */
  static List<String> of(ScrubReport report, Set<String> rules) {
    List<String> texts = new ArrayList<>();
    for (Finding f : report.findings()) {
      if (f.verdict() == Verdict.FAIL && rules.contains(f.ruleId())) {
        texts.add(text(f.ruleId(), f.location().line(), carc(f.denial())));
      }
    }
    texts.sort(null);
    return texts;
  }

  /**
   * Whether the core pack alone speaks on a claim: what a pack of the claim's programme finds, such
   * as a consultation that Medicare does not pay, also decides which lines the core rules judge.
   */
  static boolean coreAlone(ScrubReport report) {
    return report.findings().stream().allMatch(f -> f.provenance().pack().equals("core"));
  }

  /** The same of a baseline. */
  static List<String> of(List<Problem> problems) {
    List<String> texts = new ArrayList<>();
    for (Problem p : problems) {
      texts.add(text(p.rule(), p.line(), p.carc()));
    }
    texts.sort(null);
    return texts;
  }

  private static String carc(Denial d) {
    return d.carc() == null ? "" : d.group() + "-" + d.carc();
  }

  private static String text(String rule, int line, String carc) {
    return rule + " line " + line + " " + carc;
  }
}
