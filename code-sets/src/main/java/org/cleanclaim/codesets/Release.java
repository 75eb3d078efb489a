package org.cleanclaim.codesets;

/**
 * One loaded release of a table: what a finding cites.
 *
 * @param kind the table
 * @param label the publisher's name of the release, such as {@code 2024Q3} or {@code FY2026}
 * @param from epoch day on which it comes into force, inclusive
 * @param to last epoch day for which the publisher meant it, inclusive: the day before the next
 *     release is due
 * @param edition who vouches for it
 * @param part which part of a release that comes in several files, from 1; 0 when it is whole
 * @param parts how many parts the whole has; 0 when it is whole
 * @param source name of the file it was read from, without directory
 */
public record Release(
    TableKind kind,
    String label,
    int from,
    int to,
    Edition edition,
    int part,
    int parts,
    String source) {

  /** Who vouches for the rows. */
  public enum Edition {
    /** Read from the publisher's file; within its dates an absent row is an answer. */
    OFFICIAL,
    /** The small edition embedded in the product; an absent row says nothing. */
    STARTER,
    /** Supplied by the user; complete by the user's word. */
    USER
  }
}
