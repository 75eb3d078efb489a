package org.cleanclaim.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.ScrubTester;
import org.cleanclaim.testkit.cases.Case;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs small test classes inside a test and looks what became of them. */
class CleanclaimExtensionTest {

  private static final AtomicInteger OPENED = new AtomicInteger();
  private static final AtomicInteger CLOSED = new AtomicInteger();
  private static final Set<ClaimScrubber> GIVEN = new CopyOnWriteArraySet<>();

  @BeforeEach
  void reset() {
    OPENED.set(0);
    CLOSED.set(0);
    GIVEN.clear();
  }

  /** The small classes below run only from here. */
  static final class OnlyInside implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getConfigurationParameter("inside").isPresent()
          ? ConditionEvaluationResult.enabled("asked for")
          : ConditionEvaluationResult.disabled("runs inside a test only");
    }
  }

  /** Counts what it makes. */
  static final class Counted implements Supplier<ClaimScrubber>, ClaimScrubber {
    @Override
    public ClaimScrubber get() {
      OPENED.incrementAndGet();
      return this;
    }

    @Override
    public ScrubReport scrub(Claim claim, ClaimHistory history) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Finding> explain(List<SyntaxProblem> fileProblems) {
      return List.of();
    }

    @Override
    public void close() {
      CLOSED.incrementAndGet();
    }
  }

  static final class Skips implements Supplier<ClaimScrubber> {
    @Override
    public ClaimScrubber get() {
      Assumptions.abort("no data at hand");
      throw new AssertionError();
    }
  }

  @ExtendWith(OnlyInside.class)
  @Scrubs(by = Counted.class)
  static class First {
    @Test
    void one(ClaimScrubber scrubber) {
      GIVEN.add(scrubber);
    }

    @Test
    void two(ScrubTester claims) {
      GIVEN.add(claims.scrubber());
    }

    @Nested
    class Inner {
      @Test
      void three(ClaimScrubber scrubber) {
        GIVEN.add(scrubber);
      }
    }
  }

  @ExtendWith(OnlyInside.class)
  @Scrubs(by = Counted.class)
  static class Second {
    @Test
    void four(ClaimScrubber scrubber) {
      GIVEN.add(scrubber);
    }
  }

  @ExtendWith(OnlyInside.class)
  @Scrubs(by = Skips.class)
  static class Skipped {
    @Test
    void never(ClaimScrubber scrubber) {
      GIVEN.add(scrubber);
    }

    @CaseTable("visits.md")
    void noRow(Case row, ScrubTester claims) {
      GIVEN.add(claims.scrubber());
    }
  }

  @ExtendWith(OnlyInside.class)
  @Scrubs(by = Skips.class)
  static class SkippedEarly {
    @BeforeAll
    static void open(ClaimScrubber scrubber) {
      GIVEN.add(scrubber);
    }

    @Test
    void never() {}
  }

  @ExtendWith(OnlyInside.class)
  @Scrubs
  static class Tables {
    @CaseTable("visits.md")
    void right(Case row, ScrubTester claims) {
      claims.check(row);
    }

    @CaseTable("wrong.md")
    void wrong(Case row, ScrubTester claims) {
      claims.check(row);
    }

    @CaseTable({"broken.csv", "absent.md"})
    void broken(Case row) {
      throw new AssertionError(row.name());
    }
  }

  private record Ended(String name, TestExecutionResult.Status status, String message) {}

  private static List<Ended> run(Class<?>... classes) {
    List<Ended> ended = new ArrayList<>();
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (Class<?> c : classes) {
      request.selectors(selectClass(c));
    }
    LauncherDiscoveryRequest built = request.configurationParameter("inside", "yes").build();
    LauncherFactory.create()
        .execute(
            built,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                ended.add(
                    new Ended(
                        test.getDisplayName(),
                        result.getStatus(),
                        result.getThrowable().map(Throwable::getMessage).orElse("")));
              }
            });
    return ended;
  }

  @Test
  void classesThatSayTheSameShareOneScrubberUntilTheLastTest() {
    assertThat(run(First.class, Second.class))
        .allSatisfy(e -> assertThat(e.status()).isEqualTo(TestExecutionResult.Status.SUCCESSFUL));
    assertThat(GIVEN).hasSize(1);
    assertThat(OPENED).hasValue(1);
    assertThat(CLOSED).hasValue(1);
  }

  @Test
  void anAssumptionOfTheSupplierSkipsEachTestAndEachRow() {
    List<Ended> ended = run(Skipped.class);
    assertThat(ended)
        .filteredOn(e -> e.status() == TestExecutionResult.Status.ABORTED)
        .hasSize(4)
        .extracting(Ended::message)
        .containsOnly("no data at hand");
    assertThat(ended).noneMatch(e -> e.status() == TestExecutionResult.Status.FAILED);
    assertThat(GIVEN).isEmpty();
  }

  @Test
  void anAssumptionBeforeAllTestsSkipsTheClass() {
    assertThat(run(SkippedEarly.class))
        .extracting(Ended::status)
        .contains(TestExecutionResult.Status.ABORTED)
        .doesNotContain(TestExecutionResult.Status.FAILED);
    assertThat(GIVEN).isEmpty();
  }

  @Test
  void everyRowIsATestNamedAsItsCase() {
    List<Ended> ended = run(Tables.class);
    assertThat(ended)
        .filteredOn(e -> e.status() == TestExecutionResult.Status.SUCCESSFUL)
        .extracting(Ended::name)
        .contains(
            "MB dx:M17.11 | 99213-25; 20610-RT → bypassed PTP-002, no errors",
            "MB dob:.......... | 99213; 20610-RT → fix PTP-002 gives 99213-25; 20610-RT",
            "MB | 99213 → no errors");
    assertThat(ended)
        .filteredOn(e -> e.status() == TestExecutionResult.Status.FAILED)
        .satisfiesExactlyInAnyOrder(
            e -> {
              assertThat(e.name()).isEqualTo("MB | 99213 → fires PTP-002");
              assertThat(e.message()).contains("wrong.md:3", "but PTP-002 is silent");
            },
            e ->
                assertThat(e.message())
                    .contains("broken.csv:2:1: 'MX'", "broken.csv:3:3: 'fries'", "absent.md: "));
  }
}
