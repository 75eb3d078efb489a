package org.cleanclaim.engine.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.EditFamily;
import org.cleanclaim.report.ScrubReport;

/** Nothing a report says depends on the order in which the lines were keyed in. */
class LineOrderProperties {

  private static final Scrub SCRUB = Scrub.with(RealisticClaims.STARTER);

  @Provide
  Arbitrary<RealisticClaims.Case> cases() {
    return RealisticClaims.cases();
  }

  @Property(tries = 1500, seed = "20261121")
  void permutedLinesGiveTheSameReport(
      @ForAll("cases") RealisticClaims.Case original, @ForAll Random random) {
    List<Integer> order = shuffled(original.claim().lines().size(), random);
    ScrubReport before = SCRUB.report(original.claim(), original.history());
    ScrubReport after = SCRUB.report(permuted(original.claim(), order), original.history());
    List<Integer> same = IntStream.range(0, order.size()).boxed().toList();

    assertThat(findings(after, order)).containsExactlyElementsOf(findings(before, same));
    assertThat(coverage(after, order)).containsExactlyElementsOf(coverage(before, same));
    assertThat(after.disposition()).isEqualTo(before.disposition());
  }

  private static List<Integer> shuffled(int lines, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, lines).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  /** The claim whose line at place i is the line the other has at place {@code order.get(i)}. */
  private static Claim permuted(Claim claim, List<Integer> order) {
    List<ServiceLine> lines = order.stream().map(claim.lines()::get).toList();
    return claim.toBuilder().lines(lines).build();
  }

  /** The findings with the line numbers of the original claim, in an order of their own. */
  private static List<String> findings(ScrubReport report, List<Integer> order) {
    return report.findings().stream().map(f -> text(f, order)).sorted().toList();
  }

  private static String text(Finding f, List<Integer> order) {
    TreeSet<Integer> lines = new TreeSet<>();
    f.location().lines().forEach(n -> lines.add(order.get(n - 1) + 1));
    String message = f.message();
    if (f.ruleId().startsWith("DUP-")) {
      message = message.replaceAll("^lines [0-9, ]+", "lines "); // compared as the set of lines
    }
    return f.ruleId()
        + " "
        + f.verdict()
        + " "
        + f.severity()
        + " "
        + lines
        + " "
        + f.location().field()
        + " "
        + message
        + " $"
        + f.risk().dollarsAtRiskCents()
        + " "
        + f.denial().carc()
        + " "
        + f.fixes().stream().map(x -> x.description()).sorted().toList()
        + " "
        + f.provenance().row();
  }

  private static List<String> coverage(ScrubReport report, List<Integer> order) {
    List<String> all = new ArrayList<>();
    for (EditFamily family : EditFamily.values()) {
      all.add(family + " claim " + report.coverage().state(family, 0));
      for (int i = 0; i < order.size(); i++) {
        all.add(
            family + " line " + (order.get(i) + 1) + " " + report.coverage().state(family, i + 1));
      }
    }
    Collections.sort(all);
    return all;
  }
}
