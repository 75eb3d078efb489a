package org.cleanclaim.engine.internal.pack;

import org.cleanclaim.engine.rule.Findings;
import org.cleanclaim.engine.rule.PayerTables;
import org.jspecify.annotations.Nullable;

/**
 * What rules may use beside the facts they match: the globals {@code findings} and {@code tables}.
 */
public interface RuleGlobals {

  /** Where rules state their findings. */
  Findings findings();

  /** The tables of the claim's payer. */
  PayerTables tables();

  /** Says whose right-hand side runs next; {@code null} when it has run. */
  void firing(@Nullable RuleInfo rule);
}
