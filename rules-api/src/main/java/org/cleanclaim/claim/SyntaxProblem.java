package org.cleanclaim.claim;

import org.jspecify.annotations.Nullable;

/**
 * Something in the source that breaks the transaction's syntax (SNIP type 1 or 2), found while
 * reading. Carries the place and the shape of the value, never the value.
 *
 * @param ruleId {@code FMT-001}, {@code FMT-002}, {@code FMT-003} …
 * @param loop loop such as {@code 2010BA}; empty when outside any
 * @param element segment and element such as {@code DMG02}
 * @param line service line it belongs to, from 1; 0 for the claim
 * @param problem what is wrong, in words, without the value
 */
public record SyntaxProblem(
    String ruleId,
    int snipType,
    String loop,
    String element,
    int line,
    String problem,
    @Nullable SourcePosition position) {}
