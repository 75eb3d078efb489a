package org.cleanclaim.testkit.cases;

import java.util.List;

/** A row of a table of cases and the line it begins on. */
record TableRow(int line, List<Cell> cells) {}
