package org.cleanclaim.formats.json;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.Person;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ServiceLine;

/** Brings codes and identifiers to the spelling that the builders of the claim model give them. */
final class Spelling {

  private Spelling() {}

  /** The record as its builder would have made it. */
  static Object normal(Object value) {
    if (value instanceof Claim c) {
      return c.toBuilder()
          .placeOfService(c.placeOfService())
          .frequency(c.frequency())
          .signatures(
              c.assignment(), c.benefitsAssigned(), c.releaseOfInformation(), c.signatureSource())
          .build();
    } else if (value instanceof Coverage c) {
      return c.toBuilder()
          .responsibility(c.responsibility())
          .payerName(c.payerName())
          .payerId(c.payerId())
          .filingIndicator(c.filingIndicator())
          .planType(c.planType())
          .memberId(c.memberId())
          .group(c.groupNumber(), c.groupName())
          .subscriberRelationship(c.subscriberRelationship())
          .patientRelationship(c.patientRelationship())
          .insuranceType(c.insuranceType())
          .build();
    } else if (value instanceof Provider p) {
      return p.toBuilder()
          .npi(p.npi())
          .taxonomy(p.taxonomy())
          .name(p.name(), p.firstName())
          .build();
    } else if (value instanceof Person p) {
      return p.toBuilder()
          .name(p.lastName(), p.firstName())
          .middleName(p.middleName())
          .suffix(p.suffix())
          .build();
    } else if (value instanceof ServiceLine l) {
      return l.toBuilder()
          .procedureQualifier(l.procedureQualifier())
          .procedure(l.procedure(), l.modifiers().toArray(String[]::new))
          .description(l.description())
          .revenueCode(l.revenueCode())
          .unitQualifier(l.unitQualifier())
          .placeOfService(l.placeOfService())
          .indicators(l.emergency(), l.epsdt(), l.familyPlanning(), l.copayStatus())
          .build();
    } else if (value instanceof Diagnosis d) {
      Diagnosis n = Diagnosis.of(d.code(), d.qualifier(), d.presentOnAdmission(), d.position());
      return new Diagnosis(
          n.code(), d.written(), n.qualifier(), n.presentOnAdmission(), n.position());
    } else if (value instanceof InstitutionalHeader h) {
      return header(h);
    }
    return value;
  }

  private static InstitutionalHeader header(InstitutionalHeader h) {
    InstitutionalHeader.Builder b =
        InstitutionalHeader.builder(h.typeOfBill())
            .statement(h.statementFrom(), h.statementThrough())
            .admission(h.admissionDate(), h.admissionHour())
            .dischargeHour(h.dischargeHour())
            .admissionType(h.admissionType(), h.pointOfOrigin())
            .dischargeStatus(h.dischargeStatus())
            .drg(h.drg())
            .certificationNumber(h.certificationNumber())
            .admittingDiagnosis(h.admittingDiagnosis());
    h.reasonsForVisit().forEach(b::reasonForVisit);
    h.externalCauses().forEach(b::externalCause);
    h.procedures().forEach(b::procedure);
    h.conditionCodes().forEach(b::conditionCode);
    h.occurrences().forEach(o -> b.occurrence(o.code(), o.date()));
    h.occurrenceSpans().forEach(o -> b.occurrenceSpan(o.code(), o.from(), o.through()));
    h.values().forEach(v -> b.value(v.code(), v.hundredths()));
    return b.build();
  }
}
