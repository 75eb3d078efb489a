package org.cleanclaim.codesets;

import java.util.Arrays;
import java.util.StringTokenizer;

/**
 * CMS place of service codes with their first day and whether Medicare pays the facility rate
 * there. Source: CMS place of service code set; Medicare Claims Processing Manual chapter 26
 * section 10.5.
 */
public final class PlaceOfServiceCodes {
  /** The id of what cannot be a place of service. */
  public static final int NONE = -1;

  private static final int COUNT = 100;

  // code, rate (F facility, N non-facility), first day or - for before 2003, own label
  private static final String PLACES =
      """
      01 N 2003-10-01 pharmacy
      02 F 2017-01-01 telehealth, patient not at home
      03 N 2003-01-01 school
      04 N 2003-01-01 homeless shelter
      05 N 2003-01-01 Indian Health Service, free-standing
      06 F 2003-01-01 Indian Health Service, provider-based
      07 N 2003-01-01 tribal 638, free-standing
      08 F 2003-01-01 tribal 638, provider-based
      09 N 2006-07-01 prison
      10 N 2022-01-01 telehealth, patient at home
      11 N - office
      12 N - home
      13 N 2003-10-01 assisted living
      14 N 2003-10-01 group home
      15 N 2003-01-01 mobile unit
      16 N 2008-01-01 temporary lodging
      17 N 2010-05-01 retail clinic
      18 N 2013-05-01 worksite
      19 F 2016-01-01 off-campus outpatient hospital
      20 N 2003-01-01 urgent care
      21 F - inpatient hospital
      22 F - on-campus outpatient hospital
      23 F - hospital emergency room
      24 F - ambulatory surgical center
      25 N - birthing center
      26 F - military treatment facility
      27 N 2023-10-01 street or outreach site
      31 F - skilled nursing facility
      32 N - nursing facility
      33 N - custodial care
      34 F - hospice
      41 F - ambulance, land
      42 F - ambulance, air or water
      49 N 2003-10-01 independent clinic
      50 N - federally qualified health center
      51 F - inpatient psychiatric facility
      52 F - partial hospitalization, psychiatric
      53 F - community mental health center
      54 N - intermediate care, intellectual disability
      55 N - residential substance abuse treatment
      56 F - psychiatric residential treatment
      57 N 2003-10-01 non-residential substance abuse treatment
      58 N 2020-01-01 non-residential opioid treatment
      60 N - mass immunization
      61 F - inpatient rehabilitation
      62 F - outpatient rehabilitation
      65 N - end-stage renal disease treatment
      66 N 2024-08-01 PACE center
      71 N - public health clinic
      72 N - rural health clinic
      81 N - independent laboratory
      99 N - other
      """;

  private final int[] from = new int[COUNT];
  private final boolean[] facility = new boolean[COUNT];
  private final String[] labels = new String[COUNT];

  PlaceOfServiceCodes() {
    Arrays.fill(from, Days.OPEN);
    Arrays.fill(labels, "");
    StringTokenizer lines = new StringTokenizer(PLACES, "\n");
    while (lines.hasMoreTokens()) {
      String line = lines.nextToken();
      int id = Integer.parseInt(line, 0, 2, 10);
      facility[id] = line.charAt(3) == 'F';
      int space = line.indexOf(' ', 5);
      String day = line.substring(5, space);
      from[id] = "-".equals(day) ? Days.ALWAYS : IsoDays.parse(day);
      labels[id] = line.substring(space + 1);
    }
  }

  /** The id of two digits, {@link #NONE} for anything else. */
  public int id(String code) {
    if (code.length() != 2) {
      return NONE;
    }
    int high = code.charAt(0) - '0';
    int low = code.charAt(1) - '0';
    return high < 0 || high > 9 || low < 0 || low > 9 ? NONE : high * 10 + low;
  }

  /** The code of an id. */
  public String code(int id) {
    return new String(new char[] {(char) ('0' + id / 10), (char) ('0' + id % 10)});
  }

  /** Whether the place is in force on a day; {@link CodeStatus#UNKNOWN} for an unassigned code. */
  public CodeStatus status(int id, int day) {
    if (id < 0 || id >= COUNT || labels[id].isEmpty()) {
      return CodeStatus.UNKNOWN;
    }
    return day < from[id] ? CodeStatus.NOT_YET : CodeStatus.VALID;
  }

  /** Whether Medicare pays professional services there at the facility rate. */
  public boolean facility(int id) {
    return id >= 0 && id < COUNT && facility[id];
  }

  /** A short label in this product's words, empty for an unassigned code. */
  public String label(int id) {
    return id >= 0 && id < COUNT ? labels[id] : "";
  }
}
