package org.cleanclaim.engine.internal.run;

import java.util.List;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.engine.rule.Draft;
import org.cleanclaim.finding.ClaimField;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Severity;
import org.jspecify.annotations.Nullable;

/** What a rule out of scope gets: it takes everything and does nothing. */
final class NoDraft implements Draft {

  static final NoDraft INSTANCE = new NoDraft();

  private NoDraft() {}

  @Override
  public Draft with(String placeholder, Object value) {
    return this;
  }

  @Override
  public Draft fix(Fix fix) {
    return this;
  }

  @Override
  public Draft fixes(List<? extends Fix> fixes) {
    return this;
  }

  @Override
  public Draft denies() {
    return this;
  }

  @Override
  public Draft deniesAll() {
    return this;
  }

  @Override
  public Draft invalid() {
    return this;
  }

  @Override
  public Draft notPayable() {
    return this;
  }

  @Override
  public Draft consumesUnits() {
    return this;
  }

  @Override
  public Draft lines(List<Integer> lines) {
    return this;
  }

  @Override
  public Draft at(ClaimField field, int occurrence) {
    return this;
  }

  @Override
  public Draft carc(String groupAndCode) {
    return this;
  }

  @Override
  public Draft rarc(String... codes) {
    return this;
  }

  @Override
  public Draft address(String loop, String element, @Nullable SourcePosition position) {
    return this;
  }

  @Override
  public Draft severity(Severity severity) {
    return this;
  }

  @Override
  public Draft companionOf(String ruleId) {
    return this;
  }

  @Override
  public Draft atRiskCents(long cents) {
    return this;
  }
}
