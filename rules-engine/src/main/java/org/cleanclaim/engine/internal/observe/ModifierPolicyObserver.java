package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.engine.observation.ModifierPolicyFact;
import org.cleanclaim.engine.observation.ModifierPolicyFact.Kind;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.engine.rule.TableRow;

/** Lines that do not follow the payer's table of modifiers. */
final class ModifierPolicyObserver implements Observer {

  private static final String TABLE = "modifier-policy";

  @Override
  public Phase phase() {
    return Phase.PAYABILITY;
  }

  @Override
  public void observe(ClaimContext context) {
    PayerTables tables = context.payerTables();
    if (tables == null || !tables.has(TABLE)) {
      return;
    }
    for (int i = 0; i < context.lineCount(); i++) {
      LineView v = context.view(i);
      if (!v.procedure.isEmpty() && v.firstDay != LineView.NO_DAY && !v.invalid()) {
        present(context, tables, v);
        required(context, tables, v);
      }
    }
  }

  private static void present(ClaimContext context, PayerTables tables, LineView v) {
    for (int m = 0; m < v.modifiers.size(); m++) {
      String modifier = v.modifiers.get(m);
      TableRow row = tables.find(TABLE, v.firstDay, v.procedure, modifier);
      if (row == null || row.text("policy").equals("required")) {
        continue;
      }
      Kind kind = row.text("policy").equals("instead") ? Kind.OTHER_WANTED : Kind.FORBIDDEN;
      context.emit(fact(kind, v, modifier, row));
    }
  }

  /** Each row that requires a modifier wants its own. */
  private static void required(ClaimContext context, PayerTables tables, LineView v) {
    for (int at = tables.next(TABLE, v.firstDay, v.procedure, 0);
        at >= 0;
        at = tables.next(TABLE, v.firstDay, v.procedure, at + 1)) {
      TableRow row = tables.row(TABLE, at);
      if (row.text("policy").equals("required") && !v.modifiers.contains(row.text("modifier"))) {
        context.emit(fact(Kind.REQUIRED, v, row.text("modifier"), row));
      }
    }
  }

  private static ModifierPolicyFact fact(Kind kind, LineView v, String modifier, TableRow row) {
    return new ModifierPolicyFact(
        kind, v.number, v.procedure, modifier, row.text("instead"), row.source());
  }
}
