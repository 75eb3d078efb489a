/**
 * The claim as a payer would receive it: immutable, buildable however wrong it is, never printing
 * whom it is about.
 */
@NullMarked
package org.cleanclaim.claim;

import org.jspecify.annotations.NullMarked;
