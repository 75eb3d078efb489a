package org.cleanclaim.testkit;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.ScrubberBuilder;
import org.cleanclaim.engine.testing.CodeTables;
import org.cleanclaim.engine.testing.EditTables;
import org.cleanclaim.scrub.ClaimScrubber;

/** The made-up tables that the cases of a folder of {@code made-up} run over. */
enum MadeUpTables {
  EDITS(() -> of(EditTables.COMPLETE).pack(Path.of("src/test/resources/packs/peculiar"))),
  EDITS_AS_STARTER(() -> of(EditTables.STARTER)),
  EDITS_READ_LITERALLY(() -> of(EditTables.COMPLETE).strictVisits(false)),
  EDITS_OF_MEDICARE_ALONE(() -> of(EditTables.COMPLETE).commercialNcci(false)),
  DIAGNOSES(() -> of(CodeTables.DIAGNOSES)),
  FEW_DIAGNOSES(() -> of(CodeTables.FEW_DIAGNOSES)),
  PROCEDURES(() -> of(CodeTables.PROCEDURES)),
  ENDED_PROCEDURE(() -> of(CodeTables.ENDED_PROCEDURE)),
  GLOBAL_DAYS(() -> of(CodeTables.GLOBAL_DAYS)),
  TAXONOMIES(() -> of(CodeTables.TAXONOMIES)),
  FEW_TAXONOMIES(() -> of(CodeTables.FEW_TAXONOMIES)),
  NONE(
      () ->
          of(ReferenceLibrary.empty())
              .pack(Path.of("src/test/resources/packs/brisk"))
              .memberIdPattern("XYZ", "^XYZ\\d{9}$"));

  private final Supplier<ScrubberBuilder> builder;

  MadeUpTables(Supplier<ScrubberBuilder> builder) {
    this.builder = builder;
  }

  private static ScrubberBuilder of(ReferenceLibrary library) {
    return Cleanclaim.scrubber(library);
  }

  /** The built-in packs over these tables. */
  ClaimScrubber open() {
    return builder.get().build();
  }

  /** {@code edits-as-starter}. */
  String folder() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
