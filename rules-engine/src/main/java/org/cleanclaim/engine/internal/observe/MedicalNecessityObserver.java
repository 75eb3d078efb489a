package org.cleanclaim.engine.internal.observe;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.MedicalNecessityFact;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.engine.rule.TableRow;

/** Lines whose diagnoses are none of those the payer's table covers the procedure for. */
final class MedicalNecessityObserver implements Observer {

  private static final String TABLE = "covered-dx";

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
    List<Diagnosis> diagnoses = context.claim().diagnoses();
    for (int i = 0; i < context.lineCount(); i++) {
      LineView v = context.view(i);
      ServiceLine line = v.line;
      if (line == null || v.procedure.isEmpty() || v.firstDay == LineView.NO_DAY || v.invalid()) {
        continue;
      }
      int listed = tables.next(TABLE, v.firstDay, v.procedure, 0);
      if (listed >= 0) {
        line(context, tables, v, line.pointers(), diagnoses, tables.row(TABLE, listed));
      }
    }
  }

  private static void line(
      ClaimContext context,
      PayerTables tables,
      LineView v,
      List<Integer> pointers,
      List<Diagnosis> diagnoses,
      TableRow first) {
    List<Integer> covered = new ArrayList<>();
    List<String> pointed = new ArrayList<>();
    for (int k = 0; k < diagnoses.size(); k++) {
      String code = diagnoses.get(k).code();
      boolean here = pointers.isEmpty() || pointers.contains(k + 1);
      boolean fits = tables.find(TABLE, v.firstDay, v.procedure, code) != null;
      if (fits && here) {
        return;
      }
      if (fits) {
        covered.add(k + 1);
      } else if (here) {
        pointed.add(code);
      }
    }
    if (!pointed.isEmpty()) {
      context.emit(
          new MedicalNecessityFact(
              v.number, v.procedure, pointed, covered, first.text("note"), first.source()));
    }
  }
}
