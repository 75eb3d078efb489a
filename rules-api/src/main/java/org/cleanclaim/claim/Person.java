package org.cleanclaim.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient or subscriber: NM1, N3, N4 and DMG of loops 2010BA, 2010CA and 2330A. Its {@code
 * toString} tells nothing of the person.
 *
 * @param birthDate {@code null} when absent or when what was sent is no date
 * @param sex {@code null} when absent
 * @param deathDate PAT06 or what the caller knows
 */
public record Person(
    @Nullable String lastName,
    @Nullable String firstName,
    @Nullable String middleName,
    @Nullable String suffix,
    @Nullable LocalDate birthDate,
    @Nullable Sex sex,
    @Nullable LocalDate deathDate,
    @Nullable Address address) {

  /** A person of whom nothing is known. */
  public static final Person UNKNOWN = new Person(null, null, null, null, null, null, null, null);

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder(UNKNOWN);
  }

  /** A builder that starts from this person. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public String toString() {
    return "Person[…]";
  }

  /** Builds a {@link Person}. */
  public static final class Builder {
    private @Nullable String lastName;
    private @Nullable String firstName;
    private @Nullable String middleName;
    private @Nullable String suffix;
    private @Nullable LocalDate birthDate;
    private @Nullable Sex sex;
    private @Nullable LocalDate deathDate;
    private @Nullable Address address;

    private Builder(Person p) {
      lastName = p.lastName;
      firstName = p.firstName;
      middleName = p.middleName;
      suffix = p.suffix;
      birthDate = p.birthDate;
      sex = p.sex;
      deathDate = p.deathDate;
      address = p.address;
    }

    /** NM103 and NM104. */
    public Builder name(@Nullable String last, @Nullable String first) {
      lastName = Text.trimmed(last);
      firstName = Text.trimmed(first);
      return this;
    }

    /** NM105. */
    public Builder middleName(@Nullable String name) {
      middleName = Text.trimmed(name);
      return this;
    }

    /** NM107. */
    public Builder suffix(@Nullable String text) {
      suffix = Text.trimmed(text);
      return this;
    }

    /** DMG02. */
    public Builder birthDate(@Nullable LocalDate date) {
      birthDate = date;
      return this;
    }

    /** DMG02 as an ISO date. */
    public Builder birthDate(String isoDate) {
      return birthDate(LocalDate.parse(isoDate));
    }

    /** DMG03. */
    public Builder sex(@Nullable Sex value) {
      sex = value;
      return this;
    }

    /** Date of death. */
    public Builder deathDate(@Nullable LocalDate date) {
      deathDate = date;
      return this;
    }

    /** N3 and N4. */
    public Builder address(@Nullable Address value) {
      address = value;
      return this;
    }

    /** The person. */
    public Person build() {
      return new Person(
          lastName, firstName, middleName, suffix, birthDate, sex, deathDate, address);
    }
  }
}
