package org.cleanclaim.engine.internal.observe;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.ReferenceLibrary;

/** Every observer, in the order they run within their phase. */
public final class Observers {

  private Observers() {}

  /** The observers for a library. */
  public static List<Observer> all(ReferenceLibrary library) {
    List<Observer> all = new ArrayList<>();
    all.add(new LineRows(library.feeSchedule()));
    all.addAll(HeaderObservers.all(library));
    all.addAll(EditObservers.all(library));
    return all;
  }
}
