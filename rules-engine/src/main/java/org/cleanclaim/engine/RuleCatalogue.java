package org.cleanclaim.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.engine.internal.load.BuiltIn;
import org.cleanclaim.engine.internal.pack.OpenPack;
import org.cleanclaim.engine.internal.pack.RuleInfo;
import org.cleanclaim.finding.Severity;

/** The rules of the built-in packs, as their annotations describe them. */
public final class RuleCatalogue {

  private RuleCatalogue() {}

  /**
   * Every rule and variant, pack by pack, by id and variant.
   *
   * @throws PackException when the rules cannot be opened
   */
  public static List<RuleDescription> builtIn() {
    List<RuleDescription> all = new ArrayList<>();
    BuiltIn.packs().forEach(p -> all.addAll(of(p)));
    return List.copyOf(all);
  }

  static List<RuleDescription> of(OpenPack pack) {
    return pack.rules().rules().stream().map(RuleCatalogue::description).toList();
  }

  private static RuleDescription description(RuleInfo rule) {
    Map<Programme, Severity> severities = new EnumMap<>(Programme.class);
    for (Programme p : Programme.values()) {
      Severity severity = rule.severity(p);
      if (severity != null) {
        severities.put(p, severity);
      }
    }
    List<ClaimType> types = new ArrayList<>();
    for (ClaimType type : ClaimType.values()) {
      if (rule.runsFor(type == ClaimType.PROFESSIONAL)) {
        types.add(type);
      }
    }
    return new RuleDescription(
        rule.id(),
        rule.name().substring(rule.id().length()).strip(),
        rule.title(),
        severities,
        types,
        rule.category(),
        rule.snipType(),
        rule.message().text(),
        rule.denial(),
        rule.citations(),
        rule.why(),
        rule.since(),
        rule.fires(),
        rule.silent(),
        rule.parameters(),
        rule.aliases(),
        rule.pack(),
        rule.packVersion());
  }
}
