package org.cleanclaim.testkit.cases;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.testkit.shorthand.ClaimShorthand;
import org.cleanclaim.testkit.shorthand.ShorthandException;
import org.cleanclaim.testkit.shorthand.WrittenClaim;

/**
 * A worked claim and what is expected of it.
 *
 * @param name what it is called in test reports; tells nothing of a person
 * @param place where it is written, as {@code visits.md:12}; empty when it comes from code
 * @param history earlier lines of the patient
 * @param why the reason, in words; may be empty
 */
public record Case(
    String name,
    String place,
    Claim claim,
    ClaimHistory history,
    List<Expectation> expectations,
    String why) {

  /** Copies the list. */
  public Case {
    expectations = List.copyOf(expectations);
  }

  /**
   * A case in words: {@code Case.of("MB | 99213; 20610-RT", "fires PTP-002")}.
   *
   * @param claim in the words of {@link ClaimShorthand}
   * @param expect in the words of {@link Expectations}
   * @throws ShorthandException with every mistake of whichever text cannot be read
   */
  public static Case of(String claim, String expect) {
    WrittenClaim written = ClaimShorthand.parse(claim);
    return new Case(
        ClaimShorthand.redacted(claim) + " → " + expect,
        "",
        written.claim(),
        written.history(),
        Expectations.parse(expect),
        "");
  }

  @Override
  public String toString() {
    return name;
  }
}
