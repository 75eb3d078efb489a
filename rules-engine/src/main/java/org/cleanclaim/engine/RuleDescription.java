package org.cleanclaim.engine;

import java.util.List;
import java.util.Map;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.finding.Category;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Severity;

/**
 * What a rule says of itself.
 *
 * @param id rule id; several variants of a rule share it
 * @param variant which of them, empty for the rule itself
 * @param severities severity by programme; programmes the rule does not run for are absent
 * @param claimTypes the claim types it runs for
 * @param snipType WEDI SNIP test type 1-7
 * @param message with its placeholders in braces
 * @param why reason, in a sentence
 * @param since first day the rule holds, ISO date, or empty
 * @param fires an example that fires
 * @param silent an example that does not
 * @param parameters numbers an overlay may set, with their defaults
 * @param aliases ids the rule had before
 */
public record RuleDescription(
    String id,
    String variant,
    String title,
    Map<Programme, Severity> severities,
    List<ClaimType> claimTypes,
    Category category,
    int snipType,
    String message,
    Denial denial,
    List<String> citations,
    String why,
    String since,
    String fires,
    String silent,
    Map<String, Long> parameters,
    List<String> aliases,
    String pack,
    String packVersion) {

  /** Copies the lists and the map. */
  public RuleDescription {
    severities = Map.copyOf(severities);
    parameters = Map.copyOf(parameters);
    aliases = List.copyOf(aliases);
    claimTypes = List.copyOf(claimTypes);
    citations = List.copyOf(citations);
  }
}
