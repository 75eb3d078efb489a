/** Rule packs: their metadata, their messages, and how they are opened. */
@NullMarked
package org.cleanclaim.engine.internal.pack;

import org.jspecify.annotations.NullMarked;
