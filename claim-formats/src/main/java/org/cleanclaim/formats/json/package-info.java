/**
 * Claims as JSON, in the shape that {@code docs/claim-schema.json} describes, in and out without
 * loss.
 */
@NullMarked
package org.cleanclaim.formats.json;

import org.jspecify.annotations.NullMarked;
