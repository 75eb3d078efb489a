package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.jspecify.annotations.Nullable;

/** NCCI pairs among the lines of a professional claim and what came before it. */
final class PtpObserver implements Observer {

  private static final CheckState INSTITUTIONAL =
      new CheckState(
          CoverageStatus.NO_DATA, "", "institutional PTP (IOCE) is not evaluated by this version");
  private static final CheckState MEDICAID_INSTITUTIONAL =
      new CheckState(
          CoverageStatus.NO_DATA,
          "",
          "institutional PTP of Medicaid is not evaluated by this version");
  private static final CheckState TOO_MANY =
      new CheckState(
          CoverageStatus.NO_DATA,
          "",
          "the claim has more lines than any payer takes; pairs are looked up once it is split");

  /** A professional claim holds 50 lines; far beyond that the pairs would only keep us busy. */
  private static final int MOST_LINES = 200;

  private final PtpPairs medicare;
  private final @Nullable PtpPairs medicaid;
  private final @Nullable PtpPairs medicaidSuppliers;

  PtpObserver(ReferenceLibrary library) {
    medicare =
        new PtpPairs(
            library.procedures(),
            library.ptp(EditSetting.PRACTITIONER),
            TableKind.PTP_PRACTITIONER);
    medicaid = medicaid(library, EditSetting.PRACTITIONER, TableKind.MEDICAID_PTP_PRACTITIONER);
    medicaidSuppliers =
        medicaid(library, EditSetting.DME_SUPPLIER, TableKind.MEDICAID_PTP_DME_SUPPLIER);
  }

  /** {@code null} when no release is loaded; one that is answers for all days. */
  private static @Nullable PtpPairs medicaid(
      ReferenceLibrary library, EditSetting setting, TableKind kind) {
    return library.releases().stream().anyMatch(release -> release.kind() == kind)
        ? new PtpPairs(library.procedures(), library.medicaidPtp(setting), kind)
        : null;
  }

  @Override
  public Phase phase() {
    return Phase.EDITS;
  }

  @Override
  public void observe(ClaimContext claim) {
    Programme programme = claim.programme();
    if (!programme.ncci()) {
      return;
    }
    if (!claim.claim().professional()) {
      if (programme != Programme.CI && HospitalBill.pairsApply(claim)) {
        every(claim, programme == Programme.MC ? MEDICAID_INSTITUTIONAL : INSTITUTIONAL);
      }
      return;
    }
    if (programme == Programme.CI && !claim.settings.commercialNcci()) {
      return;
    }
    if (claim.lineCount() > MOST_LINES) {
      every(claim, TOO_MANY);
      return;
    }
    TableKind wanted = wanted(claim);
    PtpPairs own = own(wanted);
    // before any pair, so that what a gap in the table adds does not depend on the order of lines
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (PtpPairs.asked(v)) {
        claim.checked(
            EditFamily.PTP,
            v.number,
            own == null ? v.tables.stoodInFor(wanted) : v.tables.state(wanted));
      }
    }
    (own == null ? medicare : own).observe(claim);
  }

  /** The table whose edits the payer applies. */
  private static TableKind wanted(ClaimContext claim) {
    if (claim.programme() != Programme.MC) {
      return TableKind.PTP_PRACTITIONER;
    }
    return claim.unitScope() == UnitScope.MEDICAID_SUPPLIER
        ? TableKind.MEDICAID_PTP_DME_SUPPLIER
        : TableKind.MEDICAID_PTP_PRACTITIONER;
  }

  private @Nullable PtpPairs own(TableKind wanted) {
    return switch (wanted) {
      case MEDICAID_PTP_PRACTITIONER -> medicaid;
      case MEDICAID_PTP_DME_SUPPLIER -> medicaidSuppliers;
      default -> medicare;
    };
  }

  private static void every(ClaimContext claim, CheckState state) {
    for (int i = 0; i < claim.lineCount(); i++) {
      if (!claim.view(i).procedure.isEmpty()) {
        claim.checked(EditFamily.PTP, i + 1, state);
      }
    }
  }
}
