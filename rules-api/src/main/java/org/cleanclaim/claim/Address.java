package org.cleanclaim.claim;

import org.jspecify.annotations.Nullable;

/** A postal address (N3, N4). Its {@code toString} tells nothing of it. */
public record Address(
    @Nullable String street,
    @Nullable String street2,
    @Nullable String city,
    @Nullable String state,
    @Nullable String zip,
    @Nullable String country) {

  /** An address in the United States. */
  public static Address us(String street, String city, String state, String zip) {
    return new Address(street, null, city, state, zip, null);
  }

  @Override
  public String toString() {
    return "Address[…]";
  }
}
