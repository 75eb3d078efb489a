package org.cleanclaim.testkit.cases;

import java.util.List;
import org.cleanclaim.testkit.shorthand.ShorthandException;

/**
 * Reads what is expected of a claim.
 *
 * <pre>{@code
 * fires PTP-002 [line 2] [as WARNING] [says "words"]     PTP-002   W:PTP-002
 * bypassed PTP-002 [line 2]
 * silent PTP-001 MUE-002 [line 2] [as ERROR]             !PTP-001  !E:PTP-001
 * suppressed PTP-002 [line 2]
 * exactly E:MUE-003 line 1, W:MUE-005 line 1             B: bypassed, S: suppressed
 * no MUE                                                 no MUE-003
 * nodata MUE [line 2]                                    nodata MUE-003
 * coverage MUE line 2 as STALE [says "words"]            coverage ICD [line 2], TAX, INST without
 * companion EM-001 of PTP-002
 * denial PRV-001 is "CO-207 N257"
 * fix [1] PTP-002 [as SAFE] gives `99213-25; 20610-RT`   or without the ticks, to the end
 * fix [1] PTP-002 [as SAFE] says "append 25"
 * fix [1] PTP-002 [as SAFE] resolves
 * no fix [2] PTP-002 [as SAFE] [says "append 25"]
 * only PTP-002 EM-001
 * runs commercial
 * no errors   clean   review   reject
 * at risk 310.00
 * }</pre>
 *
 * Several expectations stand behind one another, with commas between them or not. Behind a verb,
 * further rule ids go with it; the short forms on the right stand for themselves. Lines count from
 * 1.
 */
public final class Expectations {

  private Expectations() {}

  /**
   * Reads expectations.
   *
   * @throws ShorthandException with every mistake and its column; a text without any expectation is
   *     one
   */
  public static List<Expectation> parse(String text) {
    return new ExpectationReader(text).read();
  }
}
