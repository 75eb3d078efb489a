package org.cleanclaim.codesets.row;

/**
 * The payment policy indicators of one PPRRVU row, as the CMS record layout (Attachment A) names
 * them.
 *
 * @param status status code A, B, C, E, I, J, M, N, P, R, T, X …
 * @param notUsedForMedicare {@code true} where the column holds {@code +}
 * @param nonFacilityNa NA indicator, non-facility
 * @param facilityNa NA indicator, facility
 * @param pcTc PC/TC indicator 0-9
 * @param globalDays 000, 010, 090, MMM, XXX, YYY or ZZZ
 * @param multipleProcedure 0-9
 * @param bilateral 0, 1, 2, 3 or 9
 * @param assistant 0, 1, 2 or 9
 * @param coSurgeon 0, 1, 2 or 9
 * @param teamSurgeon 0, 1, 2 or 9
 * @param endoscopicBase base code or empty
 * @param supervision physician supervision of diagnostic procedures
 * @param imagingFamily diagnostic imaging family
 * @param nonFacilityTotalRvu transitioned total, hundredths of an RVU
 * @param facilityTotalRvu transitioned total, hundredths of an RVU
 * @param conversionFactor ten-thousandths of a dollar
 */
public record FeeScheduleRow(
    char status,
    boolean notUsedForMedicare,
    boolean nonFacilityNa,
    boolean facilityNa,
    char pcTc,
    String globalDays,
    char multipleProcedure,
    char bilateral,
    char assistant,
    char coSurgeon,
    char teamSurgeon,
    String endoscopicBase,
    String supervision,
    String imagingFamily,
    int nonFacilityTotalRvu,
    int facilityTotalRvu,
    int conversionFactor) {}
