package org.cleanclaim.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only an institutional claim carries (UB-04 form locators in brackets).
 *
 * @param typeOfBill four digits with leading zero, as 0131 [4]
 * @param statementFrom [6], inclusive
 * @param statementThrough [6], inclusive; the discharge date of an inpatient bill
 * @param admissionDate [12]
 * @param admissionHour 00-23 [13]
 * @param dischargeHour 00-23 [16]
 * @param admissionType [14]
 * @param pointOfOrigin [15]
 * @param dischargeStatus [17]
 * @param certificationNumber CMS certification number of the facility, when known
 */
public record InstitutionalHeader(
    @Nullable String typeOfBill,
    @Nullable LocalDate statementFrom,
    @Nullable LocalDate statementThrough,
    @Nullable LocalDate admissionDate,
    @Nullable Integer admissionHour,
    @Nullable Integer dischargeHour,
    @Nullable String admissionType,
    @Nullable String pointOfOrigin,
    @Nullable String dischargeStatus,
    @Nullable String drg,
    @Nullable String certificationNumber,
    @Nullable Diagnosis admittingDiagnosis,
    List<Diagnosis> reasonsForVisit,
    List<Diagnosis> externalCauses,
    List<InpatientProcedure> procedures,
    List<String> conditionCodes,
    List<CodedDate> occurrences,
    List<CodedSpan> occurrenceSpans,
    List<CodedAmount> values) {

  /** Copies the lists. */
  public InstitutionalHeader {
    reasonsForVisit = List.copyOf(reasonsForVisit);
    externalCauses = List.copyOf(externalCauses);
    procedures = List.copyOf(procedures);
    conditionCodes = List.copyOf(conditionCodes);
    occurrences = List.copyOf(occurrences);
    occurrenceSpans = List.copyOf(occurrenceSpans);
    values = List.copyOf(values);
  }

  /** An ICD-10-PCS procedure (HI*BBR, BBQ; ICD-9 BR, BQ) [74]. */
  public record InpatientProcedure(
      String code, @Nullable LocalDate date, @Nullable String qualifier) {
    @Override
    public String toString() {
      return "InpatientProcedure[" + code + "]";
    }
  }

  /** An occurrence code and its date [31-34]. */
  public record CodedDate(String code, LocalDate date) {
    @Override
    public String toString() {
      return "CodedDate[" + code + "]";
    }
  }

  /** An occurrence span [35-36], both days inclusive. */
  public record CodedSpan(String code, LocalDate from, LocalDate through) {
    @Override
    public String toString() {
      return "CodedSpan[" + code + "]";
    }
  }

  /** A value code and its amount, hundredths of whatever it counts [39-41]. */
  public record CodedAmount(String code, long hundredths) {}

  /** A builder for a bill of this type. */
  public static Builder builder(@Nullable String typeOfBill) {
    return new Builder(typeOfBill);
  }

  @Override
  public String toString() {
    return "InstitutionalHeader[" + typeOfBill + "]";
  }

  /** Builds an {@link InstitutionalHeader}. */
  public static final class Builder {
    private final @Nullable String typeOfBill;
    private @Nullable LocalDate statementFrom;
    private @Nullable LocalDate statementThrough;
    private @Nullable LocalDate admissionDate;
    private @Nullable Integer admissionHour;
    private @Nullable Integer dischargeHour;
    private @Nullable String admissionType;
    private @Nullable String pointOfOrigin;
    private @Nullable String dischargeStatus;
    private @Nullable String drg;
    private @Nullable String certificationNumber;
    private @Nullable Diagnosis admittingDiagnosis;
    private final List<Diagnosis> reasonsForVisit = new ArrayList<>();
    private final List<Diagnosis> externalCauses = new ArrayList<>();
    private final List<InpatientProcedure> procedures = new ArrayList<>();
    private final List<String> conditionCodes = new ArrayList<>();
    private final List<CodedDate> occurrences = new ArrayList<>();
    private final List<CodedSpan> occurrenceSpans = new ArrayList<>();
    private final List<CodedAmount> values = new ArrayList<>();

    private Builder(@Nullable String typeOfBill) {
      String tob = Text.code(typeOfBill);
      this.typeOfBill = tob != null && tob.length() == 3 ? "0" + tob : tob;
    }

    /** Statement period, both days inclusive. */
    public Builder statement(@Nullable LocalDate from, @Nullable LocalDate through) {
      statementFrom = from;
      statementThrough = through;
      return this;
    }

    /** Admission or start of care. */
    public Builder admission(@Nullable LocalDate date, @Nullable Integer hour) {
      admissionDate = date;
      admissionHour = hour;
      return this;
    }

    /** Discharge hour. */
    public Builder dischargeHour(@Nullable Integer hour) {
      dischargeHour = hour;
      return this;
    }

    /** Admission type and point of origin (CL101, CL102). */
    public Builder admissionType(@Nullable String type, @Nullable String origin) {
      admissionType = Text.code(type);
      pointOfOrigin = Text.code(origin);
      return this;
    }

    /** Patient discharge status (CL103). */
    public Builder dischargeStatus(@Nullable String value) {
      dischargeStatus = Text.code(value);
      return this;
    }

    /** DRG. */
    public Builder drg(@Nullable String value) {
      drg = Text.code(value);
      return this;
    }

    /** CMS certification number. */
    public Builder certificationNumber(@Nullable String value) {
      certificationNumber = Text.code(value);
      return this;
    }

    /** Admitting diagnosis (ABJ). */
    public Builder admittingDiagnosis(@Nullable Diagnosis value) {
      admittingDiagnosis = value;
      return this;
    }

    /** Patient's reason for visit (APR). */
    public Builder reasonForVisit(Diagnosis value) {
      reasonsForVisit.add(value);
      return this;
    }

    /** External cause (ABN). */
    public Builder externalCause(Diagnosis value) {
      externalCauses.add(value);
      return this;
    }

    /** ICD-10-PCS procedure, principal first. */
    public Builder procedure(InpatientProcedure value) {
      procedures.add(value);
      return this;
    }

    /** Condition code. */
    public Builder conditionCode(String value) {
      conditionCodes.add(value);
      return this;
    }

    /** Occurrence code. */
    public Builder occurrence(String code, LocalDate date) {
      occurrences.add(new CodedDate(code, date));
      return this;
    }

    /** Occurrence span, both days inclusive. */
    public Builder occurrenceSpan(String code, LocalDate from, LocalDate through) {
      occurrenceSpans.add(new CodedSpan(code, from, through));
      return this;
    }

    /** Value code; the amount in hundredths. */
    public Builder value(String code, long hundredths) {
      values.add(new CodedAmount(code, hundredths));
      return this;
    }

    /** The header. */
    public InstitutionalHeader build() {
      return new InstitutionalHeader(
          typeOfBill,
          statementFrom,
          statementThrough,
          admissionDate,
          admissionHour,
          dischargeHour,
          admissionType,
          pointOfOrigin,
          dischargeStatus,
          drg,
          certificationNumber,
          admittingDiagnosis,
          reasonsForVisit,
          externalCauses,
          procedures,
          conditionCodes,
          occurrences,
          occurrenceSpans,
          values);
    }
  }
}
