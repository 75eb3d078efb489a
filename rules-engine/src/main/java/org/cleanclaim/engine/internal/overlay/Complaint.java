package org.cleanclaim.engine.internal.overlay;

/** Where a mistake is told of. */
interface Complaint {

  void about(String what, String remedy);
}
