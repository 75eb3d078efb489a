package org.cleanclaim.engine.internal.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.table.Nearest;

/** Which pack builds on which. */
public final class PackGraph {

  private final Map<String, Manifest> byId = new LinkedHashMap<>();
  private final List<PackProblem> problems;

  private PackGraph(List<PackProblem> problems) {
    this.problems = problems;
  }

  /**
   * Orders packs.
   *
   * @param manifests of all packs, the built-in ones first
   * @param problems receives every id that comes twice, every base that is not there and every
   *     cycle
   */
  public static PackGraph of(List<Manifest> manifests, List<PackProblem> problems) {
    PackGraph graph = new PackGraph(problems);
    for (Manifest manifest : manifests) {
      graph.add(manifest);
    }
    graph.byId.values().forEach(graph::checkBases);
    graph.checkCycles();
    return graph;
  }

  private void add(Manifest manifest) {
    Manifest other = byId.putIfAbsent(manifest.id(), manifest);
    if (other != null) {
      problems.add(
          new PackProblem(
              manifest.file(),
              manifest.line(),
              0,
              "pack id " + manifest.id() + " is taken by " + other.file(),
              "give one of the two another id"));
    }
  }

  private void checkBases(Manifest manifest) {
    for (Manifest.Base base : manifest.bases()) {
      if (!byId.containsKey(base.id())) {
        problems.add(
            new PackProblem(
                manifest.file(),
                base.line(),
                base.column(),
                "there is no pack " + base.id() + " to extend",
                Nearest.of(base.id(), byId.keySet()) == null
                    ? "load it too, before this one"
                    : Nearest.remedy(base.id(), byId.keySet())));
      }
    }
  }

  private void checkCycles() {
    Set<String> done = new LinkedHashSet<>();
    for (Manifest manifest : byId.values()) {
      visit(manifest, new ArrayList<>(), done);
    }
  }

  private void visit(Manifest manifest, List<String> path, Set<String> done) {
    if (!done.add(manifest.id())) {
      return;
    }
    path.add(manifest.id());
    for (Manifest.Base base : manifest.bases()) {
      int start = path.indexOf(base.id());
      Manifest next = byId.get(base.id());
      if (start >= 0) {
        List<String> cycle = new ArrayList<>(path.subList(start, path.size()));
        cycle.add(base.id());
        problems.add(
            new PackProblem(
                manifest.file(),
                base.line(),
                base.column(),
                "packs extend each other in a circle: " + String.join(" -> ", cycle),
                "remove one of these extensions"));
      } else if (next != null) {
        visit(next, path, done);
      }
    }
    path.remove(path.size() - 1);
  }

  /**
   * A pack with all it builds on, each before what builds on it; just the pack when the graph has
   * no such id. For a graph without problems only.
   */
  public List<String> withBases(String id) {
    Set<String> found = new LinkedHashSet<>();
    collect(id, found, new LinkedHashSet<>());
    return List.copyOf(found);
  }

  private void collect(String id, Set<String> found, Set<String> visiting) {
    Manifest manifest = byId.get(id);
    if (manifest != null && visiting.add(id)) {
      manifest.bases().forEach(b -> collect(b.id(), found, visiting));
    }
    found.add(id);
  }
}
