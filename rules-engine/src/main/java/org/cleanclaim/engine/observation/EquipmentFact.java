package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * Something about equipment, prosthetics, orthotics or supplies on a professional claim.
 *
 * @param modifiers modifiers one of which belongs on the line, separated by blanks; else empty
 * @param place place of service
 * @param note what the table says of the item; may be empty
 * @param row file and line of the table; empty when none is asked
 */
public record EquipmentFact(
    Kind kind, int line, String code, String modifiers, String place, String note, String row)
    implements PayerObservation {

  /** What was seen. */
  public enum Kind {
    /** No ordering provider with an NPI on line or claim. */
    ORDERED_BY_NOBODY(ClaimField.ORDERING_PROVIDER),
    /** Table {@code dme-modifiers} wants to know whether it is rented or bought. */
    RENTED_OR_BOUGHT(ClaimField.LINE_MODIFIERS),
    /** Table {@code dme-modifiers} wants to know whether coverage criteria are met. */
    COVERAGE_NOT_SAID(ClaimField.LINE_MODIFIERS),
    /** LT and RT on one line, from 2019-03-01 on. */
    BOTH_SIDES(ClaimField.LINE_MODIFIERS),
    /** A rental over more than a day. */
    RENTAL_SPAN(ClaimField.LINE_DATE),
    /** Supplies for a month or more, billed for a single day. */
    SUPPLY_OF_A_DAY(ClaimField.LINE_DATE),
    /** Equipment delivered to an inpatient. */
    IN_FACILITY(ClaimField.LINE_PLACE_OF_SERVICE),
    /** A certificate of medical necessity or DME information form, from 2023-01-01 on. */
    CERTIFICATE(ClaimField.LINE_PROCEDURE);

    private final ClaimField field;

    Kind(ClaimField field) {
      this.field = field;
    }
  }

  @Override
  public ClaimField field() {
    return kind.field;
  }
}
