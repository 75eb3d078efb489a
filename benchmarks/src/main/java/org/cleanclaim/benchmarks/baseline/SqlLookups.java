package org.cleanclaim.benchmarks.baseline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.codesets.ReferenceLibrary;

/**
 * PTP and MUE look-ups by SQL in an in-memory database with the right indexes and prepared
 * statements; nothing else of a scrub. The table holds every pair among the codes of the claims,
 * and noise.
 */
public final class SqlLookups implements AutoCloseable {

  private static final int NOISE = 200_000;

  private final Connection connection;
  private final PreparedStatement ptp;
  private final PreparedStatement mue;

  /** Loads the rows these claims can meet, and noise. */
  public SqlLookups(ReferenceLibrary library, List<Claim> claims) throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
    connection
        .createStatement()
        .execute(
            "create table ptp(c1 varchar(5), c2 varchar(5), eff int, del int, ind int);"
                + "create table mue(code varchar(5) primary key, units int, mai int)");
    load(library, claims);
    connection.createStatement().execute("create index ptp_pair on ptp(c1, c2)");
    ptp =
        connection.prepareStatement(
            "select ind from ptp where c1 = ? and c2 = ? and eff <= ? and del >= ? and ind < 9");
    mue = connection.prepareStatement("select units, mai from mue where code = ?");
  }

  private void load(ReferenceLibrary library, List<Claim> claims) throws SQLException {
    List<String> codes = new ArrayList<>();
    for (Claim c : claims) {
      for (ServiceLine l : c.lines()) {
        if (!codes.contains(l.procedure())) {
          codes.add(l.procedure());
        }
      }
    }
    int day = (int) claims.get(0).lines().get(0).from().toEpochDay();
    PtpTable pairs = library.ptp(EditSetting.PRACTITIONER);
    MueTable units = library.mue(EditSetting.PRACTITIONER);
    try (PreparedStatement p = connection.prepareStatement("insert into ptp values(?,?,?,?,?)");
        PreparedStatement m = connection.prepareStatement("insert into mue values(?,?,?)")) {
      for (String a : codes) {
        int ida = library.procedures().id(a);
        for (String b : codes) {
          int row = pairs.find(ida, library.procedures().id(b), day);
          if (row >= 0) {
            pair(p, a, b, pairs.effective(row), pairs.deletion(row), pairs.indicator(row));
          }
        }
        int row = units.find(ida, day);
        if (row >= 0) {
          m.setString(1, a);
          m.setInt(2, units.value(row));
          m.setInt(3, units.mai(row));
          m.addBatch();
        }
      }
      Random random = new Random(7);
      for (int i = 0; i < NOISE; i++) {
        pair(
            p,
            "X" + (1000 + random.nextInt(9000)),
            "X" + (1000 + random.nextInt(9000)),
            Days.of(2010, 1, 1),
            Days.OPEN,
            random.nextInt(2));
      }
      p.executeBatch();
      m.executeBatch();
    }
  }

  private static void pair(PreparedStatement p, String a, String b, int from, int to, int indicator)
      throws SQLException {
    p.setString(1, a);
    p.setString(2, b);
    p.setInt(3, from);
    p.setInt(4, to);
    p.setInt(5, indicator);
    p.addBatch();
  }

  /** Number of pairs and unit limits that apply to a claim. */
  public int look(Claim claim) throws SQLException {
    int hits = 0;
    List<ServiceLine> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      ServiceLine a = lines.get(i);
      int day = (int) a.from().toEpochDay();
      for (int j = 0; j < lines.size(); j++) {
        ServiceLine b = lines.get(j);
        if (i != j && a.from().equals(b.from()) && !a.procedure().equals(b.procedure())) {
          ptp.setString(1, a.procedure());
          ptp.setString(2, b.procedure());
          ptp.setInt(3, day);
          ptp.setInt(4, day);
          try (ResultSet r = ptp.executeQuery()) {
            while (r.next()) {
              hits += 1 + r.getInt(1);
            }
          }
        }
      }
      mue.setString(1, a.procedure());
      try (ResultSet r = mue.executeQuery()) {
        if (r.next() && a.units().longValue() > r.getInt(1)) {
          hits++;
        }
      }
    }
    return hits;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
