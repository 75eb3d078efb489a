package org.cleanclaim.testkit.shorthand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.claim.PlanType;
import org.jspecify.annotations.Nullable;

/** What the claim part of a shorthand says. */
final class Header {

  private static final List<String> CLASSES =
      List.of(
          "MB", "MA", "MC", "CI", "WC", "AM", "CH", "VA", "16", "12", "13", "14", "15", "17", "BL",
          "DS", "FI", "HM", "ZZ");

  private final Map<HeaderWord, Word> said = new EnumMap<>(HeaderWord.class);
  private final Values values;
  private final Problems problems;
  private @Nullable String payerClass;

  private Header(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  static Header read(List<Word> words, Values values, Problems problems) {
    Header header = new Header(values, problems);
    for (Word word : words) {
      if (!word.text().equals("-")) {
        header.take(word);
      }
    }
    return header;
  }

  private void take(Word word) {
    if (word.key().isEmpty()) {
      takeClass(word);
      return;
    }
    HeaderWord known = HeaderWord.of(word.key());
    if (known == null) {
      problems.add(
          word,
          "there is no word '" + word.key() + ":' for a claim",
          Problems.meant(word.key(), HeaderWord.words()));
    } else if (said.put(known, word.valueWord()) != null) {
      problems.add(word, "'" + word.key() + ":' is said twice", "say it once");
    }
  }

  private void takeClass(Word word) {
    int slash = word.text().indexOf('/');
    String name = slash < 0 ? word.text() : word.text().substring(0, slash);
    if (!CLASSES.contains(name)) {
      problems.add(
          word,
          "'" + name + "' is neither word:value nor a payer class",
          Problems.meant(name, CLASSES));
    } else if (payerClass != null) {
      problems.add(
          word, "a second payer class", "name one payer; others are primary: and secondary:");
    } else {
      payerClass = name;
      if (slash > 0) {
        said.put(HeaderWord.PAYER, word.behind(slash + 1));
      }
    }
  }

  boolean professional() {
    return !says(HeaderWord.TOB);
  }

  /** The payer class, or the Medicare one of the claim type. */
  String payerClass() {
    return payerClass != null ? payerClass : professional() ? "MB" : "MA";
  }

  boolean originalMedicare() {
    return PlanType.ofFilingIndicator(payerClass()).originalMedicare();
  }

  boolean says(HeaderWord word) {
    return said.containsKey(word);
  }

  @Nullable Word word(HeaderWord word) {
    return said.get(word);
  }

  /** What is said, {@code null} when it is said to be absent, the default when nothing is said. */
  @Nullable String text(HeaderWord word, @Nullable String unlessSaid) {
    Word w = said.get(word);
    return w == null ? unlessSaid : w.absent() ? null : w.text();
  }

  /** As {@link #text}; the default also where what is said is no date, which is a mistake. */
  @Nullable LocalDate date(HeaderWord word, @Nullable LocalDate unlessSaid) {
    Word w = said.get(word);
    if (w == null) {
      return unlessSaid;
    }
    return w.absent() ? null : values.date(w);
  }

  /** The entries of a list; an empty one is a mistake. */
  List<Word> list(HeaderWord word) {
    Word w = said.get(word);
    List<Word> entries = new ArrayList<>();
    for (Word entry : w == null ? List.<Word>of() : Words.parts(w, ',')) {
      if (entry.absent()) {
        problems.add(entry, "an empty entry in a list", "leave the comma out");
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }
}
