package org.cleanclaim.engine.internal.compile;

import java.util.Collection;
import org.cleanclaim.engine.internal.table.Nearest;

/** Remedies for mistyped names. */
final class Advice {

  private Advice() {}

  /** To take the known name that was meant, or something else when none comes close. */
  static String meant(String typed, Collection<String> known, String otherwise) {
    String nearest = typed.isEmpty() ? null : Nearest.of(typed, known);
    return nearest == null ? otherwise : "did you mean `" + nearest + "`?";
  }
}
