/** The manifest of a pack: what it says and what it builds on. */
@NullMarked
package org.cleanclaim.engine.internal.manifest;

import org.jspecify.annotations.NullMarked;
