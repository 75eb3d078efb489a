package org.cleanclaim.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.ClaimField;
import org.cleanclaim.finding.Fix;

/** Fixes to the modifiers of a line. */
public final class ModifierFixes {

  private ModifierFixes() {}

  /**
   * Put one modifier in the place of another; where the line has it already, the other only goes.
   *
   * @param line from 1
   */
  public static Fix replace(
      Claim claim, int line, String modifier, String replacement, String why) {
    List<String> modifiers = new ArrayList<>(claim.lines().get(line - 1).modifiers());
    if (modifiers.contains(replacement)) {
      modifiers.remove(modifier);
    } else {
      modifiers.replaceAll(m -> m.equals(modifier) ? replacement : m);
    }
    return Fixes.setField(ClaimField.LINE_MODIFIERS, line, String.join(",", modifiers), why);
  }
}
