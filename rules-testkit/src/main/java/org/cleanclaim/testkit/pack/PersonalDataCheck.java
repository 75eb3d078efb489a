package org.cleanclaim.testkit.pack;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cleanclaim.claim.Address;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.Note;
import org.cleanclaim.claim.Person;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.testkit.cases.Case;
import org.jspecify.annotations.Nullable;

/**
 * Scrubs every case with marks where a claim speaks of a person, and looks for the marks in the
 * report.
 */
final class PersonalDataCheck {

  private static final String MARK = "ZQX";
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.BASIC_ISO_DATE,
          DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT),
          DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT));

  private PersonalDataCheck() {}

  static List<Violation> of(PackUnderTest pack) {
    Set<Violation> all = new LinkedHashSet<>();
    for (Case each : pack.cases()) {
      Claim named = named(each.claim());
      look(pack, named, each.history(), all);
      look(pack, withMember(named, MARK + "MEMBER"), each.history(), all);
    }
    return List.copyOf(all);
  }

  private static void look(
      PackUnderTest pack, Claim claim, ClaimHistory history, Set<Violation> all) {
    ScrubReport report = pack.scrubber().scrub(claim, history);
    Set<String> personal = personal(claim);
    for (Finding f : report.findings()) {
      StringBuilder shown = new StringBuilder();
      shown.append(f.title()).append('\n').append(f.message()).append('\n');
      shown.append(f.location()).append('\n').append(f.provenance()).append('\n');
      for (Fix fix : f.fixes()) {
        shown.append(fix.description()).append('\n').append(fix).append('\n');
      }
      for (String value : personal) {
        if (shown.indexOf(value) >= 0) {
          all.add(
              new Violation(
                  PackCheck.NO_PERSONAL_DATA,
                  f.ruleId(),
                  "the finding shows " + kind(value),
                  "take it out of the message, the fixes and what they are made of"));
        }
      }
    }
    for (String value : personal) {
      if (report.toString().contains(value)
          || report.coverage().entries().toString().contains(value)) {
        all.add(
            new Violation(
                PackCheck.NO_PERSONAL_DATA,
                pack.name(),
                "the report shows " + kind(value),
                "take it out"));
      }
    }
  }

  private static String kind(String value) {
    return value.startsWith(MARK)
        ? "the patient's " + value.substring(MARK.length()).toLowerCase(Locale.ROOT)
        : value.chars().anyMatch(Character::isLetter)
            ? "the member id"
            : "a birth date or member id";
  }

  private static Claim named(Claim claim) {
    Address address =
        new Address(MARK + "STREET", MARK + "STREET", MARK + "CITY", "TX", MARK + "ZIP", null);
    Person patient =
        claim.patient().toBuilder()
            .name(MARK + "LASTNAME", MARK + "FIRSTNAME")
            .middleName(MARK + "MIDDLENAME")
            .address(address)
            .build();
    return claim.toBuilder()
        .patient(patient)
        .note(new Note("ADD", MARK + "NOTE"))
        .destinationCoverage(
            c ->
                c.toBuilder()
                    .group(MARK + "GROUPNUMBER", MARK + "GROUPNAME")
                    .subscriber(patient)
                    .build())
        .build();
  }

  private static Claim withMember(Claim claim, String member) {
    return claim.toBuilder()
        .destinationCoverage(c -> c.toBuilder().memberId(member).build())
        .build();
  }

  /**
   * What must not show: the marks, the member id, and the birth date unless it is a service date.
   */
  private static Set<String> personal(Claim claim) {
    Set<String> values = new LinkedHashSet<>();
    values.add(MARK + "LASTNAME");
    values.add(MARK + "FIRSTNAME");
    values.add(MARK + "MIDDLENAME");
    values.add(MARK + "STREET");
    values.add(MARK + "CITY");
    values.add(MARK + "ZIP");
    values.add(MARK + "NOTE");
    values.add(MARK + "GROUPNUMBER");
    values.add(MARK + "GROUPNAME");
    Coverage payer = claim.payer();
    String member = payer == null ? null : payer.memberId();
    if (member != null && member.length() > 3) {
      values.add(member);
    }
    LocalDate born = claim.patient().birthDate();
    if (born != null && !days(claim).contains(born)) {
      DATES.forEach(d -> values.add(d.format(born)));
    }
    return values;
  }

  private static List<LocalDate> days(Claim claim) {
    List<LocalDate> days = new ArrayList<>();
    for (ServiceLine line : claim.lines()) {
      add(days, line.from());
      add(days, line.to());
    }
    add(days, claim.submissionDate());
    claim.dates().forEach(d -> add(days, d.from()));
    return days;
  }

  private static void add(List<LocalDate> days, @Nullable LocalDate day) {
    if (day != null) {
      days.add(day);
    }
  }
}
