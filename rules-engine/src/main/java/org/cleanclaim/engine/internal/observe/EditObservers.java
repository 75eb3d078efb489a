package org.cleanclaim.engine.internal.observe;

import java.util.List;
import org.cleanclaim.codesets.ReferenceLibrary;

/** The observers of edits: pairs, units, add-ons, modifiers, fee schedule indicators. */
final class EditObservers {

  private EditObservers() {}

  /** In the order they run within their phase. */
  static List<Observer> all(ReferenceLibrary library) {
    return List.of(
        new ModifierObserver(library.modifiers()),
        new FeeScheduleObserver(library),
        new ConsultationObserver(library.feeSchedule()),
        new ScreeningObserver(),
        new AuthorizationObserver(),
        new MedicalNecessityObserver(),
        new ModifierPolicyObserver(),
        new EquipmentObserver(),
        new ModifierFitObserver(library.feeSchedule()),
        new ZeroUnitsObserver(library),
        new AddOnObserver(library),
        new PtpObserver(library),
        new UnitsObserver(library),
        new LoneVisitObserver(),
        new VisitPairObserver(),
        new AddOnCascadeObserver(library.addOns()),
        new RepeatedLinesObserver(library));
  }
}
