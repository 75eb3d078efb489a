package org.cleanclaim.testkit.shorthand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.Money;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.testkit.shorthand.LineReader.Said;
import org.jspecify.annotations.Nullable;

/**
 * What a claim should look like after a fix, in the words of {@link ClaimShorthand}: codes and
 * modifiers of its lines ({@code 99213-25; 20610-RT}) and, before a bar or alone, diagnoses, total,
 * place, frequency, member id, filing indicator and original reference ({@code dx:M54.50}, {@code
 * tot:250.00 | 99213}). Only what is said is compared.
 */
public final class ClaimPattern {

  private static final Set<HeaderWord> COMPARED =
      Set.of(
          HeaderWord.DX,
          HeaderWord.TOT,
          HeaderWord.POS,
          HeaderWord.FREQ,
          HeaderWord.MID,
          HeaderWord.FILING,
          HeaderWord.F8);

  private final String text;
  private final Header header;
  private final List<LineReader.Written> lines;
  private final Claim written;

  private ClaimPattern(String text, Header header, List<LineReader.Written> lines, Claim written) {
    this.text = text;
    this.header = header;
    this.lines = lines;
    this.written = written;
  }

  /**
   * Reads a pattern.
   *
   * @throws ShorthandException with every mistake and its column
   */
  public static ClaimPattern parse(String text) {
    Problems problems = new Problems();
    Values values = new Values(problems);
    int bar = Words.indexOf(text, '|', 0);
    boolean headerOnly = bar < 0 && startsWithHeader(text);
    int headerEnd = headerOnly ? text.length() : Math.max(bar, 0);
    List<Word> words = Words.of(text, 0, headerEnd);
    Header header = Header.read(words, values, problems);
    for (Word word : words) {
      HeaderWord known = HeaderWord.of(word.key());
      if (known != null && !COMPARED.contains(known)) {
        problems.add(
            word,
            "'" + word.key() + ":' is not compared",
            "ask for dx: tot: pos: freq: mid: filing: f8: or for lines");
      }
    }
    ClaimAssembly assembly = new ClaimAssembly(header, values, problems);
    List<LineReader.Written> lines = new ArrayList<>();
    if (!headerOnly) {
      for (List<Word> line : ClaimShorthand.lines(text, bar + 1, problems)) {
        lines.add(LineReader.read(line, null, true, values, problems));
      }
    }
    Claim claim = assembly.build(lines.stream().map(LineReader.Written::line).toList());
    problems.throwIfAny(text);
    return new ClaimPattern(text, header, List.copyOf(lines), claim);
  }

  private static boolean startsWithHeader(String text) {
    List<Word> words = Words.of(text, 0, text.length());
    return !words.isEmpty() && HeaderWord.of(words.get(0).key()) != null;
  }

  /**
   * Why a claim is not so, {@code null} when it is.
   *
   * @param line the line, from 1, that a pattern of a single line speaks of when the claim has
   *     several; 0 when none
   */
  public @Nullable String mismatch(Claim claim, int line) {
    String above = headerMismatch(claim);
    if (above != null || lines.isEmpty()) {
      return above;
    }
    int count = claim.lines().size();
    if (lines.size() == 1 && count > 1 && line >= 1 && line <= count) {
      return lineMismatch(lines.get(0), claim.lines().get(line - 1), line);
    }
    if (lines.size() != count) {
      return "the claim has " + count + " lines: " + written(claim);
    }
    for (int i = 0; i < count; i++) {
      String wrong = lineMismatch(lines.get(i), claim.lines().get(i), i + 1);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  private @Nullable String headerMismatch(Claim claim) {
    if (header.says(HeaderWord.DX) && !codes(claim).equals(codes(written))) {
      return "the diagnoses are " + String.join(",", codes(claim));
    }
    if (header.says(HeaderWord.TOT)
        && !Objects.equals(claim.totalChargeCents(), written.totalChargeCents())) {
      Long total = claim.totalChargeCents();
      return "the total charge is " + (total == null ? "absent" : Money.text(total));
    }
    if (header.says(HeaderWord.POS)
        && !Objects.equals(claim.placeOfService(), written.placeOfService())) {
      return "the place of service is " + claim.placeOfService();
    }
    if (header.says(HeaderWord.FREQ) && !Objects.equals(claim.frequency(), written.frequency())) {
      return "the frequency is " + claim.frequency();
    }
    if (header.says(HeaderWord.F8)
        && !Objects.equals(claim.reference("F8"), written.reference("F8"))) {
      return "the original reference is another";
    }
    return payerMismatch(claim);
  }

  private @Nullable String payerMismatch(Claim claim) {
    var payer = claim.payer();
    var wanted = Objects.requireNonNull(written.payer());
    if (header.says(HeaderWord.MID)
        && (payer == null || !Objects.equals(payer.memberId(), wanted.memberId()))) {
      return "the member id is another";
    }
    if (header.says(HeaderWord.FILING)
        && (payer == null || !Objects.equals(payer.filingIndicator(), wanted.filingIndicator()))) {
      return "the filing indicator is " + (payer == null ? "absent" : payer.filingIndicator());
    }
    return null;
  }

  private static @Nullable String lineMismatch(LineReader.Written want, ServiceLine line, int at) {
    ServiceLine asked = want.line();
    for (Said what : want.said()) {
      boolean same =
          switch (what) {
            case CODE ->
                Objects.equals(asked.procedure(), line.procedure())
                    && asked.modifiers().equals(line.modifiers());
            case UNITS -> same(asked.units(), line.units());
            case CHARGE -> Objects.equals(asked.chargeCents(), line.chargeCents());
            case PLACE -> Objects.equals(asked.placeOfService(), line.placeOfService());
            case REVENUE -> Objects.equals(asked.revenueCode(), line.revenueCode());
            case POINTERS -> asked.pointers().equals(line.pointers());
            case DATE ->
                Objects.equals(asked.from(), line.from())
                    && Objects.equals(asked.through(), line.through());
          };
      if (!same) {
        return "line " + at + " is " + written(line);
      }
    }
    return null;
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b == null : b != null && a.compareTo(b) == 0;
  }

  private static List<String> codes(Claim claim) {
    return claim.diagnoses().stream().map(Diagnosis::code).toList();
  }

  private static String written(Claim claim) {
    return claim.lines().stream()
        .map(ClaimPattern::written)
        .reduce((a, b) -> a + "; " + b)
        .orElse("none");
  }

  private static String written(ServiceLine line) {
    StringBuilder b = new StringBuilder(line.procedure() == null ? "-" : line.procedure());
    line.modifiers().forEach(m -> b.append('-').append(m));
    BigDecimal units = line.units();
    if (units == null || units.compareTo(BigDecimal.ONE) != 0) {
      b.append(" x").append(units == null ? "-" : units.toPlainString());
    }
    Long charge = line.chargeCents();
    b.append(" $").append(charge == null ? "-" : Money.text(charge));
    b.append(" >");
    for (int i = 0; i < line.pointers().size(); i++) {
      b.append(i == 0 ? "" : ",").append(line.pointers().get(i));
    }
    return b.toString();
  }

  /** As written. */
  @Override
  public String toString() {
    return text;
  }
}
