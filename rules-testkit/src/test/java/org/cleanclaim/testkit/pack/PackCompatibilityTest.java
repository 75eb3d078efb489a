package org.cleanclaim.testkit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.junit.PackCompatibilityTests;
import org.cleanclaim.testkit.junit.Scrubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each check there is a pack that it rejects, and nothing else does. */
@Scrubs
class PackCompatibilityTest {

  private FakePack pack;

  @BeforeEach
  void soundPack(ClaimScrubber scrubber) {
    pack = new FakePack(scrubber);
  }

  private void rejects(PackCheck check, String... what) {
    List<Violation> all = PackCompatibility.check(pack);
    assertThat(all).isNotEmpty().allSatisfy(v -> assertThat(v.check()).isEqualTo(check));
    assertThat(all).extracting(Violation::toString).allSatisfy(v -> assertThat(v).contains("; "));
    for (String words : what) {
      assertThat(PackCompatibility.text(all)).contains(words);
    }
  }

  @Test
  void aSoundPackPasses() {
    assertThat(PackCompatibility.check(pack)).isEmpty();
  }

  @Test
  void twoRulesOfOneIdAreRejected() {
    pack.rules.add(FakePack.rule("FMT-009", "", List.of("manual"), "why"));
    rejects(PackCheck.UNIQUE_IDS, "two rules have this id");
  }

  @Test
  void variantsOfOneRuleAreNot() {
    pack.rules.add(FakePack.rule("FMT-009", "blank", List.of("manual"), "why"));
    assertThat(PackCompatibility.check(pack)).isEmpty();
    pack.rules.add(FakePack.rule("FMT-009", "blank", List.of("manual"), "why"));
    rejects(PackCheck.UNIQUE_IDS, "variant 'blank'");
  }

  @Test
  void anIdOfAnotherFormIsRejected() {
    pack.rules.add(FakePack.rule("fmt_9", "", List.of("manual"), "why"));
    pack.recorded.add("fmt_9");
    assertThat(PackCompatibility.of(pack).check(PackCheck.UNIQUE_IDS))
        .singleElement()
        .hasToString(
            "fmt_9: the id is not well formed; write capitals, a dash and a number, as ACME-001");
  }

  @ParameterizedTest
  @CsvSource({
    "FMT-010, FMT-011, the rule is gone",
    "FMT-009 removed, FMT-010, the id was given up and is used again",
    "FMT-009, FMT-009, is an alias and a rule",
  })
  void anIdThatChangesItsMeaningIsRejected(String recorded, String alias, String what) {
    pack.recorded = new ArrayList<>(List.of("FMT-009", recorded));
    pack.rules.set(0, FakePack.rule("FMT-009", "", List.of("manual"), "why", alias));
    rejects(PackCheck.STABLE_IDS, what);
  }

  @Test
  void anIdThatIsNotRecordedIsRejected() {
    pack.recorded.clear();
    rejects(PackCheck.STABLE_IDS, "FMT-009: the id is not recorded");
  }

  @Test
  void renamedAndRemovedRulesPassWhenTheySaySo() {
    pack.recorded.addAll(List.of("FMT-099", "FMT-098 removed nobody needed it"));
    pack.rules.set(0, FakePack.rule("FMT-009", "", List.of("manual"), "why", "FMT-099"));
    assertThat(PackCompatibility.check(pack)).isEmpty();
  }

  @Test
  void aRuleThatDoesNotSayWhyIsRejected() {
    pack.rules.set(0, FakePack.rule("FMT-009", "", List.of("manual"), " "));
    rejects(PackCheck.METADATA, "no @why");
  }

  @Test
  void aRuleThatCitesNobodyIsRejected() {
    pack.rules.set(0, FakePack.rule("FMT-009", "", List.of(), "why"));
    rejects(PackCheck.CITATIONS, "it cites nobody");
  }

  @Test
  void aRuleWithoutAFiringCaseIsRejected() {
    pack.cases.remove(0);
    rejects(PackCheck.CASES, "FMT-009: no case fires");
  }

  @Test
  void aRuleWithoutASilentCaseIsRejected() {
    pack.cases.remove(1);
    rejects(PackCheck.CASES, "FMT-009: no case is silent");
  }

  @Test
  void listsOfFindingsCountAsCases() {
    pack.cases.clear();
    pack.cases.add(Case.of("tot:300.00 | 99213", "exactly E:FMT-009"));
    rejects(PackCheck.CASES, "FMT-009: no case is silent");
    pack.cases.add(Case.of("tot:100.00 | 99213", "no FMT"));
    rejects(PackCheck.CASES, "FMT-009: no case is silent");
    pack.cases.add(Case.of("tot:100.00 | 99213", "no FMT-009"));
    assertThat(PackCompatibility.of(pack).check(PackCheck.CASES)).isEmpty();
    pack.cases.remove(0);
    rejects(PackCheck.CASES, "FMT-009: no case fires");
  }

  @Test
  void aCaseThatDoesNotHoldIsRejected() {
    pack.cases.add(Case.of("tot:300.00 | 99213", "silent FMT-009"));
    rejects(PackCheck.CASES_HOLD, "but FMT-009 fires as ERROR");
  }

  @Test
  void aCaseOfARuleNobodyHasIsRejected() {
    pack.cases.add(Case.of("99213", "silent FMT-0O9"));
    rejects(PackCheck.CASES_HOLD, "no rule has the id FMT-0O9");
  }

  @ParameterizedTest
  @CsvSource({
    "ZQXLASTNAME, the patient's lastname",
    "ZQXNOTE, the patient's note",
    "1EG4TE5MK73, the member id",
    "ZQXMEMBER, the patient's member",
    "1950-01-01, a birth date",
    "01/01/1950, a birth date",
  })
  void aMessageThatShowsAPersonIsRejected(String leak, String what) {
    pack.spoil = changed(f -> with(f, f.message() + " " + leak, f.fixes()));
    rejects(PackCheck.NO_PERSONAL_DATA, what);
  }

  @Test
  void aFixThatShowsAPersonIsRejected() {
    pack.spoil = changed(f -> with(f, f.message(), List.of(new Fix.Advise("ask ZQXFIRSTNAME"))));
    rejects(PackCheck.NO_PERSONAL_DATA, "the patient's firstname");
  }

  @Test
  void aRuleFarSlowerThanTheOthersIsRejected() {
    AtomicLong clock = new AtomicLong();
    Function<Claim, Long> nanos = c -> c.diagnoses().size() > 12 ? 90_000_000L : 10_000L;
    pack.cases.add(
        Case.of(
            "dx:I10,E11.9,J06.9,R05.1,M54.50,M17.11,N18.30,K21.9,R51.9,E78.5,F32.9,R07.9,Z23 | 99213",
            "fires FMT-007"));
    pack.cases.add(Case.of("99213; 99213", "fires DUP-002"));
    pack.before = c -> () -> clock.addAndGet(nanos.apply(c));
    assertThat(new SpeedCheck(50, clock::get).of(pack))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.subject()).isEqualTo("FMT-007");
              assertThat(v.what()).contains("9000 times the median");
            });
    assertThat(new SpeedCheck(10_000, clock::get).of(pack)).isEmpty();
  }

  @Test
  void aPauseOfTheMachineIsNotHeldAgainstARule() {
    AtomicLong clock = new AtomicLong();
    AtomicLong scrubs = new AtomicLong();
    pack.cases.add(Case.of("99213; 99213", "fires DUP-002"));
    pack.before =
        c -> () -> clock.addAndGet(scrubs.incrementAndGet() % 11 == 0 ? 500_000_000L : 10_000L);
    assertThat(new SpeedCheck(50, clock::get).of(pack)).isEmpty();
  }

  @Test
  void theLimitOfSpeedMustMakeSense() {
    assertThatThrownBy(() -> PackCompatibility.of(pack).slowest(1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The base class runs the same checks. */
  @Nested
  class AsTests extends PackCompatibilityTests {
    @Override
    protected PackUnderTest pack() {
      return pack;
    }
  }

  private static Function<ScrubReport, ScrubReport> changed(Function<Finding, Finding> change) {
    return r ->
        new ScrubReport(
            r.controlNumber(),
            r.type(),
            r.disposition(),
            r.findings().stream().map(change).toList(),
            r.coverage(),
            r.dollarsAtRiskCents(),
            r.packs());
  }

  private static Finding with(Finding f, String message, List<Fix> fixes) {
    return new Finding(
        f.ruleId(),
        f.title(),
        f.verdict(),
        f.severity(),
        f.category(),
        f.snipType(),
        f.location(),
        message,
        f.denial(),
        f.citations(),
        fixes,
        f.risk(),
        f.provenance(),
        f.companionOf(),
        f.overlays());
  }
}
