package org.cleanclaim.examples.cli;

import picocli.CommandLine.IVersionProvider;

/** Name and version of the program. */
final class Product implements IVersionProvider {

  static String nameAndVersion() {
    String version = Product.class.getPackage().getImplementationVersion();
    return "cleanclaim " + (version == null ? "(development)" : version);
  }

  @Override
  public String[] getVersion() {
    return new String[] {nameAndVersion() + ", Java " + System.getProperty("java.version")};
  }
}
