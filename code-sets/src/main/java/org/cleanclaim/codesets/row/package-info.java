/**
 * The rows of official files as readers hand them on: the contract between reading and indexing.
 */
@NullMarked
package org.cleanclaim.codesets.row;

import org.jspecify.annotations.NullMarked;
