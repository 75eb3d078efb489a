package org.cleanclaim.testkit.shorthand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.ServiceLine;

/**
 * A claim in one line of text.
 *
 * <pre>{@code
 * text   = [claim "|"] lines
 * claim  = [payer class ["/" payer id]] {word ":" value}      MB   CI/ACME1 pos:22 dx:I10,E11.9
 * lines  = line {";" line} | "none"
 * line   = [code {"-" modifier}] {detail}                     45380-59 x2 $10 @22 >1,2
 * detail = "x" units | "$" charge | "@" place | "#" revenue code | ">" pointers
 *        | day | day ".." day | "\"" description "\"" | "*" times | word ":" value
 * }</pre>
 *
 * Values with blanks stand in quotes; {@code -} says that something is absent. What is not said is
 * in order: original Medicare, services and sole day 2026-03-10, received 21 days later, a woman
 * born 1950-01-01, J06.9, office, valid providers, one unit at 100.00 pointing to the first
 * diagnosis, and a history known to be empty. Dates are ISO and inclusive. Codes, identifiers and
 * combinations may be as wrong as a test wants them; words, dates and numbers may not. {@link
 * #grammar()} lists the words.
 */
public final class ClaimShorthand {

  private ClaimShorthand() {}

  /**
   * Reads a claim and the history beside it.
   *
   * @throws ShorthandException with every mistake and its column
   */
  public static WrittenClaim parse(String text) {
    Problems problems = new Problems();
    WrittenClaim written = read(text, problems);
    problems.throwIfAny(text);
    return written;
  }

  /**
   * Reads a claim.
   *
   * @throws ShorthandException with every mistake and its column
   */
  public static Claim claim(String text) {
    return parse(text).claim();
  }

  /** The text with what it says of a person replaced by dots: dates of birth, member ids, names. */
  public static String redacted(String text) {
    return Personal.masked(text);
  }

  /** Every word with an example and its meaning, one a line. */
  public static String grammar() {
    StringBuilder b = new StringBuilder("claim | line; line\n\nThe claim: payer class, then\n");
    for (HeaderWord w : HeaderWord.values()) {
      row(b, w.word() + ":" + w.example(), w.meaning());
    }
    b.append("\nA line: code and modifiers, then\n");
    row(b, "x2", "units; 1 unless said, x- for none");
    row(b, "$120.00", "charge; 100.00 unless said, $- for none");
    row(b, "@22", "place of service of the line");
    row(b, "#0450", "revenue code; 0510 unless said on an institutional claim, #- for none");
    row(b, ">1,2", "diagnosis pointers; 1 unless said, > for none");
    row(b, "2026-03-11", "day of service; on: of the claim unless said, on:- for none");
    row(b, "2026-03-01..2026-03-05", "first and last day of service");
    row(b, "\"text\"", "description");
    row(b, "*51", "the line stands 51 times on the claim");
    row(b, "by:1987654328", "rendering provider; bytax: its taxonomy");
    row(b, "order: super:", "ordering and supervising provider");
    row(b, "ndc:00009003001/2/ML", "drug, quantity, unit");
    row(b, "unit:MJ", "unit qualifier (SV103)");
    row(b, "nc:10.00", "non-covered charge");
    row(b, "auth: clia: ref:6R=1", "references");
    row(b, "emg:Y epsdt:Y", "indicators");
    row(b, "seg:LQ*UT*04.03C", "a segment of the line without a word of its own");
    return b.toString();
  }

  private static void row(StringBuilder b, String words, String meaning) {
    b.append(String.format("  %-30s %s%n", words, meaning));
  }

  private static WrittenClaim read(String text, Problems problems) {
    Values values = new Values(problems);
    closedQuotes(text, problems);
    int bar = Words.indexOf(text, '|', 0);
    Header header = Header.read(bar < 0 ? List.of() : Words.of(text, 0, bar), values, problems);
    ClaimAssembly assembly = new ClaimAssembly(header, values, problems);
    List<ServiceLine> lines = new ArrayList<>();
    for (List<Word> words : lines(text, bar + 1, problems)) {
      LineReader.Written line =
          LineReader.read(words, assembly.day(), header.professional(), values, problems);
      lines.addAll(Collections.nCopies(line.times(), line.line()));
    }
    ClaimHistory history = new HistoryReader(values, problems).read(header.word(HeaderWord.HIST));
    return new WrittenClaim(assembly.build(lines), history);
  }

  private static void closedQuotes(String text, Problems problems) {
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      problems.add(
          text.lastIndexOf('"') + 1, "this quote is not closed", "add a \" behind the text");
    }
  }

  /** The words of each line. */
  static List<List<Word>> lines(String text, int from, Problems problems) {
    List<List<Word>> lines = new ArrayList<>();
    int second = Words.indexOf(text, '|', from);
    if (second >= 0) {
      problems.add(second + 1, "a second |", "part lines with ; and put the claim before one |");
    }
    int at = from;
    while (at <= text.length()) {
      int end = Words.indexOf(text, ';', at);
      List<Word> words = Words.of(text, at, end < 0 ? text.length() : end);
      if (words.isEmpty()) {
        problems.add(at + 1, "there is no line", "write a code, - for a line without one, or none");
      }
      lines.add(words);
      if (end < 0) {
        break;
      }
      at = end + 1;
    }
    boolean none = lines.size() == 1 && lines.get(0).size() == 1;
    return none && lines.get(0).get(0).text().equals("none") ? List.of() : lines;
  }
}
