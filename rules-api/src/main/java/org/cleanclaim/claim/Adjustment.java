package org.cleanclaim.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One CAS triplet of another payer's adjudication: group (CO, PR, OA, PI, CR), CARC, amount in
 * cents.
 */
public record Adjustment(
    String group, String reason, long amountCents, @Nullable BigDecimal quantity) {}
