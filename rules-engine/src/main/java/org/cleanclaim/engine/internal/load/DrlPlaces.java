package org.cleanclaim.engine.internal.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.engine.internal.compile.DrlRule;
import org.cleanclaim.engine.internal.pack.RulePlaces;

/** Finds rules in the texts they were compiled from. */
final class DrlPlaces implements RulePlaces {

  private final Map<String, DrlRule> rules = new HashMap<>();

  DrlPlaces(List<DrlRule> all) {
    all.forEach(r -> rules.putIfAbsent(r.name(), r));
  }

  @Override
  public String file(String rule) {
    DrlRule found = rules.get(rule);
    return found == null ? "" : found.file();
  }

  @Override
  public int line(String rule) {
    DrlRule found = rules.get(rule);
    return found == null ? 0 : found.line();
  }
}
