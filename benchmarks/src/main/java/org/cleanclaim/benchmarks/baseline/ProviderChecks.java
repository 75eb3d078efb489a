package org.cleanclaim.benchmarks.baseline;

import java.util.List;
import java.util.Locale;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.TaxonomyCodes;
import org.cleanclaim.engine.rule.Identifiers;

/** NPI, tax id and taxonomy of every provider: PRV. */
final class ProviderChecks {

  private final ReferenceLibrary library;
  private final boolean[] prefixes = new boolean[100];

  ProviderChecks(ReferenceLibrary library) {
    this.library = library;
    for (String[] row : PolicyTable.rows("ein-prefixes")) {
      PolicyTable.words(row[0]).forEach(p -> prefixes[Integer.parseInt(p)] = true);
    }
  }

  void check(HandClaim h) {
    all(h, h.claim.providers(), 0, h.earliest);
    for (HandLine l : h.lines) {
      all(h, l.line.providers(), l.number, l.first);
    }
  }

  private void all(HandClaim h, List<Provider> providers, int line, int day) {
    for (int i = 0; i < providers.size(); i++) {
      Provider p = providers.get(i);
      if (p.npi() != null && !Identifiers.isNpi(p.npi())) {
        h.problem(
            "PRV-001",
            line,
            "CO-207",
            "the NPI of the " + label(p) + " (shape " + Identifiers.shape(p.npi()) + ") is none");
      }
      if (p.taxId() != null) {
        taxId(h, p, p.taxId(), line);
      }
      if (p.taxonomy() != null) {
        taxonomy(h, p, p.taxonomy(), line, day);
      }
    }
  }

  private void taxId(HandClaim h, Provider p, String taxId, int line) {
    int digits = 0;
    int number = 0;
    boolean other = false;
    for (int i = 0; i < taxId.length(); i++) {
      char c = taxId.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        number = digits <= 9 ? number * 10 + (c - '0') : number;
      } else {
        other |= c != '-' && c != ' ';
      }
    }
    if (other || digits != 9) {
      h.problem(
          "PRV-005",
          line,
          "CO-16",
          "the tax id of the " + label(p) + " (shape " + Identifiers.shape(taxId) + ") is none");
    } else if (number == 123_456_789 || number % 111_111_111 == 0) {
      h.problem("PRV-005", line, "CO-16", "the tax id of the " + label(p) + " is a filler");
    } else if (!"SY".equals(p.taxIdQualifier()) && !prefixes[number / 10_000_000]) {
      h.problem("PRV-005", line, "CO-16", "the EIN of the " + label(p) + " has no known prefix");
    }
  }

  private void taxonomy(HandClaim h, Provider p, String taxonomy, int line, int day) {
    if (!wellFormed(taxonomy)) {
      h.problem(
          "PRV-006",
          line,
          "CO-16",
          "the taxonomy of the " + label(p) + " (" + Identifiers.shape(taxonomy) + ") is none");
    } else if (library.taxonomy().id(taxonomy) == TaxonomyCodes.NONE
        && Releases.complete(
            library, TableKind.PROVIDER_TAXONOMY, day == HandLine.NO_DAY ? 0 : day)) {
      h.problem(
          "PRV-006", line, "CO-16", "taxonomy " + taxonomy + " of the " + label(p) + " is none");
    }
  }

  private static boolean wellFormed(String taxonomy) {
    if (taxonomy.length() != 10 || taxonomy.charAt(9) != 'X') {
      return false;
    }
    for (int i = 0; i < 9; i++) {
      char c = taxonomy.charAt(i);
      if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String label(Provider p) {
    return p.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
