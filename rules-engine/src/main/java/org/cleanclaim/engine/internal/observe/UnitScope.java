package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.Programme;
import org.jspecify.annotations.Nullable;

/** Which units table a claim is measured by, and which lines count as one provider's. */
enum UnitScope {
  PRACTITIONER(TableKind.MUE_PRACTITIONER, EditSetting.PRACTITIONER, false),
  OUTPATIENT(TableKind.MUE_OUTPATIENT_HOSPITAL, EditSetting.OUTPATIENT_HOSPITAL, false),
  /** A supplier of equipment and supplies, whose claims go to a DME contractor. */
  SUPPLIER(TableKind.MUE_DME_SUPPLIER, EditSetting.DME_SUPPLIER, false),
  MEDICAID_PRACTITIONER(TableKind.MEDICAID_MUE_PRACTITIONER, EditSetting.PRACTITIONER, true),
  MEDICAID_OUTPATIENT(
      TableKind.MEDICAID_MUE_OUTPATIENT_HOSPITAL, EditSetting.OUTPATIENT_HOSPITAL, true),
  MEDICAID_SUPPLIER(TableKind.MEDICAID_MUE_DME_SUPPLIER, EditSetting.DME_SUPPLIER, true);

  private static final String EQUIPMENT_SUPPLIER = "332B";
  private static final String PROSTHETIC_SUPPLIER = "335E";

  final TableKind kind;
  private final EditSetting setting;
  private final boolean medicaid;

  UnitScope(TableKind kind, EditSetting setting, boolean medicaid) {
    this.kind = kind;
    this.setting = setting;
    this.medicaid = medicaid;
  }

  /** The scope of a claim; {@code null} where units are not limited by NCCI. */
  static @Nullable UnitScope of(Claim claim, Programme programme) {
    if (!programme.ncci()) {
      return null;
    }
    boolean medicaid = programme == Programme.MC;
    if (claim.professional()) {
      if ((programme.medicare() || medicaid) && supplier(claim)) {
        return medicaid ? MEDICAID_SUPPLIER : SUPPLIER;
      }
      return medicaid ? MEDICAID_PRACTITIONER : PRACTITIONER;
    }
    if (!HospitalBill.unitsApply(claim)) {
      return null;
    }
    return medicaid ? MEDICAID_OUTPATIENT : OUTPATIENT;
  }

  private static boolean supplier(Claim claim) {
    Provider billing = claim.provider(ProviderRole.BILLING);
    String taxonomy = billing == null ? null : billing.taxonomy();
    return taxonomy != null
        && (taxonomy.startsWith(EQUIPMENT_SUPPLIER) || taxonomy.startsWith(PROSTHETIC_SUPPLIER));
  }

  MueTable table(ReferenceLibrary library) {
    return medicaid ? library.medicaidMue(setting) : library.mue(setting);
  }

  /**
   * Medicare's table that stands in where Medicaid's is not loaded for the day; {@code null} where
   * none does.
   */
  @Nullable UnitScope standIn() {
    return switch (this) {
      case MEDICAID_PRACTITIONER -> PRACTITIONER;
      case MEDICAID_SUPPLIER -> SUPPLIER;
      default -> null;
    };
  }

  /** The scope whose table a line is measured by; {@code null} where none answers for Medicaid. */
  @Nullable UnitScope measuring(LineView v) {
    return medicaid && !v.tables.answers(kind) ? standIn() : this;
  }

  /**
   * Whether two lines are of one provider: the renderer, on an institutional bill whoever bills.
   */
  boolean sameProvider(LineView a, LineView b) {
    return this == OUTPATIENT ? a.billing.equals(b.billing) : a.renderer.equals(b.renderer);
  }

  /**
   * Whether the units of a line count: not post-operative care only (CR 8853), not anesthesia
   * minutes.
   */
  boolean counts(ClaimContext claim, LineView v) {
    if (!v.usable()
        || v.notPayable()
        || v.milliUnits == LineView.NO_UNITS
        || v.hasModifier(ModifierTraits.M55)) {
      return false;
    }
    ServiceLine line = v.line;
    return line == null
        || !"MJ".equals(line.unitQualifier()) && !HospitalBill.billedAsNotCovered(claim, v);
  }
}
