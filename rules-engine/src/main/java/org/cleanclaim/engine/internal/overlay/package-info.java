/** Overlays: what a site or payer changes about rules without writing any. */
@NullMarked
package org.cleanclaim.engine.internal.overlay;

import org.jspecify.annotations.NullMarked;
