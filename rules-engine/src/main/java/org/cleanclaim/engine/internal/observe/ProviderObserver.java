package org.cleanclaim.engine.internal.observe;

import java.util.List;
import java.util.Locale;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.TaxonomyCodes;
import org.cleanclaim.engine.observation.ProviderFact;
import org.cleanclaim.engine.observation.ProviderFact.Kind;
import org.cleanclaim.engine.rule.Identifiers;
import org.cleanclaim.finding.ClaimField;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;

/** Looks at the NPI, tax id and taxonomy of every provider on the claim and on its lines. */
final class ProviderObserver implements Observer {

  private static final CheckState UNKNOWN_TAXONOMY =
      new CheckState(
          CoverageStatus.NO_DATA, "", "the loaded taxonomy is a small selection without this code");

  private static final boolean[] EIN_PREFIXES = new boolean[100];

  static {
    for (String[] row : DataTable.rows("ein-prefixes")) {
      for (String prefix : DataTable.words(row[0])) {
        EIN_PREFIXES[Integer.parseInt(prefix)] = true;
      }
    }
  }

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    providers(claim, claim.claim().providers(), 0);
    for (int i = 0; i < claim.lineCount(); i++) {
      ServiceLine line = claim.view(i).line;
      if (line != null) {
        providers(claim, line.providers(), i + 1);
      }
    }
  }

  private static void providers(ClaimContext claim, List<Provider> providers, int line) {
    for (int i = 0; i < providers.size(); i++) {
      Provider p = providers.get(i);
      String npi = p.npi();
      if (npi != null && !Identifiers.isNpi(npi)) {
        emit(claim, Kind.NPI_NOT_VALID, p, line, field(p.role()), Identifiers.shape(npi), "");
      }
      String taxId = p.taxId();
      if (taxId != null) {
        taxId(claim, p, line, taxId);
      }
      String taxonomy = p.taxonomy();
      if (taxonomy != null) {
        taxonomy(claim, p, line, taxonomy);
      }
    }
  }

  private static void taxId(ClaimContext claim, Provider p, int line, String taxId) {
    int digits = 0;
    int number = 0;
    boolean other = false;
    for (int i = 0; i < taxId.length(); i++) {
      char c = taxId.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        number = digits <= 9 ? number * 10 + (c - '0') : number;
      } else if (c != '-' && c != ' ') {
        other = true;
      }
    }
    Kind kind;
    if (other || digits != 9) {
      kind = Kind.TAX_ID_MALFORMED;
    } else if (number == 123_456_789 || number % 111_111_111 == 0) {
      kind = Kind.TAX_ID_FILLER;
    } else if (!"SY".equals(p.taxIdQualifier()) && !EIN_PREFIXES[number / 10_000_000]) {
      kind = Kind.TAX_ID_PREFIX;
    } else {
      return;
    }
    ClaimField field =
        p.role() == ProviderRole.BILLING ? ClaimField.BILLING_TAX_ID : field(p.role());
    emit(claim, kind, p, line, field, Identifiers.shape(taxId), "");
  }

  private static void taxonomy(ClaimContext claim, Provider p, int line, String taxonomy) {
    if (!wellFormed(taxonomy)) {
      taxonomyFact(claim, Kind.TAXONOMY_MALFORMED, p, line, Identifiers.shape(taxonomy), "");
      return;
    }
    int day = line == 0 ? claim.earliestDay() : claim.numbered(line).firstDay;
    ReferenceView.DayStates states = claim.reference.on(day == LineView.NO_DAY ? 0 : day);
    CheckState state = states.state(TableKind.PROVIDER_TAXONOMY);
    if (state.status() != CoverageStatus.NO_DATA
        && claim.reference.library.taxonomy().id(taxonomy) == TaxonomyCodes.NONE) {
      if (states.complete(TableKind.PROVIDER_TAXONOMY)) {
        taxonomyFact(claim, Kind.TAXONOMY_NOT_LISTED, p, line, taxonomy, state.release());
      } else {
        state = UNKNOWN_TAXONOMY;
      }
    }
    claim.checked(EditFamily.PROVIDER_TAXONOMY, line, state);
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

  private static void taxonomyFact(
      ClaimContext claim, Kind kind, Provider p, int line, String shown, String release) {
    ClaimField field =
        switch (p.role()) {
          case BILLING -> ClaimField.BILLING_TAXONOMY;
          case RENDERING -> ClaimField.RENDERING_TAXONOMY;
          default -> field(p.role());
        };
    emit(claim, kind, p, line, field, shown, release);
  }

  private static void emit(
      ClaimContext claim,
      Kind kind,
      Provider p,
      int line,
      ClaimField field,
      String shape,
      String release) {
    String label = p.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    claim.emit(new ProviderFact(kind, p.role(), line, field, label, shape, release));
  }

  private static ClaimField field(ProviderRole role) {
    return switch (role) {
      case BILLING -> ClaimField.BILLING_PROVIDER;
      case RENDERING -> ClaimField.RENDERING_PROVIDER;
      case REFERRING, PRIMARY_CARE -> ClaimField.REFERRING_PROVIDER;
      case ORDERING -> ClaimField.ORDERING_PROVIDER;
      case SUPERVISING -> ClaimField.SUPERVISING_PROVIDER;
      case SERVICE_FACILITY -> ClaimField.SERVICE_FACILITY;
      case ATTENDING -> ClaimField.ATTENDING_PROVIDER;
      case OPERATING, OTHER_OPERATING -> ClaimField.OPERATING_PROVIDER;
      case PAY_TO, PURCHASED_SERVICE, ASSISTANT_SURGEON, AMBULANCE_PICK_UP, AMBULANCE_DROP_OFF ->
          ClaimField.OTHER_PROVIDER;
    };
  }
}
