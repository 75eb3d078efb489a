package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.cleanclaim.finding.Finding;

/** The impact of a pack for people. */
final class ImpactText implements ImpactReport {

  private final PrintWriter out;
  private final Paint paint;
  private final boolean alone;
  private String file = "";

  /**
   * @param alone whether one pack is compared with none
   */
  ImpactText(PrintWriter out, Paint paint, boolean alone) {
    this.out = out;
    this.paint = paint;
    this.alone = alone;
  }

  @Override
  public void begin(String old, String now, String data) {
    out.println(old + " → " + now + ", against the " + data);
  }

  @Override
  public void claim(String of, ClaimImpact impact) {
    if (!of.equals(file)) {
      file = of;
      out.println();
      out.println(file);
    }
    String move = String.format("%-6s → %-6s", impact.was(), impact.is());
    out.println(
        (impact.redisposed() ? paint.bold(move) : move)
            + "  "
            + String.format("%-20s", impact.controlNumber())
            + "  "
            + delta(impact.deltaCents()));
    impact.findings().forEach(this::finding);
  }

  private void finding(ClaimImpact.FindingChange change) {
    Finding f = change.shown();
    String sign =
        switch (change.kind()) {
          case ADDED -> paint.bad("+");
          case REMOVED -> paint.good("-");
          case CHANGED -> "~";
        };
    out.println(
        "    "
            + sign
            + " "
            + String.format("%-8s", change.states())
            + "  "
            + f.ruleId()
            + "  "
            + lines(f)
            + "  "
            + f.message());
  }

  private static String lines(Finding f) {
    return f.location().lines().isEmpty()
        ? "claim"
        : "line "
            + f.location().lines().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private String delta(long cents) {
    String words = Words.change(cents);
    return cents > 0 ? paint.bad(words) : cents < 0 ? paint.good(words) : words;
  }

  @Override
  public void end(ImpactTally tally) {
    out.println();
    Table table = new Table(2);
    table.row(
        "claims",
        String.format(
            "%,d: %,d change disposition, %,d change otherwise, %,d are the same",
            tally.claims(),
            tally.redisposed(),
            tally.changed() - tally.redisposed(),
            tally.claims() - tally.changed()));
    tally.moves().forEach((move, claims) -> table.row("", move + "  " + claims));
    table.row(
        "findings",
        tally.findings(Difference.Kind.ADDED)
            + " come, "
            + tally.findings(Difference.Kind.REMOVED)
            + " go, "
            + tally.findings(Difference.Kind.CHANGED)
            + " change");
    table.row(
        "at risk",
        Words.dollars(tally.oldCents())
            + " → "
            + Words.dollars(tally.nowCents())
            + " ("
            + Words.change(tally.nowCents() - tally.oldCents())
            + ")");
    table.print(out);
    if (alone && tally.ran() == 0) {
      out.println();
      out.println(
          "The pack ran on none of these claims; look at scope and effective in its pack.yaml");
    } else if (alone) {
      out.println();
      out.println("The pack ran on " + Words.count(tally.ran(), "claim"));
    }
  }
}
