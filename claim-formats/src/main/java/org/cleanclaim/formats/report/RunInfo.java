package org.cleanclaim.formats.report;

/**
 * What a run is made with.
 *
 * @param product name and version of the program
 * @param data the reference data, as {@code starter edition} or {@code /data/cleanclaim}
 * @param complete whether the data is more than the embedded starter edition
 */
public record RunInfo(String product, String data, boolean complete) {}
