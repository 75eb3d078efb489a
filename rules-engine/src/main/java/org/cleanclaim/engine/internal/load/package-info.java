/** Opening packs: the built-in ones and those of folders and jars, with every problem at once. */
@NullMarked
package org.cleanclaim.engine.internal.load;

import org.jspecify.annotations.NullMarked;
