package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.AuthorizationFact;
import org.cleanclaim.engine.observation.AuthorizationFact.Kind;
import org.cleanclaim.engine.rule.ClaimFacts;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.engine.rule.TableRow;

/** Services the payer's tables want an authorization or referral number for. */
final class AuthorizationObserver implements Observer {

  private static final String PRIOR_AUTH = "prior-auth";
  private static final String REFERRAL = "referral";

  @Override
  public Phase phase() {
    return Phase.PAYABILITY;
  }

  @Override
  public void observe(ClaimContext context) {
    PayerTables tables = context.payerTables();
    if (tables == null) {
      return;
    }
    Claim claim = context.claim();
    if (tables.has(PRIOR_AUTH) && claim.reference("G1") == null) {
      authorization(context, tables);
    }
    if (tables.has(REFERRAL) && claim.professional() && claim.reference("9F") == null) {
      referral(context, tables);
    }
  }

  private static void authorization(ClaimContext context, PayerTables tables) {
    String facility = facility(context.claim().institutional());
    int age = ClaimFacts.age(context.claim());
    for (int i = 0; i < context.lineCount(); i++) {
      LineView v = context.view(i);
      if (open(v, "G1")) {
        String place = facility.isEmpty() ? v.placeOfService : facility;
        TableRow row = tables.find(PRIOR_AUTH, v.firstDay, age, v.procedure, place);
        if (row != null) {
          emit(context, Kind.AUTHORIZATION_MISSING, v, place, row);
        }
      }
    }
  }

  /** One line is enough to say that the claim wants a referral. */
  private static void referral(ClaimContext context, PayerTables tables) {
    for (int i = 0; i < context.lineCount(); i++) {
      LineView v = context.view(i);
      if (open(v, "9F") && !v.specialty.isEmpty()) {
        TableRow row = tables.find(REFERRAL, v.firstDay, v.specialty);
        if (row != null) {
          emit(context, Kind.REFERRAL_MISSING, v, v.placeOfService, row);
          return;
        }
      }
    }
  }

  private static boolean open(LineView v, String qualifier) {
    ServiceLine line = v.line;
    return line != null
        && !v.procedure.isEmpty()
        && v.firstDay != LineView.NO_DAY
        && !v.invalid()
        && line.reference(qualifier) == null;
  }

  /** Facility code of an institutional claim, as CLM05-1 has it: 13 of type of bill 0131. */
  static String facility(@org.jspecify.annotations.Nullable InstitutionalHeader header) {
    String bill = header == null ? null : header.typeOfBill();
    return bill == null || bill.length() != 4 ? "" : bill.substring(1, 3);
  }

  private static void emit(
      ClaimContext context, Kind kind, LineView v, String place, TableRow row) {
    context.emit(
        new AuthorizationFact(
            kind, v.number, v.procedure, place, v.specialty, row.text("note"), row.source()));
  }
}
