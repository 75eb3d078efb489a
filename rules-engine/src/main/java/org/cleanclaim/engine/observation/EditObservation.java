package org.cleanclaim.engine.observation;

/** Facts joined from edit tables: pairs, units, add-ons, modifiers, fee schedule indicators. */
public sealed interface EditObservation extends Observation
    permits PtpConflict,
        Use59Fact,
        UnitLimitFact,
        AddOnFact,
        ModifierFact,
        FeeScheduleFact,
        LoneVisit,
        RepeatedLines {}
