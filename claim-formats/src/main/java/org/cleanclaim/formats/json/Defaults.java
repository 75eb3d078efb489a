package org.cleanclaim.formats.json;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.SourcePosition;
import org.jspecify.annotations.Nullable;

/** What a property that is left out follows from. */
final class Defaults {

  private Defaults() {}

  /** Fills the components of a record that follow from others. */
  static void fill(RecordCodec codec, @Nullable Object[] v) {
    Class<?> type = codec.type();
    if (type == Claim.class) {
      boolean professional = v[codec.at("institutional")] == null;
      set(v, codec.at("type"), professional ? ClaimType.PROFESSIONAL : ClaimType.INSTITUTIONAL);
      boolean covered = v[codec.at("coverages")] instanceof List<?> l && !l.isEmpty();
      set(v, codec.at("destination"), covered ? 0 : -1);
    } else if (type == Coverage.class) {
      String indicator = (String) v[codec.at("filingIndicator")];
      set(v, codec.at("planType"), PlanType.ofFilingIndicator(indicator));
    } else if (type == Provider.class) {
      Object role = v[codec.at("role")];
      ProviderRole known = role instanceof ProviderRole r ? r : ProviderRole.BILLING;
      set(v, codec.at("person"), Provider.builder(known).build().person());
    } else if (type == Diagnosis.class) {
      Object code = v[codec.at("code")];
      set(v, codec.at("code"), v[codec.at("written")]);
      set(v, codec.at("written"), code == null ? "" : code);
    } else if (type == SourcePosition.class) {
      set(v, codec.at("segment"), 0);
      set(v, codec.at("line"), 0);
    }
  }

  /** What stands in for a required value that is missing, so that what surrounds it is not lost. */
  static @Nullable Object standIn(Class<?> type, String property) {
    boolean empty =
        (type == Claim.class && property.equals("controlNumber")) || type == Diagnosis.class;
    return empty ? "" : null;
  }

  private static void set(@Nullable Object[] values, int at, @Nullable Object value) {
    if (values[at] == null) {
      values[at] = value;
    }
  }
}
