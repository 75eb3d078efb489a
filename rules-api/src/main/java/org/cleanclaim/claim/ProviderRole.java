package org.cleanclaim.claim;

/**
 * In what capacity a provider stands on a claim or line, with the NM101 entity code it travels
 * under.
 */
public enum ProviderRole {
  BILLING("85"),
  PAY_TO("87"),
  RENDERING("82"),
  REFERRING("DN"),
  PRIMARY_CARE("P3"),
  ORDERING("DK"),
  SUPERVISING("DQ"),
  SERVICE_FACILITY("77"),
  PURCHASED_SERVICE("QB"),
  ASSISTANT_SURGEON("DD"),
  ATTENDING("71"),
  OPERATING("72"),
  OTHER_OPERATING("ZZ"),
  AMBULANCE_PICK_UP("PW"),
  AMBULANCE_DROP_OFF("45");

  private final String entityCode;

  ProviderRole(String entityCode) {
    this.entityCode = entityCode;
  }

  /** NM101. */
  public String entityCode() {
    return entityCode;
  }
}
