package org.cleanclaim.engine.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.internal.table.PackTables;
import org.junit.jupiter.api.Test;

/** What a table file may look like, and what is said of those that do not. */
class TableFilesTest {

  private static final int DAY = Days.of(2026, 3, 10);

  @Test
  void commentsBlankLinesQuotesMarksAndTheLastLineWithoutEnd() {
    PackTables tables =
        Tables.of(
            "prior-auth",
            "\ufeff# Acme\r\n\r\nnote , code\r\n\"call, \"\"then\"\"\nwrite\",11111\r\n# more\r\n\r\nlast, 22222 ");
    assertThat(tables.find("prior-auth", DAY, "11111", "").text("note"))
        .isEqualTo("call, \"then\"\nwrite");
    assertThat(tables.find("prior-auth", DAY, "11111", "").source())
        .isEqualTo("tables/prior-auth.csv:4");
    assertThat(tables.find("prior-auth", DAY, "22222", "").source())
        .isEqualTo("tables/prior-auth.csv:8");
  }

  @Test
  void theHeaderIsCheckedByName() {
    assertThat(Tables.problems("prior-auth", "cod,place,place,note\n1,2,3,4\n"))
        .containsExactly(
            "tables/prior-auth.csv:1:1: unknown column 'cod'; did you mean code?",
            "tables/prior-auth.csv:1:3: column place comes twice; remove one of the two",
            "tables/prior-auth.csv:1: column code is missing; add it to the header");
    assertThat(Tables.problems("referral", "# nothing\n"))
        .containsExactly(
            "tables/referral.csv:1: there is no header; begin with specialty,note,from,to");
  }

  @Test
  void anotherEncodingIsSaidWithItsLine() {
    assertThat(
            Tables.problems(
                "referral", "specialty,note\nX,a\nY,é\n".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(
            "tables/referral.csv:3: this line is not in UTF-8; save the file as UTF-8");
  }

  @Test
  void anOpenQuoteIsSaid() {
    assertThat(Tables.problems("referral", "specialty,note\nX,\"a\"b\nY,c\n"))
        .singleElement()
        .asString()
        .contains("is no CSV");
  }

  @Test
  void cellsAndRowsHaveLimits() {
    assertThat(Tables.problems("referral", "specialty,note\nX," + "a".repeat(1001) + "\n"))
        .containsExactly(
            "tables/referral.csv:2:2: a cell of more than 1000 characters; shorten it");
    String rows =
        IntStream.range(0, 1_000_001).mapToObj(i -> "s" + i).collect(Collectors.joining("\n"));
    assertThat(Tables.problems("referral", "specialty\n" + rows))
        .containsExactly(
            "tables/referral.csv:1000002: more than 1000000 rows; split the table by dates");
  }

  @Test
  void aFileFullOfMistakesIsCutShort() {
    String rows = "11111,x\n".repeat(700);
    assertThat(Tables.problems("fee-schedule", "code,allowed\n" + rows))
        .hasSize(501)
        .last()
        .asString()
        .contains("200 further problems are left out");
  }

  @Test
  void windowsOfOneKeyMayMeetButNotOverlap() {
    String header = "code,place,age_from,from,to\n";
    assertThat(Tables.problems("prior-auth", header + "1111*,,,,2026-06-30\n1111*,,,2026-07-01,\n"))
        .isEmpty();
    assertThat(
            Tables.problems("prior-auth", header + "1111*,,,2026-06-30,\n1111*,*,,,2026-06-30\n"))
        .containsExactly(
            "tables/prior-auth.csv:3: the row holds for the same key and days as line 2;"
                + " end one of them with to before the other begins");
    assertThat(Tables.problems("prior-auth", header + "11111,,,,\n11111,11,,,\n11111,,18,,\n"))
        .as("other places and ages are other keys")
        .isEmpty();
  }

  @Test
  void datesAreThoseOfACalendar() {
    for (String date : new String[] {"2026-02-29", "02/01/2026", "+999999999-12-31", "20260101"}) {
      assertThat(Tables.problems("referral", "specialty,from\nX," + date + "\n"))
          .containsExactly(
              "tables/referral.csv:2:2: from is no date: '" + date + "'; write it as 2026-01-31");
    }
  }

  @Test
  void aFilingLimitIsInDaysOrInMonths() {
    assertThat(
            Tables.problems(
                "timely-filing", "claims,days,months\noriginal,90,3\ncorrected,,\n*,,12\n"))
        .containsExactly(
            "tables/timely-filing.csv:2:3: both days and months are filled; fill one of them",
            "tables/timely-filing.csv:3:2: neither days nor months is filled; fill one of them");
  }

  @Test
  void everyRowThatOverlapsIsNamed() {
    assertThat(
            Tables.problems(
                "referral",
                "specialty,from,to\nX,2026-01-01,\nX,2026-02-01,2026-02-02\nX,2026-03-01,\n"))
        .extracting(p -> p.substring(0, p.indexOf(';')))
        .containsExactly(
            "tables/referral.csv:3: the row holds for the same key and days as line 2",
            "tables/referral.csv:4: the row holds for the same key and days as line 2");
  }
}
