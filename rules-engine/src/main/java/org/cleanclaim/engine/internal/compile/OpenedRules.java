package org.cleanclaim.engine.internal.compile;

import java.util.List;
import org.drools.model.Model;

/**
 * Rules whose classes are loaded. Once closed and dropped, with the knowledge bases and sessions
 * made of them, their classes can be collected.
 */
public final class OpenedRules implements AutoCloseable {

  private final ByteClassLoader loader;
  private List<Model> models;

  OpenedRules(ByteClassLoader loader, List<Model> models) {
    this.loader = loader;
    this.models = List.copyOf(models);
  }

  /** The models, for a knowledge base or to be run directly; none after closing. */
  public List<Model> models() {
    return models;
  }

  /** The class loader of the rules. */
  public ClassLoader classLoader() {
    return loader;
  }

  @Override
  public void close() {
    models = List.of();
  }
}
