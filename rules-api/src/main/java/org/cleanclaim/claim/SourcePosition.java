package org.cleanclaim.claim;

import org.jspecify.annotations.Nullable;

/**
 * Where in its source file something was read.
 *
 * @param source name of the file, without directory; {@code null} when the claim did not come from
 *     a file
 * @param segment number of the segment in the interchange, from 1; 0 when the format has none
 * @param line text line, from 1; 0 when unknown
 */
public record SourcePosition(@Nullable String source, int segment, int line) {}
