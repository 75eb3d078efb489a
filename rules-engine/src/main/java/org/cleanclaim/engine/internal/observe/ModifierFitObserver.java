package org.cleanclaim.engine.internal.observe;

import java.math.BigDecimal;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.observation.ModifierFact;
import org.cleanclaim.engine.observation.ModifierFact.Kind;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;

/**
 * Whether the modifiers of a line suit its procedure: visits against procedures, one side against
 * two.
 */
final class ModifierFitObserver implements Observer {

  private static final CheckState NO_HOSPITAL_FLAG =
      new CheckState(
          CoverageStatus.NO_DATA,
          "",
          "modifier 50 on a hospital bill needs the IOCE bilateral flags");
  private static final CheckState NO_INDICATOR =
      new CheckState(
          CoverageStatus.NO_DATA,
          "",
          "no fee schedule row gives the bilateral indicator of the code");
  private static final String SURGERY_CENTER = "261QA1903X";
  private static final long ONE = 1000;

  private final FeeSchedule schedule;

  ModifierFitObserver(FeeSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Phase phase() {
    return Phase.PAYABILITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    Programme programme = claim.programme();
    if (!programme.medicare() && programme != Programme.CI) {
      return;
    }
    boolean professional = claim.claim().professional();
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (v.modifiers.isEmpty() || v.procedure.isEmpty() || v.invalid()) {
        continue;
      }
      if (professional) {
        if (v.is(CodeTraits.EM_WIDE)) {
          onVisit(claim, v);
        } else {
          offVisit(claim, v);
        }
      }
      if (v.hasModifier(ModifierTraits.M50)) {
        bilateral(claim, v, professional);
      }
    }
  }

  private static void onVisit(ClaimContext claim, LineView v) {
    if (!v.hasModifier(ModifierTraits.PROCEDURE_ONLY | ModifierTraits.M52)) {
      return;
    }
    for (int i = 0; i < v.modifiers.size(); i++) {
      int traits = ModifierTraits.of(v.modifiers.get(i));
      if ((traits & ModifierTraits.PROCEDURE_ONLY) != 0) {
        emit(claim, v, v.is(CodeTraits.EM_VISIT) ? Kind.ON_VISIT : Kind.SELDOM_ON_VISIT, i, "");
        return;
      }
    }
    emit(claim, v, Kind.SELDOM_ON_VISIT, place(v, ModifierTraits.M52), "");
  }

  private static void offVisit(ClaimContext claim, LineView v) {
    if (v.hasModifier(ModifierTraits.VISIT_ONLY)) {
      emit(
          claim,
          v,
          likeVisit(v.procedure) ? Kind.SELDOM_OFF_VISIT : Kind.VISIT_ONLY,
          place(v, ModifierTraits.VISIT_ONLY),
          "");
    }
  }

  private static boolean likeVisit(String code) {
    return between(code, "90785", "90899")
        || between(code, "96156", "96171")
        || between(code, "97802", "97804")
        || code.charAt(0) == 'G';
  }

  private static boolean between(String code, String first, String last) {
    return code.compareTo(first) >= 0 && code.compareTo(last) <= 0;
  }

  private static int place(LineView v, int trait) {
    for (int i = 0; i < v.modifiers.size(); i++) {
      if ((ModifierTraits.of(v.modifiers.get(i)) & trait) != 0) {
        return i;
      }
    }
    return 0;
  }

  private void bilateral(ClaimContext claim, LineView v, boolean professional) {
    if (!professional) {
      claim.checked(EditFamily.MODIFIERS, v.number, NO_HOSPITAL_FLAG);
      return;
    }
    if (v.firstDay == LineView.NO_DAY) {
      return;
    }
    if (v.baseRow < 0) {
      if (!v.tables.complete(TableKind.FEE_SCHEDULE)) {
        claim.checked(EditFamily.MODIFIERS, v.number, NO_INDICATOR);
      }
      return;
    }
    char indicator = schedule.bilateral(v.baseRow);
    int place = place(v, ModifierTraits.M50);
    switch (indicator) {
      case '0', '2', '9' -> emit(claim, v, Kind.NOT_BILATERAL, place, String.valueOf(indicator));
      case '1', '3' -> {
        if (surgeryCenter(claim, v)) {
          emit(claim, v, Kind.BILATERAL_AT_SURGERY_CENTER, place, "");
        } else if (v.milliUnits != ONE && v.milliUnits != LineView.NO_UNITS) {
          emit(claim, v, Kind.BILATERAL_UNITS, place, units(v));
        }
      }
      default -> {}
    }
  }

  private static boolean surgeryCenter(ClaimContext claim, LineView v) {
    Provider billing = claim.claim().provider(ProviderRole.BILLING);
    return v.placeOfService.equals("24")
        && billing != null
        && SURGERY_CENTER.equals(billing.taxonomy());
  }

  private static String units(LineView v) {
    return BigDecimal.valueOf(v.milliUnits, 3).stripTrailingZeros().toPlainString();
  }

  private static void emit(ClaimContext claim, LineView v, Kind kind, int index, String detail) {
    String release = detail.isEmpty() ? "" : v.tables.release(TableKind.FEE_SCHEDULE);
    claim.emit(
        new ModifierFact(
            kind, v.number, v.procedure, v.modifiers.get(index), "", index + 1, detail, release));
  }
}
