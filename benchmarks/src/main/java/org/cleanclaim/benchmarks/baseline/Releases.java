package org.cleanclaim.benchmarks.baseline;

import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.Vintage;

/** Whether the absence of a row means something. Asked only once something looks wrong. */
final class Releases {

  private Releases() {}

  static boolean current(ReferenceLibrary library, TableKind kind, int day) {
    return library.vintage(kind, day).status() == Vintage.Status.CURRENT;
  }

  static boolean answers(ReferenceLibrary library, TableKind kind, int day) {
    return library.vintage(kind, day).status() != Vintage.Status.NONE;
  }

  static boolean complete(ReferenceLibrary library, TableKind kind, int day) {
    Vintage v = library.vintage(kind, day);
    return v.status() != Vintage.Status.NONE && v.complete();
  }

  static boolean currentAndComplete(ReferenceLibrary library, TableKind kind, int day) {
    Vintage v = library.vintage(kind, day);
    return v.status() == Vintage.Status.CURRENT && v.complete();
  }

  /** Whether the release covers the day itself and is complete. */
  static boolean covers(ReferenceLibrary library, TableKind kind, int day) {
    Release release = library.vintage(kind, day).release();
    return currentAndComplete(library, kind, day)
        && release != null
        && release.from() <= day
        && day <= release.to();
  }
}
