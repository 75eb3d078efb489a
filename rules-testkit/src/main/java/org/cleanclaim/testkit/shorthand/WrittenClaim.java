package org.cleanclaim.testkit.shorthand;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;

/**
 * What a shorthand says.
 *
 * @param history earlier lines of the patient; known to be none unless the shorthand says otherwise
 */
public record WrittenClaim(Claim claim, ClaimHistory history) {}
