package org.cleanclaim.engine.internal.compile;

/**
 * The text of one DRL file.
 *
 * @param file name of the file inside its pack, as {@code rules/visits.drl}
 */
public record DrlSource(String file, String text) {}
