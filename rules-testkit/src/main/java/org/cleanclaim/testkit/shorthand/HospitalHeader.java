package org.cleanclaim.testkit.shorthand;

import java.time.LocalDate;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.InstitutionalHeader.InpatientProcedure;
import org.jspecify.annotations.Nullable;

/** Builds what only an institutional claim carries. */
final class HospitalHeader {

  private final Header said;
  private final Values values;

  HospitalHeader(Header said, Values values) {
    this.said = said;
    this.values = values;
  }

  InstitutionalHeader build(@Nullable LocalDate day) {
    LocalDate from = said.date(HeaderWord.FROM, day);
    InstitutionalHeader.Builder b =
        InstitutionalHeader.builder(said.text(HeaderWord.TOB, null))
            .statement(from, said.date(HeaderWord.THRU, day))
            .admission(said.date(HeaderWord.ADMIT, from), hour(HeaderWord.HOUR, 10))
            .dischargeHour(hour(HeaderWord.OUT, null))
            .admissionType(said.text(HeaderWord.TYPE, "3"), said.text(HeaderWord.SOURCE, "1"))
            .dischargeStatus(said.text(HeaderWord.STATUS, "01"))
            .drg(said.text(HeaderWord.DRG, null))
            .certificationNumber(said.text(HeaderWord.CCN, null));
    for (Word dx : said.list(HeaderWord.ADX)) {
      b.admittingDiagnosis(diagnosis(dx, null));
    }
    said.list(HeaderWord.RFV).forEach(dx -> b.reasonForVisit(diagnosis(dx, null)));
    said.list(HeaderWord.ECODE).forEach(dx -> b.externalCause(diagnosis(dx, null)));
    said.list(HeaderWord.PX).forEach(px -> procedure(px, b));
    said.list(HeaderWord.COND).forEach(c -> b.conditionCode(c.text()));
    said.list(HeaderWord.OCC).forEach(o -> occurrence(o, b));
    said.list(HeaderWord.SPAN).forEach(s -> span(s, b));
    said.list(HeaderWord.VAL).forEach(v -> value(v, b));
    return b.build();
  }

  private @Nullable Integer hour(HeaderWord word, @Nullable Integer unlessSaid) {
    Word w = said.word(word);
    if (w == null) {
      return unlessSaid;
    }
    return w.absent() ? null : values.whole(w, 0, 99);
  }

  /** A diagnosis with its POA indicator behind a slash. */
  static Diagnosis diagnosis(Word word, @Nullable String qualifier) {
    String text = word.text();
    int slash = text.indexOf('/');
    return slash < 0
        ? Diagnosis.of(text, qualifier, null, null)
        : Diagnosis.of(text.substring(0, slash), qualifier, text.substring(slash + 1), null);
  }

  private void procedure(Word word, InstitutionalHeader.Builder b) {
    Word[] pair = values.pair(word, '@', HeaderWord.PX.example());
    if (pair != null) {
      b.procedure(new InpatientProcedure(pair[0].text(), values.date(pair[1]), "BBR"));
    }
  }

  private void occurrence(Word word, InstitutionalHeader.Builder b) {
    Word[] pair = values.pair(word, '=', HeaderWord.OCC.example());
    LocalDate day = pair == null ? null : values.date(pair[1]);
    if (pair != null && day != null) {
      b.occurrence(pair[0].text(), day);
    }
  }

  private void span(Word word, InstitutionalHeader.Builder b) {
    Word[] pair = values.pair(word, '=', HeaderWord.SPAN.example());
    Values.Span days = pair == null ? null : values.span(pair[1]);
    if (pair != null && days != null) {
      b.occurrenceSpan(pair[0].text(), days.from(), days.to());
    }
  }

  private void value(Word word, InstitutionalHeader.Builder b) {
    Word[] pair = values.pair(word, '=', HeaderWord.VAL.example());
    Long hundredths = pair == null ? null : values.cents(pair[1]);
    if (pair != null && hundredths != null) {
      b.value(pair[0].text(), hundredths);
    }
  }
}
