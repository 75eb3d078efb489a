package org.cleanclaim.engine.internal.observe;

import java.util.regex.Pattern;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.engine.observation.MemberIdFact;
import org.cleanclaim.engine.rule.Identifiers;

/** Compares the member id with what the embedder says the payer's ids look like. */
final class MemberIdObserver implements Observer {

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (claim.settings.memberIdPatterns().isEmpty()) {
      return;
    }
    Coverage payer = claim.claim().payer();
    if (payer == null || payer.payerId() == null || payer.memberId() == null) {
      return;
    }
    Pattern pattern = claim.settings.memberIdPatterns().get(payer.payerId());
    if (pattern != null && !pattern.matcher(payer.memberId()).matches()) {
      claim.emit(new MemberIdFact(Identifiers.shape(payer.memberId())));
    }
  }
}
