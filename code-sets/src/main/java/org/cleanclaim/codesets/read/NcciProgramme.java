package org.cleanclaim.codesets.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The programmes for which CMS publishes NCCI edits, each in files of its own. */
enum NcciProgramme {
  MEDICARE("medicare|(?<![a-z])mcr(?![a-z])|ccipra|ccioph"),
  MEDICAID("medicaid|(?<![a-z])mcd(?![a-z])");

  /** The agency that publishes both bears both names. */
  private static final Pattern AGENCY = Pattern.compile("medicare\\s*(?:&|and)\\s*medicaid");

  private final Pattern words;

  NcciProgramme(String words) {
    this.words = Pattern.compile(words);
  }

  /** The programme a text speaks of; {@code null} when it speaks of none or of both. */
  static @Nullable NcciProgramme in(String text) {
    String said = AGENCY.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    boolean medicare = MEDICARE.words.matcher(said).find();
    boolean medicaid = MEDICAID.words.matcher(said).find();
    return medicare == medicaid ? null : medicaid ? MEDICAID : MEDICARE;
  }

  /** The programme the innermost name speaks of that speaks of one. */
  static @Nullable NcciProgramme in(List<String> names) {
    for (String name : names) {
      NcciProgramme programme = in(name);
      if (programme != null) {
        return programme;
      }
    }
    return null;
  }
}
