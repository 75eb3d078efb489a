package org.cleanclaim.formats.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Address;
import org.cleanclaim.claim.Person;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.formats.source.ValueShape;
import org.jspecify.annotations.Nullable;

/** Someone named by an NM1 segment, with the N3, N4, DMG, PRV and REF segments that follow it. */
final class Party {

  /** NM101 to NM105, NM107 to NM109: what the model keeps of a person. */
  private static final long NAME_OF_PERSON = 0b11_1011_1110L;

  /** NM101 to NM104, NM108, NM109: what it keeps of a provider. */
  private static final long NAME_OF_PROVIDER = 0b11_0001_1110L;

  private boolean person;
  private @Nullable String last;
  private @Nullable String first;
  private @Nullable String middle;
  private @Nullable String suffix;
  private @Nullable String idQualifier;
  private @Nullable String id;
  private @Nullable String street;
  private @Nullable String street2;
  private @Nullable String city;
  private @Nullable String state;
  private @Nullable String zip;
  private @Nullable String country;
  private boolean located;
  private @Nullable LocalDate birthDate;
  private @Nullable Sex sex;
  private @Nullable String taxonomy;
  private final List<Reference> references = new ArrayList<>(2);
  private @Nullable SourcePosition position;

  /** Reads NM1. Names are required of everyone but those in a loop that may stay anonymous. */
  void name(Cursor c) {
    position = c.position();
    String type = c.required(2, 0, 1, 1);
    if (type != null && !type.equals("1") && !type.equals("2")) {
      c.bad(2, "neither 1 (person) nor 2 (organisation): " + ValueShape.of(type));
    }
    person = "1".equals(type);
    boolean anonymous =
        switch (c.loop()) {
          case PAY_TO, PICK_UP, DROP_OFF, LINE_PICK_UP, LINE_DROP_OFF -> true;
          case LINE_PURCHASED,
              OTHER_REFERRING,
              OTHER_RENDERING,
              OTHER_FACILITY,
              OTHER_SUPERVISING,
              OTHER_BILLING ->
              true;
          default -> false;
        };
    last = anonymous ? c.text(3, 60) : c.required(3, 60);
    first = c.text(4, 35);
    middle = c.text(5, 25);
    suffix = c.text(7, 10);
    idQualifier = c.text(8, 0, 1, 2);
    id = c.text(9, 0, 2, 80);
    if (idQualifier != null && id == null) {
      c.missing(9, 0);
    } else if (idQualifier == null && id != null) {
      c.missing(8, 0);
    }
  }

  /**
   * Whether the NM1 the cursor stands on says more than the model keeps of a person or provider.
   */
  static boolean saysMore(Cursor c, boolean provider) {
    return c.saysMoreThan(provider ? NAME_OF_PROVIDER : NAME_OF_PERSON);
  }

  /** Reads N3, N4, DMG or PRV; says whether everything in it found a field. */
  boolean detail(Cursor c) {
    return switch (c.segment().id()) {
      case "N3" -> street(c);
      case "N4" -> city(c);
      case "DMG" -> demographics(c);
      case "PRV" -> specialty(c);
      default -> false;
    };
  }

  private boolean street(Cursor c) {
    located = true;
    street = c.required(1, 55);
    street2 = c.text(2, 55);
    return !c.saysMoreThan(0b110);
  }

  private boolean city(Cursor c) {
    located = true;
    city = c.required(1, 0, 2, 30);
    state = c.text(2, 0, 2, 2);
    zip = c.text(3, 0, 3, 15);
    country = c.text(4, 0, 2, 3);
    return !c.saysMoreThan(0b11110);
  }

  private boolean demographics(Cursor c) {
    String format = c.required(1, 0, 2, 3);
    if (format != null && !format.equals("D8")) {
      c.bad(1, "not D8: " + ValueShape.of(format));
    }
    birthDate = c.day(2, true);
    String written = c.required(3, 1);
    sex = Sex.of(written);
    if (written != null && sex == Sex.INVALID) {
      c.bad(3, "none of F, M, U: " + ValueShape.of(written));
    }
    return !c.saysMoreThan(0b1110);
  }

  private boolean specialty(Cursor c) {
    c.required(1, 0, 1, 3);
    c.required(2, 0, 2, 3);
    taxonomy = c.required(3, 50);
    return !c.saysMoreThan(0b1110);
  }

  void taxonomy(@Nullable String value) {
    taxonomy = value;
  }

  void reference(Reference value) {
    references.add(value);
  }

  List<Reference> references() {
    return references;
  }

  @Nullable String name() {
    return last;
  }

  @Nullable String id() {
    return id;
  }

  @Nullable SourcePosition position() {
    return position;
  }

  private @Nullable Address address() {
    return located ? new Address(street, street2, city, state, zip, country) : null;
  }

  /** As a patient or subscriber. */
  Person toPerson(@Nullable LocalDate deathDate) {
    return new Person(last, first, middle, suffix, birthDate, sex, deathDate, address());
  }

  /** As a provider; an id that is no NPI goes with the secondary ones. */
  Provider toProvider(ProviderRole role) {
    boolean npi = "XX".equals(idQualifier);
    Provider.Builder b =
        Provider.builder(role)
            .npi(npi ? id : null)
            .taxonomy(taxonomy)
            .name(last, first)
            .address(address())
            .position(position);
    if (person) {
      b.individual();
    } else {
      b.organization();
    }
    List<Reference> secondary = new ArrayList<>(references.size() + 1);
    if (!npi && idQualifier != null && id != null) {
      secondary.add(new Reference(idQualifier, id, position));
    }
    for (Reference r : references) {
      boolean tax = r.qualifier().equals("EI") || r.qualifier().equals("SY");
      if (tax && role == ProviderRole.BILLING) {
        b.taxId(r.qualifier(), r.value());
      } else {
        secondary.add(r);
      }
    }
    return secondary.isEmpty() ? b.build() : with(b.build(), secondary);
  }

  /** The builder has no way to keep the position of a reference. */
  private static Provider with(Provider p, List<Reference> secondary) {
    return new Provider(
        p.role(),
        p.person(),
        p.npi(),
        p.taxonomy(),
        p.name(),
        p.firstName(),
        p.taxId(),
        p.taxIdQualifier(),
        p.address(),
        secondary,
        p.position());
  }
}
