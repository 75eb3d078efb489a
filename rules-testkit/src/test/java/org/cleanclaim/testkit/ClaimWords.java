package org.cleanclaim.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.DatedEvent;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.DrugDetail;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.Sex;

/**
 * A claim in words: {@code MB on:2026-03-10 pos:22 dx:I10,E11.9}, lines {@code 45380-59 x2 $10 @22
 * >1,2} parted by semicolons. What is not said is in order: Medicare, 2026-03-10, filed three weeks
 * later, POS 11, J06.9.
 */
final class ClaimWords {

  private final Map<String, String> words = new HashMap<>();
  private final List<ServiceLine> lines = new ArrayList<>();
  private final String payer;
  private final String day;
  private final boolean professional;

  ClaimWords(String claim, String lineWords) {
    for (String word : claim.strip().split("\\s+")) {
      int colon = word.indexOf(':');
      if (word.equals("-")) {
        continue;
      }
      words.put(
          colon < 0 ? "payer" : word.substring(0, colon),
          colon < 0 ? word : word.substring(colon + 1));
    }
    professional = !words.containsKey("tob");
    day = words.getOrDefault("on", "2026-03-10");
    String said = words.getOrDefault("payer", "");
    payer = !said.isEmpty() ? said : professional ? "MB" : "MA";
    for (String line : lineWords.strip().split(";")) {
      lines.add(line(line));
    }
  }

  Claim claim() {
    Claim.Builder b =
        professional ? Claim.professional("T-1") : Claim.institutional("T-1", header());
    boolean medicare = payer.equals("MB") || payer.equals("MA");
    b.payer(
        "PAYER",
        PlanType.ofFilingIndicator(payer),
        c -> {
          c.filingIndicator(words.getOrDefault("filing", payer));
          c.memberId(words.getOrDefault("mid", medicare ? "1EG4TE5MK73" : "XYZ123456789"));
          if (words.containsKey("sbr")) {
            c.subscriberRelationship(blank(words.get("sbr")));
          }
          if (words.containsKey("pat")) {
            c.patientRelationship(blank(words.get("pat")));
          }
        });
    b.submissionDate(words.getOrDefault("sub", LocalDate.parse(day).plusDays(21).toString()));
    b.patient(
        p -> {
          p.name("DOE", "PAT").sex(Sex.of(words.getOrDefault("sex", "F")));
          if (!"-".equals(words.get("dob"))) {
            p.birthDate(words.getOrDefault("dob", "1950-01-01"));
          }
        });
    b.provider(billing());
    if (professional) {
      b.placeOfService(blank(words.getOrDefault("pos", "11")));
      if (!"-".equals(words.get("rend"))) {
        b.renderingProvider(words.getOrDefault("rend", "1245319599"));
      }
    } else {
      b.provider(ProviderRole.ATTENDING, "1245319599");
    }
    b.frequency(words.getOrDefault("freq", "1"));
    if (words.containsKey("f8")) {
      b.reference("F8", words.get("f8"));
    }
    if (words.containsKey("admit") && professional) {
      b.admitted(words.get("admit"));
    }
    if (words.containsKey("discharge")) {
      b.date(DatedEvent.DISCHARGE, LocalDate.parse(words.get("discharge")));
    }
    for (String dx : words.getOrDefault("dx", "J06.9").split(",")) {
      b.diagnosis(Diagnosis.of(dx, words.get("qual"), null, null));
    }
    lines.forEach(b::line);
    if (words.containsKey("tot")) {
      b.totalCharge(words.get("tot"));
    }
    return b.build();
  }

  private static String blank(String word) {
    return word.equals("-") ? null : word;
  }

  private Provider billing() {
    Provider.Builder b = Provider.builder(ProviderRole.BILLING).organization();
    b.npi(blank(words.getOrDefault("bill", "1234567893")));
    if (words.containsKey("ein")) {
      b.taxId("EI", words.get("ein"));
    }
    if (words.containsKey("tax")) {
      b.taxonomy(words.get("tax"));
    }
    if (words.containsKey("g2")) {
      b.secondaryId("G2", words.get("g2"));
    }
    return b.build();
  }

  private InstitutionalHeader header() {
    LocalDate from = LocalDate.parse(words.getOrDefault("from", day));
    LocalDate through = LocalDate.parse(words.getOrDefault("thru", day));
    return InstitutionalHeader.builder(words.get("tob"))
        .statement(from, through)
        .admission(LocalDate.parse(words.getOrDefault("admit", from.toString())), 10)
        .admissionType("3", "1")
        .dischargeStatus("01")
        .build();
  }

  private ServiceLine line(String text) {
    ServiceLine.Builder line = ServiceLine.builder().on(day).charge("100.00");
    boolean pointed = false;
    boolean revenue = false;
    for (String word : text.strip().split("\\s+")) {
      String rest = word.substring(1);
      if (word.equals("-")) {
        continue;
      }
      if (word.charAt(0) == 'x') {
        line.units(rest.equals("-") ? null : new BigDecimal(rest));
      } else if (word.charAt(0) == '$') {
        line.charge(rest);
      } else if (word.charAt(0) == '@') {
        line.placeOfService(rest);
      } else if (word.charAt(0) == '#') {
        line.revenueCode(rest);
        revenue = true;
      } else if (word.charAt(0) == '>') {
        pointed = true;
        Arrays.stream(rest.split(","))
            .filter(p -> !p.isEmpty())
            .forEach(p -> line.pointer(Integer.parseInt(p)));
      } else if (word.charAt(0) == '"') {
        line.description(rest);
      } else if (word.startsWith("by:")) {
        line.rendering(word.substring(3));
      } else if (word.startsWith("ndc:")) {
        line.drug(new DrugDetail(word.substring(4), BigDecimal.ONE, "ML", null));
      } else if (word.startsWith("unit:")) {
        line.unitQualifier(word.substring(5));
      } else if (word.matches("\\d{4}-\\d{2}-\\d{2}")) {
        line.on(word);
      } else if (word.contains("..")) {
        line.between(word.substring(0, 10), word.substring(12));
      } else {
        String[] parts = word.split("-");
        line.procedure(parts[0], Arrays.copyOfRange(parts, 1, parts.length));
      }
    }
    if (professional && !pointed) {
      line.pointer(1);
    }
    if (!professional && !revenue) {
      line.revenueCode("0510");
    }
    return line.build();
  }

  ClaimHistory history() {
    List<HistoryLine> earlier = new ArrayList<>();
    for (String word : words.getOrDefault("hist", "").split(",")) {
      if (!word.isEmpty()) {
        String[] parts = word.split("@");
        String[] codes = parts[0].split("-");
        List<String> modifiers = List.of(codes).subList(1, codes.length);
        earlier.add(HistoryLine.paid(codes[0], modifiers, LocalDate.parse(parts[1])));
      }
    }
    return ClaimHistory.of(earlier);
  }
}
