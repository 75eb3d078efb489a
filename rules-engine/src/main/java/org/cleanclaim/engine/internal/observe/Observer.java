package org.cleanclaim.engine.internal.observe;

/** States facts about a claim. Stateless; one instance serves all threads. */
public interface Observer {

  /** When it runs. */
  Phase phase();

  /** Looks at the claim and emits what it saw. */
  void observe(ClaimContext claim);
}
