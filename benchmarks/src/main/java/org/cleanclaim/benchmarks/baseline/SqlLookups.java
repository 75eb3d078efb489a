package org.cleanclaim.benchmarks.baseline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.ReferenceLibrary;

/**
 * The PTP and MUE look-ups of a professional claim by SQL: every practitioner row of the library in
 * an in-memory database, indexed by the codes asked for, through prepared statements. It fetches
 * what a scrubber would go on to judge by, and judges nothing. One thread at a time.
 */
public final class SqlLookups implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement pairs;
  private final PreparedStatement limits;
  private final long loaded;

  /** A pair in force on the day of two lines. Days are epoch days, inclusive. */
  public record Pair(String column1, String column2, int effective, int deletion, int indicator) {}

  /** The limit of a line's code on its day. */
  public record Limit(int line, String code, int units, int mai) {}

  /** What the database knows of a claim. */
  public record Answer(List<Pair> pairs, List<Limit> limits) {}

  /**
   * Loads the tables.
   *
   * @param claims whose pairs are loaded whatever the limit
   * @param most how many other pairs to load at most
   */
  public SqlLookups(ReferenceLibrary library, List<Claim> claims, long most) throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
    try (Statement ddl = connection.createStatement()) {
      ddl.execute("create table ptp(c1 varchar(5), c2 varchar(5), eff int, del int, ind tinyint)");
      ddl.execute("create table mue(code varchar(5), eff int, del int, units int, mai tinyint)");
      loaded = SqlLoad.into(connection, library, claims, most);
      ddl.execute("create index ptp_pair on ptp(c1, c2)");
      ddl.execute("create index mue_code on mue(code)");
    }
    pairs =
        connection.prepareStatement(
            "select ind, eff, del from ptp"
                + " where c1 = ? and c2 = ? and eff <= ? and del >= ? and ind < 9");
    limits =
        connection.prepareStatement(
            "select units, mai from mue where code = ? and eff <= ? and del >= ?");
  }

  /** Number of pairs loaded. */
  public long loaded() {
    return loaded;
  }

  /** The pairs of every two lines of one day, in both directions, and the limit of every line. */
  public Answer look(Claim claim) throws SQLException {
    Answer answer = new Answer(new ArrayList<>(2), new ArrayList<>(claim.lines().size()));
    List<ServiceLine> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      ServiceLine a = lines.get(i);
      if (a.procedure() == null || a.from() == null) {
        continue;
      }
      int day = (int) a.from().toEpochDay();
      for (int j = 0; j < lines.size(); j++) {
        ServiceLine b = lines.get(j);
        if (b.procedure() != null
            && a.from().equals(b.from())
            && !a.procedure().equals(b.procedure())) {
          pair(a.procedure(), b.procedure(), day, answer.pairs);
        }
      }
      limit(i + 1, a.procedure(), day, answer.limits);
    }
    return answer;
  }

  private void pair(String c1, String c2, int day, List<Pair> found) throws SQLException {
    pairs.setString(1, c1);
    pairs.setString(2, c2);
    pairs.setInt(3, day);
    pairs.setInt(4, day);
    try (ResultSet r = pairs.executeQuery()) {
      while (r.next()) {
        found.add(new Pair(c1, c2, r.getInt(2), r.getInt(3), r.getInt(1)));
      }
    }
  }

  private void limit(int line, String code, int day, List<Limit> found) throws SQLException {
    limits.setString(1, code);
    limits.setInt(2, day);
    limits.setInt(3, day);
    try (ResultSet r = limits.executeQuery()) {
      while (r.next()) {
        found.add(new Limit(line, code, r.getInt(1), r.getInt(2)));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
