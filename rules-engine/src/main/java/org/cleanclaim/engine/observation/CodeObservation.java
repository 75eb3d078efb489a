package org.cleanclaim.engine.observation;

/** Facts about the validity and attributes of single codes: procedures and diagnoses. */
public sealed interface CodeObservation extends Observation
    permits ProcedureCodeFact, DiagnosisFact, DiagnosisListFact, PointerFact {}
