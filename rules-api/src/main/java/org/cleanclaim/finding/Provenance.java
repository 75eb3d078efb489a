package org.cleanclaim.finding;

/**
 * What a finding rests on.
 *
 * @param pack id of the rule pack
 * @param packVersion version of the rule pack
 * @param dataRelease release of the reference table, as {@code NCCI PTP practitioner 2024Q3}; empty
 *     when the rule reads none
 * @param row the row of it, as {@code 45385/45380 1 1996-01-01-}; empty when the rule reads none
 */
public record Provenance(String pack, String packVersion, String dataRelease, String row) {}
