package org.cleanclaim.testkit.shorthand;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the claim part, {@code word:value}, with an example and what they say. */
enum HeaderWord {
  ON("2026-03-10", "day of service of lines that say none; 2026-03-10 unless said"),
  SUB("2026-03-31", "day the payer receives it; 21 days after on: unless said"),
  ID("T-1", "patient control number"),
  TOT("250.00", "total charge; the sum of the lines unless said"),
  PAID("20.00", "what the patient paid"),
  FREQ("7", "claim frequency code; 1 unless said"),
  ASSIGN("A", "assignment (CLM07)"),

  PAYER("ACME1", "payer id, as behind the payer class in CI/ACME1"),
  PLAN("COMMERCIAL", "plan type, where the payer class does not say it"),
  FILING("BL", "filing indicator (SBR09) as sent; the payer class unless said"),
  MID("1EG4TE5MK73", "member id"),
  SBR("18", "relationship to the subscriber (SBR02)"),
  PAT("19", "patient relationship (PAT01)"),
  GROUP("G100", "group number"),
  MSP("12", "Medicare secondary payer type (SBR05)"),
  ELIG("2026-01-01..2026-12-31", "eligibility somebody verified, both days inclusive"),
  PRIMARY("CI/80.00", "a payer before this one, and what it paid"),
  SECONDARY("MC", "a payer behind this one"),

  DOB("1950-01-01", "birth date; 1950-01-01 unless said"),
  SEX("F", "as sent; F unless said"),
  DIED("2026-03-01", "date of death"),

  BILL("1234567893", "billing provider"),
  TAX("207Q00000X", "billing provider's taxonomy"),
  EIN("741234560", "billing provider's employer number"),
  SSN("123456789", "billing provider's social security number"),
  G2("A1234", "billing provider's number with the payer"),
  STATE("TX", "state of the billing provider's address"),
  ZIP("78701", "ZIP code of the billing provider's address"),
  REND("1245319599", "rendering provider of a professional claim"),
  RENDTAX("207Q00000X", "rendering provider's taxonomy"),
  REFER("1245319599", "referring provider"),
  ORDER("1245319599", "ordering provider"),
  SUPER("1245319599", "supervising provider"),
  FAC("1679576722", "service facility"),
  ATT("1245319599", "attending provider of an institutional claim"),
  OP("1245319599", "operating provider of an institutional claim"),

  POS("11", "place of service of a professional claim; 11 unless said"),
  F8("123456", "payer's number of the claim this one replaces"),
  AUTH("A77", "prior authorisation (REF*G1)"),
  REFERRAL("R77", "referral number (REF*9F)"),
  CLIA("05D0000000", "CLIA number (REF*X4)"),
  REF("EW=123456", "any other reference, several parted by commas"),
  DATE("431=2026-03-01", "any other date of the claim, several parted by commas"),
  ADMIT("2026-03-09", "admission date"),
  DISCHARGE("2026-03-12", "discharge date"),
  ACCIDENT("2026-03-01", "accident date"),
  CAUSE("AA/TX", "related cause and, for auto accidents, the state, or as AA/-/MX the country"),
  NOTE("ADD=\"text\"", "a note"),
  PWK("OZ/EL/C1", "an attachment: type, transmission, control number"),
  SEG("CR1*LB*150", "a segment of loop 2300 without a word of its own"),
  PROBLEM("FMT-003/CLM05/\"what\"", "what a reader found wrong with the file"),

  DX("I10,E11.9/Y", "diagnoses, each with POA behind a slash; J06.9 unless said"),
  QUAL("BK", "code list qualifier of the diagnoses"),

  TOB("0131", "type of bill; makes the claim an institutional one"),
  FROM("2026-03-01", "first day of the statement; on: unless said"),
  THRU("2026-03-05", "last day of the statement; on: unless said"),
  HOUR("10", "admission hour; 10 unless said"),
  OUT("11", "discharge hour"),
  TYPE("3", "admission type; 3 unless said"),
  SOURCE("1", "point of origin; 1 unless said"),
  STATUS("01", "patient discharge status; 01 unless said"),
  DRG("470", "DRG"),
  CCN("450123", "certification number of the facility"),
  ADX("R07.9/Y", "admitting diagnosis"),
  RFV("R07.9", "reasons for the visit"),
  ECODE("W19.XXXA", "external causes"),
  PX("0DTJ4ZZ@2026-03-06", "ICD-10-PCS procedures"),
  COND("44", "condition codes"),
  OCC("11=2026-03-01", "occurrence codes"),
  SPAN("70=2026-03-01..2026-03-04", "occurrence spans"),
  VAL("80=4", "value codes and amounts"),

  HIST(
      "45385-59@2026-03-09/x2/denied",
      "earlier lines of the patient; none unless said, ? when nobody looked");

  private static final Map<String, HeaderWord> BY_WORD = new HashMap<>();

  static {
    for (HeaderWord w : values()) {
      BY_WORD.put(w.word(), w);
    }
  }

  private final String word;
  private final String example;
  private final String meaning;

  HeaderWord(String example, String meaning) {
    this.word = name().toLowerCase(java.util.Locale.ROOT);
    this.example = example;
    this.meaning = meaning;
  }

  String word() {
    return word;
  }

  String example() {
    return example;
  }

  String meaning() {
    return meaning;
  }

  static @Nullable HeaderWord of(String word) {
    return BY_WORD.get(word);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(HeaderWord::word).toList();
  }
}
