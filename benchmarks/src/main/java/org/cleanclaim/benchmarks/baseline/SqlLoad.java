package org.cleanclaim.benchmarks.baseline;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;

/** Copies the practitioner rows of a library into a database. */
final class SqlLoad {

  private static final int BATCH = 10_000;

  private final PreparedStatement pairs;
  private final PreparedStatement limits;
  private final Set<String> asked = new HashSet<>();
  private final int newestLimits;
  private long room;
  private long loaded;
  private int waiting;
  private Release release;

  private SqlLoad(
      PreparedStatement pairs,
      PreparedStatement limits,
      ReferenceLibrary library,
      List<Claim> claims,
      long most) {
    this.pairs = pairs;
    this.limits = limits;
    room = most;
    for (Claim c : claims) {
      for (ServiceLine l : c.lines()) {
        asked.add(l.procedure());
      }
    }
    newestLimits =
        library.releases().stream()
            .filter(r -> r.kind() == TableKind.MUE_PRACTITIONER)
            .mapToInt(Release::from)
            .max()
            .orElse(0);
  }

  /** Loads the rows; returns how many pairs. */
  static long into(Connection connection, ReferenceLibrary library, List<Claim> claims, long most)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement p = connection.prepareStatement("insert into ptp values(?,?,?,?,?)");
        PreparedStatement m = connection.prepareStatement("insert into mue values(?,?,?,?,?)")) {
      SqlLoad load = new SqlLoad(p, m, library, claims, most);
      library.replay(load.sink());
      p.executeBatch();
      m.executeBatch();
      connection.commit();
      return load.loaded;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Takes the rows of the two tables and lets all others pass. */
  private ReferenceSink sink() {
    return (ReferenceSink)
        Proxy.newProxyInstance(
            ReferenceSink.class.getClassLoader(),
            new Class<?>[] {ReferenceSink.class},
            (proxy, method, args) -> {
              switch (method.getName()) {
                case "begin" -> release = (Release) args[0];
                case "ptp" -> pair(args);
                case "mue" -> limit(args);
                default -> {}
              }
              return null;
            });
  }

  private void pair(Object[] row) throws SQLException {
    if (release.kind() != TableKind.PTP_PRACTITIONER
        || !(asked.contains(row[0]) && asked.contains(row[1])) && room-- <= 0) {
      return;
    }
    for (int i = 0; i < 5; i++) {
      pairs.setObject(i + 1, row[i]);
    }
    pairs.addBatch();
    loaded++;
    if (++waiting == BATCH) {
      pairs.executeBatch();
      waiting = 0;
    }
  }

  /** A release answers for its days, the newest for later ones too. */
  private void limit(Object[] row) throws SQLException {
    if (release.kind() == TableKind.MUE_PRACTITIONER) {
      limits.setObject(1, row[0]);
      limits.setInt(2, release.from());
      limits.setInt(3, release.from() == newestLimits ? Days.OPEN : release.to());
      limits.setObject(4, row[1]);
      limits.setObject(5, row[2]);
      limits.addBatch();
    }
  }
}
