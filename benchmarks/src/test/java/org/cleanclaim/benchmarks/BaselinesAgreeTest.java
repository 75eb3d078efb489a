package org.cleanclaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cleanclaim.benchmarks.baseline.HandWritten;
import org.cleanclaim.benchmarks.baseline.Problem;
import org.cleanclaim.benchmarks.baseline.SqlLookups;
import org.cleanclaim.benchmarks.baseline.TextbookDrools;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.cleanclaim.formats.x12.X12ClaimReader;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The baselines check what the scrubber checks: same rules, same lines, same reason codes. */
class BaselinesAgreeTest {

  private static final Path CLINIC_DAY = Path.of("../examples/claims/clinic-day.837");
  private static final int CLAIMS = 1_500;

  /** The starter edition, the same declared complete, and a snapshot where one is named. */
  static Stream<ReferenceLibrary> libraries() {
    String dir = System.getProperty(Data.PROPERTY, "");
    Stream<ReferenceLibrary> built = Stream.of(ReferenceLibrary.starter(), SyntheticTables.facts());
    return dir.isEmpty()
        ? built
        : Stream.concat(built, Stream.of(ReferenceLibrary.open(Path.of(dir))));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void plainJavaFindsWhatTheScrubberFinds(ReferenceLibrary library) throws IOException {
    HandWritten plain = new HandWritten(library);
    agree(library, claims(library, CLAIMS), Slice.RULES, plain::scrub);
  }

  /** Claims on which another pack than the core speaks are left out; most are compared. */
  private static void agree(
      ReferenceLibrary library,
      List<Claim> claims,
      Set<String> rules,
      Function<Claim, List<Problem>> baseline) {
    int compared = 0;
    try (ClaimScrubber scrubber = Cleanclaim.scrubber(library).build()) {
      for (Claim claim : claims) {
        ScrubReport report = scrubber.scrub(claim);
        if (Slice.coreAlone(report)) {
          compared++;
          assertThat(Slice.of(baseline.apply(claim)))
              .as("%s", claim.lines())
              .isEqualTo(Slice.of(report, rules));
        }
      }
    }
    assertThat(compared).isGreaterThan(claims.size() * 2 / 3);
  }

  /** Else the agreement of the baselines would say little. */
  @Test
  void theClaimsMeetEveryRule() throws IOException {
    ReferenceLibrary library = SyntheticTables.facts();
    Set<String> met = new TreeSet<>();
    try (ClaimScrubber scrubber = Cleanclaim.scrubber(library).build()) {
      for (Claim claim : claims(library, CLAIMS)) {
        ScrubReport report = scrubber.scrub(claim);
        if (Slice.coreAlone(report)) {
          report.findings().forEach(f -> met.add(f.ruleId()));
        }
      }
    }
    assertThat(met).containsAll(Slice.RULES);
  }

  @Test
  void textbookDroolsFindsWhatTheScrubberFindsByTheRulesItHas() throws IOException {
    Set<String> rules = new TreeSet<>(Slice.RULES);
    rules.removeAll(TextbookDrools.LEFT_OUT);
    ReferenceLibrary library = SyntheticTables.facts();
    agree(library, claims(library, CLAIMS / 4), rules, new TextbookDrools(library)::scrub);
  }

  @Test
  void sqlFindsTheRowsOfTheTables() throws IOException, SQLException {
    ReferenceLibrary library = SyntheticTables.facts();
    ProcedureCodes codes = library.procedures();
    PtpTable pairs = library.ptp(EditSetting.PRACTITIONER);
    MueTable limits = library.mue(EditSetting.PRACTITIONER);
    int found = 0;
    try (SqlLookups sql = new SqlLookups(library, List.of(), Long.MAX_VALUE)) {
      assertThat(sql.loaded()).isEqualTo(pairs.rows());
      for (Claim claim : claims(library, CLAIMS / 4)) {
        SqlLookups.Answer answer = sql.look(claim);
        found += answer.pairs().size() + answer.limits().size();
        assertThat(answer).as("%s", claim.lines()).isEqualTo(rows(claim, codes, pairs, limits));
      }
    }
    assertThat(found).isGreaterThan(CLAIMS);
  }

  private static SqlLookups.Answer rows(
      Claim claim, ProcedureCodes codes, PtpTable pairs, MueTable limits) {
    List<SqlLookups.Pair> p = new ArrayList<>();
    List<SqlLookups.Limit> m = new ArrayList<>();
    for (int i = 0; i < claim.lines().size(); i++) {
      ServiceLine a = claim.lines().get(i);
      if (a.procedure() == null || a.from() == null) {
        continue;
      }
      int id = codes.id(a.procedure());
      int day = (int) a.from().toEpochDay();
      for (ServiceLine b : claim.lines()) {
        int row =
            b.procedure() == null || !a.from().equals(b.from())
                ? -1
                : pairs.find(id, codes.id(b.procedure()), day);
        if (row >= 0) {
          p.add(
              new SqlLookups.Pair(
                  a.procedure(),
                  b.procedure(),
                  pairs.effective(row),
                  pairs.deletion(row),
                  pairs.indicator(row)));
        }
      }
      int row = limits.find(id, day);
      if (row >= 0) {
        m.add(new SqlLookups.Limit(i + 1, a.procedure(), limits.value(row), limits.mai(row)));
      }
    }
    return new SqlLookups.Answer(p, m);
  }

  private static List<Claim> claims(ReferenceLibrary library, int count) throws IOException {
    List<Claim> claims = new ArrayList<>(clinicDay());
    claims.addAll(Corpus.mixed(24));
    claims.add(Corpus.claim(50, true));
    claims.addAll(new RandomClaims(1, library).medicare(count));
    claims.addAll(new RandomClaims(2, library).anyPayer(count));
    return claims;
  }

  private static List<Claim> clinicDay() throws IOException {
    List<Claim> claims = new ArrayList<>();
    try (InputStream in = Files.newInputStream(CLINIC_DAY)) {
      X12ClaimReader.of()
          .read(
              in,
              "clinic-day.837",
              new ClaimConsumer() {
                @Override
                public void claim(Claim claim) {
                  if (claim.professional()) {
                    claims.add(claim);
                  }
                }

                @Override
                public void problem(SyntaxProblem problem) {
                  throw new IllegalStateException(problem.problem());
                }
              });
    }
    assertThat(claims).anyMatch(c -> c.planType() == PlanType.MEDICARE_B);
    return claims;
  }
}
