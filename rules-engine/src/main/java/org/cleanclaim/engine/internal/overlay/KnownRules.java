package org.cleanclaim.engine.internal.overlay;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that overlays may name.
 *
 * @param parameters names of the parameters of each rule, by rule id
 * @param formerIds the ids of today by those the rules had before
 */
public record KnownRules(Map<String, Set<String>> parameters, Map<String, String> formerIds) {

  /** Copies the maps. */
  public KnownRules {
    parameters = Map.copyOf(parameters);
    formerIds = Map.copyOf(formerIds);
  }

  /** Rules without parameters that never had another id. */
  public static KnownRules of(Set<String> ids) {
    return new KnownRules(
        ids.stream().collect(Collectors.toMap(id -> id, id -> Set.of())), Map.of());
  }

  /** Ids of all rules. */
  public Set<String> ids() {
    return parameters.keySet();
  }

  /** The id of today. */
  String today(String id) {
    return parameters.containsKey(id) ? id : formerIds.getOrDefault(id, id);
  }
}
