package org.cleanclaim.testkit.shorthand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cleanclaim.claim.DrugDetail;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Reads one service line: {@code 45380-59 x2 $10 @22 >1,2}. */
final class LineReader {

  static final List<String> WORDS =
      List.of(
          "by", "bytax", "order", "super", "ndc", "unit", "nc", "auth", "clia", "ref", "on",
          "epsdt", "emg", "seg");

  /** What a line may say, for patterns that compare only what is said. */
  enum Said {
    CODE,
    UNITS,
    CHARGE,
    PLACE,
    REVENUE,
    POINTERS,
    DATE
  }

  /**
   * A line and what was said of it.
   *
   * @param times how often it stands on the claim
   */
  record Written(ServiceLine line, Set<Said> said, int times) {}

  private final Values values;
  private final Problems problems;
  private final ServiceLine.Builder line = ServiceLine.builder();
  private final Set<Said> said = EnumSet.noneOf(Said.class);
  private final String[] indicators = new String[2];
  private @Nullable Word rendering;
  private @Nullable Word renderingTaxonomy;
  private int times = 1;

  private LineReader(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  static Written read(
      List<Word> words,
      @Nullable LocalDate day,
      boolean professional,
      Values values,
      Problems problems) {
    LineReader reader = new LineReader(values, problems);
    reader.line.on(day).charge("100.00");
    for (Word word : words) {
      if (!word.text().equals("-")) {
        reader.take(word);
      }
    }
    return reader.written(professional);
  }

  private Written written(boolean professional) {
    if (professional && !said.contains(Said.POINTERS)) {
      line.pointer(1);
    }
    if (!professional && !said.contains(Said.REVENUE)) {
      line.revenueCode("0510");
    }
    line.indicators(indicators[0], indicators[1], null, null);
    if (rendering != null) {
      line.provider(
          Provider.builder(ProviderRole.RENDERING)
              .npi(rendering.text())
              .taxonomy(renderingTaxonomy == null ? null : renderingTaxonomy.text())
              .build());
    } else if (renderingTaxonomy != null) {
      problems.add(
          renderingTaxonomy, "bytax: without by:", "name the rendering provider with by:NPI");
    }
    return new Written(line.build(), said, times);
  }

  private void take(Word word) {
    if (word.quoted()) {
      line.description(word.text());
      return;
    }
    switch (word.text().charAt(0)) {
      case 'x' -> {
        if (once(Said.UNITS, word)) {
          line.units(word.rest().absent() ? null : orOne(values.number(word.rest())));
        }
      }
      case '$' -> {
        if (once(Said.CHARGE, word)) {
          line.chargeCents(word.rest().absent() ? null : values.cents(word.rest()));
        }
      }
      case '@' -> {
        if (once(Said.PLACE, word)) {
          line.placeOfService(said(word.rest()));
        }
      }
      case '#' -> {
        if (once(Said.REVENUE, word)) {
          line.revenueCode(said(word.rest()));
        }
      }
      case '>' -> {
        if (once(Said.POINTERS, word)) {
          for (Word p : Words.parts(word.rest(), ',')) {
            Integer pointer = values.whole(p, 0, 99);
            if (pointer != null) {
              line.pointer(pointer);
            }
          }
        }
      }
      case '*' -> {
        Integer count = values.whole(word.rest(), 1, 999);
        times = count == null ? 1 : count;
      }
      default -> takeLonger(word);
    }
  }

  private void takeLonger(Word word) {
    if (!word.key().isEmpty()) {
      takeKeyed(word);
    } else if (word.text().contains("..")) {
      Values.Span span = values.span(word);
      if (once(Said.DATE, word) && span != null) {
        line.between(span.from(), span.to());
      }
    } else if (looksLikeDate(word.text())) {
      if (once(Said.DATE, word)) {
        line.on(values.date(word));
      }
    } else if (once(Said.CODE, word)) {
      List<Word> parts = Words.parts(word, '-');
      List<String> modifiers = new ArrayList<>();
      for (Word part : parts) {
        if (part.text().isEmpty() || !part.text().chars().allMatch(Character::isLetterOrDigit)) {
          problems.add(
              part,
              "'" + part.text() + "' is neither a code nor a modifier",
              "write a line as 45380-59 x2 $10.00 @22 >1,2 2026-03-10");
        }
        modifiers.add(part.text());
      }
      line.procedure(modifiers.remove(0), modifiers.toArray(String[]::new));
    }
  }

  private static boolean looksLikeDate(String text) {
    return text.length() > 4
        && text.charAt(4) == '-'
        && text.chars().allMatch(c -> c == '-' || Character.isDigit(c))
        && text.indexOf('-', 5) > 0;
  }

  private void takeKeyed(Word word) {
    Word value = word.valueWord();
    switch (word.key()) {
      case "by" -> rendering = value;
      case "bytax" -> renderingTaxonomy = value;
      case "order" -> line.provider(provider(ProviderRole.ORDERING, value));
      case "super" -> line.provider(provider(ProviderRole.SUPERVISING, value));
      case "ndc" -> drug(value);
      case "unit" -> line.unitQualifier(value.text());
      case "nc" -> line.nonCoveredCents(values.cents(value));
      case "auth" -> line.reference(Reference.of("G1", value.text()));
      case "clia" -> line.reference(Reference.of("X4", value.text()));
      case "seg" -> line.other(Segments.of(value, "2400"));
      case "emg" -> indicators[0] = value.text();
      case "epsdt" -> indicators[1] = value.text();
      case "ref" -> {
        Word[] pair = values.pair(value, '=', "ref:6R=123");
        if (pair != null) {
          line.reference(Reference.of(pair[0].text(), pair[1].text()));
        }
      }
      case "on" -> {
        if (once(Said.DATE, word)) {
          line.on(value.absent() ? null : values.date(value));
        }
      }
      default ->
          problems.add(
              word,
              "there is no word '" + word.key() + ":' for a line",
              HeaderWord.of(word.key()) != null
                  ? "it belongs to the claim, before the |"
                  : Problems.meant(word.key(), WORDS));
    }
  }

  private static Provider provider(ProviderRole role, Word npi) {
    return Provider.builder(role).npi(npi.text()).build();
  }

  private void drug(Word value) {
    List<Word> parts = Words.parts(value, '/');
    if (parts.isEmpty()) {
      problems.add(value, "ndc: without a number", "write it as ndc:00009003001/2/ML");
      return;
    }
    BigDecimal quantity = parts.size() > 1 ? values.number(parts.get(1)) : BigDecimal.ONE;
    line.drug(
        new DrugDetail(
            parts.get(0).text(), quantity, parts.size() > 2 ? parts.get(2).text() : "ML", null));
  }

  private static @Nullable String said(Word word) {
    return word.absent() ? null : word.text();
  }

  private static BigDecimal orOne(@Nullable BigDecimal units) {
    return units == null ? BigDecimal.ONE : units;
  }

  private boolean once(Said what, Word word) {
    boolean first = said.add(what);
    if (!first) {
      problems.add(
          word,
          what == Said.CODE
              ? "a second procedure code on the line"
              : "the line says its " + what.name().toLowerCase(java.util.Locale.ROOT) + " twice",
          what == Said.CODE ? "part lines with ;" : "say it once");
    }
    return first;
  }
}
