package org.cleanclaim.engine.internal.pack;

import java.util.List;
import java.util.Map;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.finding.Category;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a DRL rule say of it.
 *
 * @param id rule id; several DRL rules may share one, as variants
 * @param name name of the DRL rule: the id, or the id followed by a blank and the variant
 * @param severity severity where none is said for the programme
 * @param severities severity by {@link Programme#ordinal()}; {@code null} where the rule does not
 *     run
 * @param claimTypes bit 1 professional, bit 2 institutional
 * @param parameters numbers an overlay may set, with their defaults
 * @param aliases ids the rule had before
 * @param why reason in one sentence, for the catalogue
 */
public record RuleInfo(
    String id,
    String name,
    String title,
    Severity severity,
    @Nullable Severity[] severities,
    int claimTypes,
    Category category,
    int snipType,
    MessageTemplate message,
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

  /** Copies the lists. */
  public RuleInfo {
    citations = List.copyOf(citations);
    severities = severities.clone();
    parameters = Map.copyOf(parameters);
    aliases = List.copyOf(aliases);
  }

  /**
   * Reads the annotations of a rule.
   *
   * @param problems takes every mistake in them
   * @return {@code null} when they have mistakes
   */
  public static @Nullable RuleInfo read(
      String rule,
      Map<String, Object> annotations,
      String pack,
      String version,
      RulePlaces places,
      List<PackProblem> problems) {
    return RuleAnnotations.read(rule, annotations, pack, version, places, problems);
  }

  /** Whether the rule runs for this claim type. */
  public boolean runsFor(boolean professional) {
    return (claimTypes & (professional ? 1 : 2)) != 0;
  }

  /** Severity for a programme, {@code null} when the rule does not run for it. */
  public @Nullable Severity severity(Programme programme) {
    return severities[programme.ordinal()];
  }
}
