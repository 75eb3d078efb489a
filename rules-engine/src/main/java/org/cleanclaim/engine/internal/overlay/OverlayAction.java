package org.cleanclaim.engine.internal.overlay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cleanclaim.finding.OverlayEffect;
import org.jspecify.annotations.Nullable;

/** What an overlay does to a rule. */
enum OverlayAction {
  /** Lets the rule run where its scope would not, or where an earlier layer stopped it. */
  ENABLE(OverlayEffect.Kind.ENABLED),
  /** Stops the rule: its findings count as suppressed. */
  DISABLE(OverlayEffect.Kind.DISABLED),
  /** Changes the severity; an earlier layer's disable or suppress no longer holds. */
  SEVERITY(OverlayEffect.Kind.SEVERITY),
  /** Sets numbers of the rule. */
  SET(OverlayEffect.Kind.PARAMETER),
  /** Keeps the finding in the report without counting it. */
  SUPPRESS(OverlayEffect.Kind.SUPPRESSED);

  private final OverlayEffect.Kind kind;

  OverlayAction(OverlayEffect.Kind kind) {
    this.kind = kind;
  }

  OverlayEffect.Kind kind() {
    return kind;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(a -> a.name().toLowerCase(Locale.ROOT)).toList();
  }

  static @Nullable OverlayAction of(String word) {
    int i = words().indexOf(word);
    return i < 0 ? null : values()[i];
  }
}
