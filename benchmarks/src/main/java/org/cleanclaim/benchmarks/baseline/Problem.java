package org.cleanclaim.benchmarks.baseline;

/**
 * What a caller needs of a finding.
 *
 * @param rule rule id, such as {@code PTP-002}
 * @param line first service line concerned, from 1; 0 for the claim
 * @param message what is wrong, with the codes
 * @param carc group and claim adjustment reason code a payer would send, such as {@code CO-236};
 *     empty where none is predicted
 */
public record Problem(String rule, int line, String message, String carc) {}
