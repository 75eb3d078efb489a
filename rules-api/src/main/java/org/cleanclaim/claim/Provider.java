package org.cleanclaim.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider in one role.
 *
 * @param person NM102: {@code true} for an individual (1), {@code false} for an organisation (2)
 * @param npi NM109 with qualifier XX
 * @param taxonomy PRV03
 * @param taxId REF*EI or REF*SY, as sent
 * @param taxIdQualifier {@code EI} or {@code SY}
 * @param secondaryIds further REF segments (G2, 0B, LU, 1G …)
 */
public record Provider(
    ProviderRole role,
    boolean person,
    @Nullable String npi,
    @Nullable String taxonomy,
    @Nullable String name,
    @Nullable String firstName,
    @Nullable String taxId,
    @Nullable String taxIdQualifier,
    @Nullable Address address,
    List<Reference> secondaryIds,
    @Nullable SourcePosition position) {

  /** Copies the list. */
  public Provider {
    secondaryIds = List.copyOf(secondaryIds);
  }

  /** A builder for a provider in this role. */
  public static Builder builder(ProviderRole role) {
    return new Builder(role);
  }

  /** A builder that starts from this provider. */
  public Builder toBuilder() {
    Builder b = new Builder(role);
    b.person = person;
    b.npi = npi;
    b.taxonomy = taxonomy;
    b.name = name;
    b.firstName = firstName;
    b.taxId = taxId;
    b.taxIdQualifier = taxIdQualifier;
    b.address = address;
    b.secondaryIds.addAll(secondaryIds);
    b.position = position;
    return b;
  }

  @Override
  public String toString() {
    return "Provider[" + role + (npi == null ? "" : " " + npi) + "]";
  }

  /** Builds a {@link Provider}. */
  public static final class Builder {
    private ProviderRole role;
    private boolean person;
    private @Nullable String npi;
    private @Nullable String taxonomy;
    private @Nullable String name;
    private @Nullable String firstName;
    private @Nullable String taxId;
    private @Nullable String taxIdQualifier;
    private @Nullable Address address;
    private final List<Reference> secondaryIds = new ArrayList<>();
    private @Nullable SourcePosition position;

    private Builder(ProviderRole role) {
      this.role = role;
      this.person = role != ProviderRole.BILLING && role != ProviderRole.SERVICE_FACILITY;
    }

    /** Changes the role. */
    public Builder role(ProviderRole value) {
      role = value;
      return this;
    }

    /** NM102 1. */
    public Builder individual() {
      person = true;
      return this;
    }

    /** NM102 2. */
    public Builder organization() {
      person = false;
      return this;
    }

    /** NM109. */
    public Builder npi(@Nullable String value) {
      npi = Text.code(value);
      return this;
    }

    /** PRV03. */
    public Builder taxonomy(@Nullable String value) {
      taxonomy = Text.code(value);
      return this;
    }

    /** NM103 and, for a person, NM104. */
    public Builder name(@Nullable String lastOrOrganization, @Nullable String first) {
      name = Text.trimmed(lastOrOrganization);
      firstName = Text.trimmed(first);
      return this;
    }

    /** REF*EI (employer) or REF*SY (social security). */
    public Builder taxId(String qualifier, @Nullable String value) {
      taxIdQualifier = qualifier;
      taxId = Text.trimmed(value);
      return this;
    }

    /** N3 and N4. */
    public Builder address(@Nullable Address value) {
      address = value;
      return this;
    }

    /** A further REF segment. */
    public Builder secondaryId(String qualifier, String value) {
      secondaryIds.add(Reference.of(qualifier, value));
      return this;
    }

    /** Where it was read. */
    public Builder position(@Nullable SourcePosition value) {
      position = value;
      return this;
    }

    /** The provider. */
    public Provider build() {
      return new Provider(
          role,
          person,
          npi,
          taxonomy,
          name,
          firstName,
          taxId,
          taxIdQualifier,
          address,
          secondaryIds,
          position);
    }
  }
}
