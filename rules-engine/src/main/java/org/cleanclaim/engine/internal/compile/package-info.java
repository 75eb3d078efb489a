/** Rule packs from their files to executable rules: read, trusted, compiled, cached and shipped. */
@NullMarked
package org.cleanclaim.engine.internal.compile;

import org.jspecify.annotations.NullMarked;
