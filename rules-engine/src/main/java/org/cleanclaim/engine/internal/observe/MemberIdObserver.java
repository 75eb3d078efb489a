package org.cleanclaim.engine.internal.observe;

import java.util.regex.Pattern;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.engine.observation.MemberIdFact;
import org.cleanclaim.engine.rule.Identifiers;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.engine.rule.TableRow;

/** Compares the member id with what the embedder, or the payer's table, says its ids look like. */
final class MemberIdObserver implements Observer {

  private static final String TABLE = "member-id";

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    Coverage payer = claim.claim().payer();
    if (payer == null || payer.memberId() == null) {
      return;
    }
    if (refused(claim, payer.memberId())) {
      claim.emit(new MemberIdFact(Identifiers.shape(payer.memberId())));
      return;
    }
    if (claim.settings.memberIdPatterns().isEmpty() || payer.payerId() == null) {
      return;
    }
    Pattern pattern = claim.settings.memberIdPatterns().get(payer.payerId());
    if (pattern != null && !pattern.matcher(payer.memberId()).matches()) {
      claim.emit(new MemberIdFact(Identifiers.shape(payer.memberId())));
    }
  }

  /** Whether the payer's table {@code member-id} knows no such id. */
  private static boolean refused(ClaimContext claim, String id) {
    PayerTables tables = claim.payerTables();
    if (tables == null || !tables.has(TABLE)) {
      return false;
    }
    TableRow row = tables.find(TABLE, claim.earliestDay());
    return row != null && !row.matches("pattern", id);
  }
}
