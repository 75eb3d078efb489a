package org.cleanclaim.formats.report;

import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Location;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.EditFamily;
import org.cleanclaim.report.ScrubReport;
import org.jspecify.annotations.Nullable;

/** A report for people: a block for each claim, then a summary and what could not be checked. */
public final class TextReport implements RunReport {

  /** Columns when nobody says how wide the page is. */
  public static final int DEFAULT_WIDTH = 100;

  private static final int MIN_WIDTH = 40;
  private static final String BODY = "      ";

  private final Appendable target;
  private final Wrapped out;
  private final Tally tally = new Tally();
  private final Gaps gaps = new Gaps();
  private RunInfo info = new RunInfo("", "", true);
  private String file = "";

  private TextReport(Appendable target, int width, boolean colour) {
    this.target = target;
    this.out = new Wrapped(target, Math.max(MIN_WIDTH, width), colour);
  }

  /**
   * A report onto a target; if that is {@link Flushable} it is flushed at the end.
   *
   * @param width columns at which text is wrapped, at least 40
   * @param colour whether ANSI colours are written
   */
  public static TextReport to(Appendable target, int width, boolean colour) {
    return new TextReport(target, width, colour);
  }

  @Override
  public void begin(RunInfo info) {
    this.info = info;
    out.paragraph("", info.product() + " - checking against the " + info.data(), Style.DIM);
  }

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public void claim(String source, Claim claim, ScrubReport report) {
    tally.add(claim, report);
    gaps.add(report.coverage());
    heading(source);
    Disposition disposition = report.disposition();
    long risk = report.dollarsAtRiskCents();
    out.line(
        out.paint(styleOf(disposition), Wrapped.pad(disposition.name(), 7))
            + " "
            + out.paint(Style.BOLD, Wrapped.pad(name(report), 20))
            + "  "
            + out.paint(Style.DIM, size(claim))
            + (risk > 0 ? out.paint(Style.DIM, ", " + Dollars.text(risk) + " at risk") : ""));
    if (disposition == Disposition.CLEAN && report.findings().isEmpty()) {
      return;
    }
    for (Finding finding : explained(report.findings())) {
      finding(finding, claim);
    }
    if (disposition != Disposition.CLEAN) {
      unchecked(report.coverage());
    }
    out.blank();
  }

  @Override
  public void file(String source, List<Finding> findings) {
    tally.addFile(findings);
    heading(source);
    for (Finding finding : findings) {
      finding(finding, null);
    }
    out.blank();
  }

  private void heading(String source) {
    if (!source.equals(file)) {
      file = source;
      out.blank().line(out.paint(Style.BOLD, source)).blank();
    }
  }

  /** The findings in their order, each followed by those that explain it. */
  private static List<Finding> explained(List<Finding> findings) {
    List<Finding> ordered = new ArrayList<>();
    List<Finding> companions = new ArrayList<>(findings);
    companions.removeIf(Finding::counted);
    for (Finding finding : findings) {
      if (finding.counted()) {
        ordered.add(finding);
        for (Finding companion : List.copyOf(companions)) {
          if (companion.companionOf().equals(finding.ruleId())
              && companion.location().line() == finding.location().line()) {
            ordered.add(companion);
            companions.remove(companion);
          }
        }
      }
    }
    ordered.addAll(companions);
    return ordered;
  }

  private static String name(ScrubReport report) {
    return report.controlNumber().isBlank() ? "(no control number)" : report.controlNumber();
  }

  private static String size(Claim claim) {
    int lines = claim.lines().size();
    Long total = claim.totalChargeCents();
    return lines
        + (lines == 1 ? " line, " : " lines, ")
        + Dollars.text(total == null ? claim.lineChargesCents() : total);
  }

  private void finding(Finding finding, @Nullable Claim claim) {
    if (finding.verdict() == Verdict.BYPASSED) {
      out.paragraph(
          "  ok    ",
          finding.ruleId() + " " + where(finding, claim) + ": " + finding.message(),
          Style.DIM);
      return;
    }
    OverlayEffect off = finding.suppression();
    if (off != null) {
      out.paragraph(
          "  off   ",
          finding.ruleId()
              + " "
              + where(finding, claim)
              + ": "
              + finding.message()
              + (off.kind() == OverlayEffect.Kind.DISABLED
                  ? "; switched off by "
                  : "; suppressed by ")
              + off.layer()
              + ": "
              + off.reason(),
          Style.DIM);
      return;
    }
    String word = word(finding);
    StringBuilder head = new StringBuilder("  ");
    head.append(out.paint(styleOf(finding), Wrapped.pad(word, 8)))
        .append(' ')
        .append(out.paint(Style.BOLD, Wrapped.pad(finding.ruleId(), 8)))
        .append(' ')
        .append(out.paint(Style.PLAIN, where(finding, claim)));
    String denial = denial(finding.denial());
    if (!denial.isEmpty() && finding.counted()) {
      head.append("  ").append(out.paint(Style.CYAN, denial));
    }
    if (finding.risk().dollarsAtRiskCents() > 0 && finding.counted()) {
      head.append("  ").append(Dollars.text(finding.risk().dollarsAtRiskCents()));
    }
    if (!finding.counted()) {
      head.append("  ").append(out.paint(Style.DIM, "(explains " + finding.companionOf() + ")"));
    }
    out.line(head.toString());
    out.paragraph(BODY, finding.message(), Style.PLAIN);
    for (OverlayEffect effect : finding.overlays()) {
      out.paragraph(
          BODY + touched(effect.kind()) + " by " + effect.layer() + ": ",
          effect.reason(),
          Style.DIM);
    }
    Set<String> said = new HashSet<>();
    for (Fix fix : finding.fixes()) {
      boolean safe = fix.safety() == Fix.Safety.SAFE;
      if (!said.add(fix.description())) {
        continue;
      }
      out.paragraph(
          BODY + (safe ? "fix (SAFE): " : "fix: "),
          fix.description(),
          safe ? Style.GREEN : Style.PLAIN);
    }
    String source = source(finding);
    if (!source.isEmpty()) {
      out.paragraph(BODY + "see: ", source, Style.DIM);
    }
  }

  private static String word(Finding finding) {
    return finding.verdict() == Verdict.NO_DATA ? "NO DATA" : finding.severity().name();
  }

  private static String touched(OverlayEffect.Kind kind) {
    return switch (kind) {
      case SEVERITY -> "severity";
      case ENABLED -> "switched on";
      case PARAMETER -> "limit set";
      case SUPPRESSED, DISABLED -> "switched off";
    };
  }

  private static String where(Finding finding, @Nullable Claim claim) {
    Location at = finding.location();
    StringBuilder where = new StringBuilder();
    if (at.lines().isEmpty()) {
      where.append(claim == null ? "file" : "claim");
    } else {
      where.append(at.lines().size() == 1 ? "line " : "lines ");
      where.append(
          at.lines().stream().map(n -> numbered(n, claim)).collect(Collectors.joining(", ")));
    }
    SourcePosition position = at.position();
    if (claim == null && position != null) {
      if (position.segment() > 0) {
        where.append(", segment ").append(position.segment());
      }
      if (position.line() > 0) {
        where.append(", text line ").append(position.line());
      }
    }
    if (!at.element().isEmpty() && claim == null) {
      where.append(", ").append(at.element());
    } else if (!at.box().isEmpty()) {
      where.append(", box ").append(at.box());
    } else if (claim != null && !at.element().isEmpty()) {
      where.append(", ").append(at.element());
    }
    return where.toString();
  }

  /** The number of a line with its code, as {@code 2 (45380-59)}. */
  private static String numbered(int number, @Nullable Claim claim) {
    if (claim == null || number < 1 || number > claim.lines().size()) {
      return Integer.toString(number);
    }
    ServiceLine line = claim.lines().get(number - 1);
    String code = line.procedure() != null ? line.procedure() : line.revenueCode();
    if (code == null) {
      return Integer.toString(number);
    }
    StringBuilder text = new StringBuilder().append(number).append(" (").append(code);
    line.modifiers().forEach(modifier -> text.append('-').append(modifier));
    return text.append(')').toString();
  }

  private static String denial(Denial denial) {
    if (denial.carc() == null) {
      return "";
    }
    String group = denial.group().isEmpty() ? "" : denial.group() + "-";
    return group
        + denial.carc()
        + (denial.rarcs().isEmpty() ? "" : " " + String.join(" ", denial.rarcs()));
  }

  private static String source(Finding finding) {
    String citations = String.join("; ", finding.citations());
    String release = finding.provenance().dataRelease();
    return release.isEmpty() || citations.contains(release)
        ? citations
        : citations.isEmpty() ? release : citations + "; " + release;
  }

  private void unchecked(Coverage coverage) {
    Set<EditFamily> families = EnumSet.noneOf(EditFamily.class);
    coverage.unchecked().forEach(entry -> families.add(entry.family()));
    if (!families.isEmpty()) {
      out.paragraph(
          "  not fully checked: ",
          families.stream().map(EditFamily::code).collect(Collectors.joining(", "))
              + " (reasons below)",
          Style.DIM);
    }
  }

  @Override
  public void end(Duration elapsed) {
    legend();
    out.blank().line(out.paint(Style.BOLD, "Summary"));
    out.line("  claims    " + claims());
    out.line("  findings  " + findings());
    out.line(
        "  at risk   "
            + Dollars.text(tally.atRiskCents())
            + " of "
            + Dollars.text(tally.chargedCents())
            + " charged");
    out.line("  time      " + seconds(elapsed));
    if (!info.complete()) {
      out.blank()
          .paragraph(
              "",
              "The starter edition knows a small selection of codes only. For full checks import"
                  + " the official files once: cleanclaim data import FILES",
              Style.DIM);
    }
    flush();
  }

  private void legend() {
    List<Gaps.Gap> all = gaps.all();
    if (all.isEmpty()) {
      return;
    }
    out.blank().line(out.paint(Style.BOLD, "Not fully checked"));
    for (Gaps.Gap gap : all) {
      String how =
          switch (gap.status()) {
            case STALE -> "older release";
            case NO_DATA -> "no data";
            default -> gap.status().name().toLowerCase(Locale.ROOT);
          };
      out.line(
          "  "
              + Wrapped.pad(gap.family().code(), 6)
              + Wrapped.pad(gap.family().label(), 30)
              + Wrapped.pad(how, 15)
              + amount(gap));
      out.paragraph(BODY + "  ", gap.reason(), Style.DIM);
    }
  }

  private static String amount(Gaps.Gap gap) {
    String lines = gap.lines() == 0 ? "" : count(gap.lines(), "line");
    String claims = gap.claims() == 0 ? "" : count(gap.claims(), "claim");
    return lines.isEmpty() || claims.isEmpty() ? lines + claims : lines + ", " + claims;
  }

  private String claims() {
    StringBuilder text = new StringBuilder().append(tally.claims());
    String lead = ": ";
    for (Disposition disposition : Disposition.values()) {
      if (tally.claims(disposition) > 0) {
        text.append(lead)
            .append(
                out.paint(
                    styleOf(disposition),
                    tally.claims(disposition) + " " + disposition.name().toLowerCase(Locale.ROOT)));
        lead = ", ";
      }
    }
    return text.toString();
  }

  private String findings() {
    StringBuilder text = new StringBuilder();
    for (Severity severity : Severity.values()) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(count(tally.failures(severity), severity.name().toLowerCase(Locale.ROOT)));
    }
    if (tally.bypassed() > 0) {
      text.append(", ").append(tally.bypassed()).append(" resolved by a modifier or policy");
    }
    return text.toString();
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String seconds(Duration elapsed) {
    return String.format(Locale.ROOT, "%.2f s", elapsed.toNanos() / 1e9);
  }

  private static Style styleOf(Disposition disposition) {
    return switch (disposition) {
      case CLEAN -> Style.GREEN;
      case REVIEW -> Style.YELLOW;
      case REJECT -> Style.RED;
    };
  }

  private static Style styleOf(Finding finding) {
    if (finding.verdict() == Verdict.NO_DATA) {
      return Style.YELLOW;
    }
    return switch (finding.severity()) {
      case ERROR -> Style.RED;
      case WARNING -> Style.YELLOW;
      case NOTE -> Style.PLAIN;
    };
  }

  private void flush() {
    if (target instanceof Flushable flushable) {
      try {
        flushable.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
