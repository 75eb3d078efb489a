package org.cleanclaim.engine.internal.observe;

import java.util.List;
import org.cleanclaim.codesets.ReferenceLibrary;

/**
 * The observers of the claim header, its people and providers, of plain line fields and of single
 * codes.
 */
final class HeaderObservers {

  private HeaderObservers() {}

  /** In the order they run within their phase. */
  static List<Observer> all(ReferenceLibrary library) {
    return List.of(
        new HeaderObserver(),
        new SourceProblemObserver(),
        new MemberIdObserver(),
        new FilingObserver(),
        new TimelyFilingObserver(),
        new PayerObserver(),
        new AccidentObserver(),
        new ProviderObserver(),
        new LineFieldObserver(),
        new LineDateObserver(),
        new PlaceObserver(),
        new StayObserver(),
        new InstitutionalGapObserver(),
        new ProcedureCodeObserver(library.procedures()),
        new PointerObserver(),
        new DiagnosisCodeObserver(),
        new DiagnosisListObserver(),
        new ProcedureKindObserver(library.procedures()),
        new SpanObserver());
  }
}
