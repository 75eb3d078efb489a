package org.cleanclaim.engine.observation;

/**
 * Facts that only some payers care about: numbers they want, tables they keep, causes they ask for.
 */
public sealed interface PayerObservation extends Observation
    permits PayerFact,
        AccidentFact,
        AuthorizationFact,
        FilingLimitFact,
        MedicalNecessityFact,
        ModifierPolicyFact,
        VisitFact,
        ScreeningFact,
        EquipmentFact {}
