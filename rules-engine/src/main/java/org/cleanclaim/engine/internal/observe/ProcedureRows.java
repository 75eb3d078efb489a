package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.jspecify.annotations.Nullable;

/**
 * What the tables without dates in their rows say of one procedure code, alike for all days between
 * two changes of any table. Worked out once: most claims bill the same few codes.
 */
final class ProcedureRows {

  /** Base row of the fee schedule; -1 for none. */
  final int base;

  /** Its status code; a blank without row. */
  final char status;

  /** Its PC/TC indicator; a blank without row. */
  final char pcTc;

  /** Its global days. */
  final GlobalDays global;

  /**
   * Whether the code is valid by its row of the fee schedule alone: no list of codes gives dates of
   * its own.
   */
  final boolean validByFeeSchedule;

  // made when first asked for: few codes are ever cited
  private @Nullable String cited;
  private final int practitioner;
  private final int outpatient;
  private final int supplier;
  private final int medicaidPractitioner;
  private final int medicaidOutpatient;
  private final int medicaidSupplier;

  ProcedureRows(ReferenceLibrary library, int code, int day) {
    FeeSchedule schedule = library.feeSchedule();
    ProcedureCodes codes = library.procedures();
    base = schedule.find(code, FeeSchedule.BASE, day);
    status = base < 0 ? ' ' : schedule.status(base);
    pcTc = base < 0 ? ' ' : schedule.pcTc(base);
    global = base < 0 ? GlobalDays.NONE : schedule.globalDays(base);
    validByFeeSchedule =
        schedule.lists(code, day) && codes.basis(code, day) == ProcedureCodes.Basis.INFERRED;
    practitioner = library.mue(EditSetting.PRACTITIONER).find(code, day);
    outpatient = library.mue(EditSetting.OUTPATIENT_HOSPITAL).find(code, day);
    supplier = library.mue(EditSetting.DME_SUPPLIER).find(code, day);
    medicaidPractitioner = library.medicaidMue(EditSetting.PRACTITIONER).find(code, day);
    medicaidOutpatient = library.medicaidMue(EditSetting.OUTPATIENT_HOSPITAL).find(code, day);
    medicaidSupplier = library.medicaidMue(EditSetting.DME_SUPPLIER).find(code, day);
  }

  /** The base row in words. */
  String cited(String procedure) {
    String text = cited;
    if (text == null) {
      text = cited(procedure, String.valueOf(status), String.valueOf(pcTc));
      cited = text;
    }
    return text;
  }

  /** A row of the fee schedule in words. */
  static String cited(String procedure, String status, String pcTc) {
    return procedure + " status " + status + ", PC/TC " + pcTc;
  }

  /** Row of a units table; -1 for none. */
  int units(UnitScope scope) {
    return switch (scope) {
      case PRACTITIONER -> practitioner;
      case OUTPATIENT -> outpatient;
      case SUPPLIER -> supplier;
      case MEDICAID_PRACTITIONER -> medicaidPractitioner;
      case MEDICAID_OUTPATIENT -> medicaidOutpatient;
      case MEDICAID_SUPPLIER -> medicaidSupplier;
    };
  }
}
