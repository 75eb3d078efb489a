package org.cleanclaim.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import org.cleanclaim.testkit.shorthand.ShorthandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationsTest {

  private static String read(String text) {
    return Expectations.parse(text).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "fires PTP-002 ~ fires PTP-002",
        "fires PTP-002 line 2 as warning ~ fires PTP-002 line 2 as WARNING",
        "fires PTP-002 says \"two words\" ~ fires PTP-002 says \"two words\"",
        "fires PTP-002 EM-001, silent PTP-001 ~ fires PTP-002 | fires EM-001 | silent PTP-001",
        "bypassed PTP-002 line 1 and no errors ~ bypassed PTP-002 line 1 | no errors",
        "PTP-002 !MUE-001 W:EM-001 !E:DUP-002 ~"
            + " fires PTP-002 | silent MUE-001 | fires EM-001 as WARNING | silent DUP-002 as ERROR",
        "silent A-1, !B-1, C-1 ~ silent A-1 | silent B-1 | fires C-1",
        "suppressed PTP-002; nodata MUE line 1; nodata MUE-003 ~"
            + " suppressed PTP-002 | nodata MUE line 1 | nodata MUE-003",
        "fix PTP-002 gives `99213-25; 20610-RT`, clean ~"
            + " fix PTP-002 gives `99213-25; 20610-RT` | clean",
        "fires PTP-002, fix PTP-002 gives 99213-25; 20610-RT ~"
            + " fires PTP-002 | fix PTP-002 gives `99213-25; 20610-RT`",
        "fix PTP-002 says \"append 25\", fix PTP-002 resolves ~"
            + " fix PTP-002 says \"append 25\" | fix PTP-002 resolves",
        "only PTP-002 EM-001 ~ only EM-001 PTP-002",
        "reject at risk 310.00 ~ reject | at risk 310.00",
        "review ~ review",
        "runs acme-health, no errors ~ runs acme-health | no errors",
        "exactly e:MUE-003 line 1, W:MUE-005 line 2+1, B:PTP-002 ~"
            + " exactly E:MUE-003 line 1, W:MUE-005 line 2+1, B:PTP-002",
        "no MUE DUP PAY-030, no errors ~ no MUE | no DUP | no PAY-030 | no errors",
        "coverage MUE line 2 as stale ~ coverage MUE line 2 as STALE",
        "coverage ICD as stale, coverage TAX as NO_DATA, coverage INST as NO_DATA ~"
            + " coverage ICD as STALE | coverage TAX as NO_DATA | coverage INST as NO_DATA",
        "coverage HCP-002 line 1 as CHECKED says \"MPFS\" ~"
            + " coverage HCP-002 line 1 as CHECKED says \"MPFS\"",
        "companion EM-001 line 2 of PTP-002 ~ companion EM-001 line 2 of PTP-002",
        "denial PRV-001 is \"CO-207 N257\" ~ denial PRV-001 is \"CO-207 N257\"",
        "fix 2 ICD-002 gives `dx:M54.51` ~ fix 2 ICD-002 gives `dx:M54.51`",
        "fix 1 MOD-002 as safe gives 20610-RT ~ fix 1 MOD-002 as SAFE gives `20610-RT`",
        "fix ICD-007 as NEEDS_REVIEW, review ~ fix ICD-007 as NEEDS_REVIEW | review",
        "no fix 2 PTP-001, no fix DUP-002 says \"units =\" ~"
            + " no fix 2 PTP-001 | no fix DUP-002 says \"units =\"",
      })
  void whatIsWrittenIsExpected(String text, String meaning) {
    assertThat(read(text)).isEqualTo(meaning);
    assertThat(read(meaning.replace(" | ", ", "))).as("its own words").isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'' ~ 1 ~ nothing is expected",
        "fires ~ 1 ~ no rule id",
        "fries PTP-002 ~ 1 ~ 'fries' is no expectation",
        "fires PTP-002 line two ~ 20 ~ 'two' is no line",
        "fires PTP-002 as BAD ~ 18 ~ 'BAD' is no severity",
        "bypassed PTP-002 as ERROR ~ 21 ~ only what fires",
        "line 2 ~ 1 ~ belongs to no rule",
        "at risk ten ~ 9 ~ 'ten' is no amount",
        "at 310.00 ~ 1 ~ not complete",
        "runs ~ 1 ~ names no pack",
        "no findings ~ 1 ~ 'no' what?",
        "fix gives 99213 ~ 1 ~ no rule id behind fix",
        "fix PTP-002 ~ 5 ~ what of the fix?",
        "fix PTP-002 says append ~ 1 ~ the words are missing",
        "fix PTP-002 gives `99213 x?` ~ 27 ~ '?' is no number",
        "nodata XYZ ~ 8 ~ 'XYZ' is no expectation",
        "exactly ~ 1 ~ no rule id",
        "exactly PTP-002 ~ 9 ~ how does it come out?",
        "exactly X:PTP-002 ~ 9 ~ 'X:PTP-002' is no finding in short",
        "exactly E:PTP-002 line 1+a ~ 24 ~ '1+a' is no line",
        "fires PTP-002 line 1+2 ~ 20 ~ several lines are said of exactly alone",
        "no Ptp ~ 1 ~ 'no' what?",
        "no fix ~ 4 ~ no rule id behind fix",
        "no fix PTP-002 says units ~ 4 ~ the words are missing",
        "fix 1 PTP-002 as OK ~ 18 ~ does not say how safe",
        "coverage MUE line 1 ~ 10 ~ coverage of what state?",
        "coverage MUE as GONE ~ 17 ~ 'GONE' is no state of coverage",
        "coverage XYZ as STALE ~ 10 ~ 'XYZ' is no expectation",
        "companion EM-001 ~ 11 ~ companion of which rule?",
        "fires EM-001 of PTP-002 ~ 17 ~ 'of' belongs to a companion",
        "silent PTP-002 line 0 ~ 21 ~ '0' is no line",
        "silent PTP-002 line -1 ~ 21 ~ '-1' is no line",
        "!PTP-002 line -1 ~ 15 ~ '-1' is no line",
        "fires PTP-002 line 0 ~ 20 ~ '0' is no line",
        "exactly E:PTP-002 line 1+0 ~ 24 ~ '1+0' is no line",
        "only PTP-002 FMT-001 line 77 ~ 22 ~ 'no' and 'only' speak of the whole claim",
        "no PTP line 1 ~ 8 ~ 'no' and 'only' speak of the whole claim",
        "no PTP-002 line 1 ~ 12 ~ 'no' and 'only' speak of the whole claim",
        "silent PTP-002 line 1 line 2 ~ 23 ~ 'line' is said twice",
        "no fix PTP-002 says \"XS, silent PTP-001 ~ 21 ~ the \" is not closed",
        "fix PTP-002 gives `99213-25, silent PTP-001 ~ 19 ~ the ` is not closed",
        "coverage PTP as NOT_APPLICABLE ~ 10 ~ PTP stands on lines alone",
        "coverage MUE as STALE ~ 10 ~ MUE stands on lines alone",
        "coverage AOC as STALE ~ 10 ~ AOC stands on lines alone",
        "coverage MOD as STALE ~ 10 ~ MOD stands on lines alone",
        "coverage MPFS as STALE ~ 10 ~ MPFS stands on lines alone",
        "coverage HCP-002 as STALE ~ 10 ~ HCPCS stands on lines alone",
        "coverage INST line 1 as NOT_APPLICABLE ~ 10 ~ INST stands on the claim alone",
        "denial PRV-001 ~ 1 ~ what of the denial?",
        "denial CO ~ 1 ~ no rule id behind denial",
      })
  void aMistakeHasAColumn(String text, int column, String what) {
    ShorthandException e =
        catchThrowableOfType(ShorthandException.class, () -> Expectations.parse(text));
    assertThat(e.problems())
        .anySatisfy(
            p -> {
              assertThat(p.column()).isEqualTo(column);
              assertThat(p.what()).contains(what);
            });
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    assertThat(
            catchThrowableOfType(
                    ShorthandException.class,
                    () -> Expectations.parse("fires A-1 line x, holla, at risk y"))
                .problems())
        .hasSize(3);
  }

  @Test
  void aWrongLineIsOneMistake() {
    assertThat(
            catchThrowableOfType(
                    ShorthandException.class,
                    () -> Expectations.parse("coverage PTP line 0 as STALE"))
                .problems())
        .singleElement()
        .hasToString("column 19: '0' is no line; lines count from 1");
  }
}
