/** What a rule found: verdict, place, denial it predicts, fixes it offers. */
@NullMarked
package org.cleanclaim.finding;

import org.jspecify.annotations.NullMarked;
