package org.cleanclaim.testkit.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.Money;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.ScrubReport;
import org.jspecify.annotations.Nullable;

/** Puts a failed case so that one sees what to correct; tells nothing of a person. */
final class Explanation {

  private static final int ALL_LINES = 12;
  private static final int FIXES = 3;

  private final List<String> out = new ArrayList<>();

  private Explanation() {}

  static String of(
      String title,
      String why,
      @Nullable Claim claim,
      ScrubReport report,
      List<CaseResult.Mismatch> mismatches) {
    Explanation e = new Explanation();
    if (!title.isEmpty()) {
      e.out.add(title);
    }
    if (!why.isEmpty()) {
      e.out.add("  (" + why + ")");
    }
    e.expected(mismatches);
    if (claim != null) {
      e.claim(claim, report);
    }
    e.findings(report);
    e.gaps(report);
    e.out.add(
        "the claim is "
            + report.disposition()
            + ", at risk "
            + Money.text(report.dollarsAtRiskCents()));
    return String.join(System.lineSeparator(), e.out);
  }

  private void expected(List<CaseResult.Mismatch> mismatches) {
    List<List<String>> rows = new ArrayList<>();
    for (CaseResult.Mismatch m : mismatches) {
      rows.add(List.of("  " + m.expectation(), "but " + m.instead()));
    }
    out.add("expected");
    aligned(rows);
  }

  private void claim(Claim claim, ScrubReport report) {
    StringBuilder head = new StringBuilder("claim ").append(claim.planType());
    InstitutionalHeader hospital = claim.institutional();
    if (hospital != null) {
      head.append(" TOB ").append(hospital.typeOfBill());
      head.append(' ').append(hospital.statementFrom());
      head.append("..").append(hospital.statementThrough());
    } else {
      head.append(" POS ").append(shown(claim.placeOfService()));
    }
    for (int i = 0; i < claim.diagnoses().size(); i++) {
      Diagnosis dx = claim.diagnoses().get(i);
      head.append(i == 0 ? " dx " : ", ").append(i + 1).append(' ').append(dx.code());
      head.append(dx.presentOnAdmission() == null ? "" : "/" + dx.presentOnAdmission());
    }
    out.add(head.toString());
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("  line", "code", "mods", "rev", "units", "charge", "pos", "days", "pointers"));
    Set<Integer> concerned = concerned(report);
    for (int i = 1; i <= claim.lines().size(); i++) {
      if (claim.lines().size() <= ALL_LINES || concerned.contains(i)) {
        rows.add(line(claim, claim.lines().get(i - 1), i));
      }
    }
    aligned(rows);
    int left = claim.lines().size() + 1 - rows.size();
    if (left > 0) {
      out.add("  and " + left + " lines no finding mentions");
    }
  }

  private static Set<Integer> concerned(ScrubReport report) {
    Set<Integer> lines = new TreeSet<>();
    report.findings().forEach(f -> lines.addAll(f.location().lines()));
    return lines;
  }

  private static List<String> line(Claim claim, ServiceLine line, int number) {
    BigDecimal units = line.units();
    Long charge = line.chargeCents();
    String days =
        line.to() == null || Objects.equals(line.to(), line.from())
            ? shown(line.from())
            : shown(line.from()) + ".." + line.to();
    return List.of(
        "  " + number,
        shown(line.procedure()),
        String.join(",", line.modifiers()),
        line.revenueCode() == null ? "" : line.revenueCode(),
        units == null ? "-" : units.toPlainString(),
        charge == null ? "-" : Money.text(charge),
        claim.professional() ? shown(claim.placeOfService(line)) : "",
        days,
        line.pointers().stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }

  private void findings(ScrubReport report) {
    out.add(report.findings().isEmpty() ? "nothing fired" : "fired");
    List<List<String>> rows = new ArrayList<>();
    for (Finding f : report.findings()) {
      List<Integer> lines = f.location().lines();
      rows.add(
          List.of(
              "  " + f.ruleId(),
              f.suppressed() ? "SUPPRESSED" : f.verdict().name(),
              f.verdict() == Verdict.FAIL ? f.severity().name() : "",
              lines.isEmpty()
                  ? "claim"
                  : "line " + lines.stream().map(String::valueOf).collect(Collectors.joining(",")),
              f.message()
                  + (f.companionOf().isEmpty() ? "" : " (companion of " + f.companionOf() + ")")));
      for (OverlayEffect o : f.overlays()) {
        rows.add(under("overlay: " + o.kind() + " by " + o.layer() + ": " + o.reason()));
      }
      for (Fix fix : f.fixes().subList(0, Math.min(FIXES, f.fixes().size()))) {
        rows.add(under("fix: " + fix.description()));
      }
    }
    aligned(rows);
  }

  /** A row below the message of a finding. */
  private static List<String> under(String words) {
    return List.of("", "", "", "", words);
  }

  private void gaps(ScrubReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (Coverage.Entry e : report.coverage().unchecked()) {
      rows.add(
          List.of(
              "  " + e.family().code(),
              e.state().status().name(),
              e.line() == 0 ? "claim" : "line " + e.line(),
              e.state().reason()));
    }
    if (!rows.isEmpty()) {
      out.add("not checked");
      aligned(rows);
    }
  }

  private void aligned(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder b = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        b.append(row.get(i));
        if (i < row.size() - 1 && widths[i] > 0) {
          b.append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
      }
      out.add(b.toString().stripTrailing());
    }
  }
}
