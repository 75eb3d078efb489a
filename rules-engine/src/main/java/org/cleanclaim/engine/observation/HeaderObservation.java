package org.cleanclaim.engine.observation;

/**
 * Facts about the claim header, its people, payers, providers and the plain fields of its lines.
 */
public sealed interface HeaderObservation extends Observation
    permits HeaderFact,
        SourceProblem,
        MemberIdFact,
        FilingDelay,
        ProviderFact,
        PlaceFact,
        StayFact,
        LineFact,
        LineDateFact,
        UnitsFact,
        SpanFact {}
