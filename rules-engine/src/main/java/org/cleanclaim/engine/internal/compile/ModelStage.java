package org.cleanclaim.engine.internal.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.kie.api.KieServices;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.ReproducibleExecutableModelGenerationOption;

/** Turns parsed rules into the Java sources of their executable model. */
final class ModelStage {

  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final String name;
  private final ClassLoader parent;

  /**
   * A stage.
   *
   * @param name what the names of the generated classes derive from
   */
  ModelStage(String name, ClassLoader parent) {
    this.name = name;
    this.parent = parent;
  }

  /**
   * What came of it.
   *
   * @param errors in words of Drools, each once; sources are no use when there are any
   */
  record Outcome(List<String> errors, Collection<PackageSources> sources) {}

  /** Generates the model. Drools throws for some mistakes; they come back as errors too. */
  Outcome run(Collection<CompositePackageDescr> packages) {
    // Drools keeps accessors by class name in a static map; two packs may declare one name
    ONE_AT_A_TIME.lock();
    try {
      return generate(packages);
    } finally {
      DrlxParseUtil.clearAccessorCache();
      ONE_AT_A_TIME.unlock();
    }
  }

  private Outcome generate(Collection<CompositePackageDescr> packages) {
    KnowledgeBuilderConfigurationImpl conf =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new Properties(), parent)
            .as(KnowledgeBuilderConfigurationImpl.KEY);
    // class names follow from the text, and no rule is generated in a pool of threads
    conf.setOption(ReproducibleExecutableModelGenerationOption.ENABLED);
    ModelBuilderImpl<PackageSources> builder =
        new ModelBuilderImpl<>(
            PackageSources::dumpSources,
            conf,
            KieServices.Factory.get().newReleaseId("org.cleanclaim.pack", name, "1"),
            false);
    try {
      builder.buildPackages(packages);
    } catch (RuntimeException | LinkageError e) {
      return new Outcome(List.of(words(e)), List.of());
    }
    List<String> errors = new ArrayList<>();
    for (KnowledgeBuilderResult r : builder.getResults(ResultSeverity.ERROR)) {
      if (!errors.contains(r.getMessage())) {
        errors.add(r.getMessage());
      }
    }
    return new Outcome(errors, errors.isEmpty() ? builder.getPackageSources() : List.of());
  }

  private static String words(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    return message == null
        ? kind
        : cause instanceof NumberFormatException ? message : kind + ": " + message;
  }
}
