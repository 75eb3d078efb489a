package org.cleanclaim.engine.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.manifest.ManifestReader;
import org.cleanclaim.engine.internal.table.PackTables;
import org.cleanclaim.engine.internal.table.TableReader;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.engine.rule.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row of a payer's table a rule gets. */
class PayerTablesTest {

  private static final int DAY = Days.of(2026, 3, 10);

  private static final PackTables AUTH =
      Tables.of(
          "prior-auth",
          """
          code,place,age_from,age_to,from,to,note
          *,*,,,,,everything
          6449*,,,,,,prefix of four
          644*,,,,,,prefix of three
          64490-64495,,,,,,range
          64490-64499,22,,,,,range in hospital
          64493,11,,,,2025-12-31,last year
          64493,11,,,2026-01-01,,this year
          64493,11,,17,,,child
          64493,21-23,,,,,hospitals
          """);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # code, place, age, day, note
          64493, 11, 40, 2026-03-10, this year
          64493, 11, 40, 2025-12-31, last year
          64493, 11, 17, 2025-12-31, child
          64493, 11, 18, 2026-01-01, this year
          64493, 11, -1, 2026-01-01, this year
          64493, 22, 40, 2026-03-10, hospitals
          64493, 12, 40, 2026-03-10, range
          64490, 22, 40, 2026-03-10, range in hospital
          64495, 24, 40, 2026-03-10, range
          64496, 22, 40, 2026-03-10, range in hospital
          64496, 24, 40, 2026-03-10, prefix of four
          64480, 24, 40, 2026-03-10, prefix of three
          99213, 11, 40, 2026-03-10, everything
          '', '', -1, 2026-03-10, everything
          """)
  void theRowThatFitsBest(String code, String place, int age, LocalDate day, String note) {
    TableRow row = AUTH.find("prior-auth", Days.of(day), age, code, place);
    assertThat(row).isNotNull();
    assertThat(row.text("note")).isEqualTo(note);
  }

  @Test
  void noRowAndNoTableAreNull() {
    PackTables fees = Tables.of("fee-schedule", "code,modifier,place,allowed\n99213,,,92.1\n");
    assertThat(fees.find("fee-schedule", DAY, "99214", "", "11")).isNull();
    assertThat(fees.find("prior-auth", DAY, "99214", "11")).isNull();
    assertThat(fees.has("prior-auth")).isFalse();
    assertThat(PackTables.NONE.find("fee-schedule", DAY, "99214", "", "11")).isNull();
  }

  @Test
  void cellsAreTyped() {
    PackTables fees =
        Tables.of(
            "fee-schedule", "allowed,code,modifier\n1250.5,99213,\n92,99213,25\n0.07,99213,26\n");
    assertThat(fees.find("fee-schedule", DAY, "99213", "", "").cents("allowed")).isEqualTo(125050);
    assertThat(fees.find("fee-schedule", DAY, "99213", "25", "").cents("allowed")).isEqualTo(9200);
    TableRow row = fees.find("fee-schedule", DAY, "99213", "26", "");
    assertThat(row.cents("allowed")).isEqualTo(7);
    assertThat(row.text("code")).isEqualTo("99213");
    assertThat(row.has("place")).isFalse();
    assertThat(row.source()).isEqualTo("tables/fee-schedule.csv:4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.text("alowed"))
        .withMessageContaining("fee-schedule has no column alowed");
    assertThatIllegalArgumentException().isThrownBy(() -> row.text("allowed"));
  }

  @Test
  void aLookupNamesAsManyKeysAsTheTableHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AUTH.find("prior-auth", DAY, "64493"))
        .withMessageContaining("asked with 1 keys; its keys are [code, place]");
  }

  @Test
  void diagnosesGoWithOrWithoutDotAndRangesHoldWhatBeginsWithTheirEnd() {
    PackTables covered =
        Tables.of("covered-dx", "code,diagnosis\n90837,f30-f39\n90837,F41.1\n90832,G47*\n");
    assertThat(covered.find("covered-dx", DAY, "90837", "F30")).isNotNull();
    assertThat(covered.find("covered-dx", DAY, "90837", "F399")).isNotNull();
    assertThat(covered.find("covered-dx", DAY, "90837", "F40")).isNull();
    assertThat(covered.find("covered-dx", DAY, "90837", "F411")).isNotNull();
    assertThat(covered.find("covered-dx", DAY, "90837", "F412")).isNull();
    assertThat(covered.find("covered-dx", DAY, "90832", "G4700")).isNotNull();
  }

  @Test
  void aRuleWalksThroughAllThatATableSaysOfACode() {
    PackTables policy =
        Tables.of(
            "modifier-policy",
            """
            code,modifier,policy,instead,to
            *,QX,forbidden,,
            G0101,33,required,PT 52,
            G01*,52,forbidden,,
            G0100-G0109,53,forbidden,,
            G0101,PT,required,,2025-12-31
            G0102,33,required,,
            """);
    List<String> found = new ArrayList<>();
    for (int at = policy.next("modifier-policy", DAY, "G0101", 0);
        at >= 0;
        at = policy.next("modifier-policy", DAY, "G0101", at + 1)) {
      found.add(policy.row("modifier-policy", at).text("modifier"));
    }
    assertThat(found).containsExactly("33", "53", "52", "QX");
    assertThat(policy.next("covered-dx", DAY, "G0101", 0)).isEqualTo(-1);
  }

  @Test
  void laterPacksReplaceATableWhole() {
    PackTables base = Tables.of("prior-auth", "code,note\n11111,base\n22222,base\n");
    PackTables fees = Tables.of("fee-schedule", "code,allowed\n11111,1\n");
    PackTables own = Tables.of("prior-auth", "code,note\n11111,own\n");
    PackTables all = PackTables.layered(List.of(base, PackTables.NONE, fees, own));
    assertThat(all.names()).containsExactly("fee-schedule", "prior-auth");
    assertThat(all.find("prior-auth", DAY, "11111", "11").text("note")).isEqualTo("own");
    assertThat(all.find("prior-auth", DAY, "22222", "11")).isNull();
    assertThat(PackTables.layered(List.of(PackTables.NONE, own))).isSameAs(own);
  }

  @Test
  void aTableOfOnesOwnIsDeclaredInTheManifest() {
    List<PackProblem> problems = new ArrayList<>();
    var manifest =
        ManifestReader.sound(
            "pack.yaml",
            """
            id: acme
            version: "1"
            tables:
              device-limits:
                key: code
                columns: {code: code, most: number, since: date?, unit: [day, claim]}
            """
                .getBytes(StandardCharsets.UTF_8),
            problems);
    PackTables tables =
        Tables.read(
            "device-limits",
            "code,most,since,unit\nE0601,1,2026-02-01,day\nE0607,2,,claim\n"
                .getBytes(StandardCharsets.UTF_8),
            manifest.tables(),
            problems);
    assertThat(problems).isEmpty();
    TableRow row = tables.find("device-limits", DAY, "E0601");
    assertThat(row.number("most")).isEqualTo(1);
    assertThat(row.day("since")).isEqualTo(Days.of(2026, 2, 1));
    assertThat(tables.find("device-limits", DAY, "E0607").has("since")).isFalse();
    TableReader.readAll(Map.of(), manifest.tables(), problems);
    assertThat(problems)
        .extracting(PackProblem::toString)
        .containsExactly(
            "tables/device-limits.csv: the manifest declares table device-limits, but there is no"
                + " such file; add the file or remove the declaration");
  }

  @Test
  void memberIdsMatchAsAWholeAndNeverHoldUpAClaim() {
    TableRow row =
        Tables.of("member-id", "pattern,example\n[A-Z]{3}[0-9]{9},ABC123456789\n")
            .find("member-id", DAY);
    assertThat(row.matches("pattern", "XYZ000000000")).isTrue();
    assertThat(row.matches("pattern", "XYZ0000000000")).isFalse();
    assertThat(row.matches("pattern", "X".repeat(100_000))).isFalse();
    assertThat(
            Tables.problems(
                "member-id", "pattern,to\n(x+x+)+y,2025-12-31\n[A-Z]*[A-Z]*[A-Z]*[A-Z]*-,\n"))
        .hasSize(2)
        .allMatch(p -> p.contains("takes too long"));
  }

  @Test
  void aLookupAllocatesNothing() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = 0;
    for (int i = 0; i < 200_000; i++) {
      if (i == 100_000) {
        before = threads.getCurrentThreadAllocatedBytes();
      }
      look(AUTH);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes).isLessThan(10_000);
  }

  private static void look(PayerTables tables) {
    if (tables.find("prior-auth", DAY, 40, "64493", "11") == null
        || tables.find("prior-auth", DAY, 40, "64480", "11") == null
        || tables.find("fee-schedule", DAY, "64480", "", "11") != null
        || !tables.find("prior-auth", DAY, 40, "64490", "22").text("note").startsWith("range")) {
      throw new AssertionError();
    }
  }
}
