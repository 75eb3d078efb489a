package org.cleanclaim.benchmarks.baseline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/**
 * Drools as a textbook sets it up: a new session per claim; claim, lines, diagnoses, modifiers and
 * table rows as facts; a rule per rule, with joins; decisions as facts that later rules see, in
 * order of salience. To be fair to it, only the rows of the claim's own codes are inserted, found
 * by the fast index, and what takes more than a comparison is worked out in Java before. Every rule
 * of {@link HandWritten} but {@link #LEFT_OUT}.
 */
public final class TextbookDrools {

  /** Rules it does without: hints on modifier 59, and add-ons that fall with their primary. */
  public static final Set<String> LEFT_OUT = Set.of("PTP-005", "AOC-005");

  private final KieBase base;
  private final FactMaker facts;

  /** Compiles the rules. */
  public TextbookDrools(ReferenceLibrary library) {
    facts = new FactMaker(library);
    try (InputStream in =
        TextbookDrools.class.getResourceAsStream("/org/cleanclaim/benchmarks/textbook.drl")) {
      base =
          new KieHelper()
              .addContent(new String(in.readAllBytes(), StandardCharsets.UTF_8), ResourceType.DRL)
              .build(ExecutableModelProject.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong with a professional claim. */
  public List<Problem> scrub(Claim claim) {
    Problems problems = new Problems();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("problems", problems);
      session.insert(claim);
      facts.of(claim, session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return problems.found();
  }
}
