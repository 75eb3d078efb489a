package org.cleanclaim.codesets;

import java.util.Arrays;
import java.util.StringTokenizer;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.CodeKeys;
import org.cleanclaim.codesets.store.Sections;

/**
 * CPT and HCPCS Level II modifiers with the dates they are in force, inclusive. The library knows
 * the modifiers in use since ICD-10 began; the rows of a loaded HCPCS file replace what it knows of
 * theirs. Every pair of letters and digits has an id.
 */
public final class ModifierCodes {
  /** The id of what cannot be a modifier. */
  public static final int NONE = -1;

  private static final int BASE = 36;
  private static final int COUNT = BASE * BASE;
  private static final String NAME = "modifier.";

  private static final String IN_USE =
      """
      22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82
      90 91 92 99 1P 2P 3P 8P P1 P2 P3 P4 P5 P6
      A1 A2 A3 A4 A5 A6 A7 A8 A9 AA AD AE AF AG AH AI AJ AK AM AO AP AQ AR AS AT AU AV AW AX AY AZ
      BA BL BO BP BR BU CA CB CC CD CE CF CG CH CI CJ CK CL CM CN CR CS
      E1 E2 E3 E4 EA EB EC ED EE EJ EM EP ET EX EY F1 F2 F3 F4 F5 F6 F7 F8 F9 FA FB FC FP
      G1 G2 G3 G4 G5 G6 G7 G8 G9 GA GB GC GD GE GF GG GH GJ GK GL GM GN GO GP GQ GR GS GT GU GV GW
      GX GY GZ H9 HA HB HC HD HE HF HG HH HI HJ HK HL HM HN HO HP HQ HR HS HT HU HV HW HX HY HZ
      J1 J2 J3 J4 J5 JA JB JC JD JE JW K0 K1 K2 K3 K4 KA KB KC KD KE KF KG KH KI KJ KK KL KM KN KO
      KP KQ KR KS KT KU KV KW KX KY KZ LC LD LL LM LR LS LT LU M2 MS NB NR NU
      PA PB PC PD PI PL PM PO PS PT Q0 Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 QC QD QE QF QG QH QJ QK QL QM
      QN QP QS QT QW QX QY QZ RA RB RC RD RE RI RR RT
      SA SB SC SD SE SF SG SH SJ SK SL SM SN SQ SS ST SU SV SW SY
      T1 T2 T3 T4 T5 T6 T7 T8 T9 TA TC TD TE TF TG TH TJ TK TL TM TN TP TQ TR TS TT TU TV TW
      U1 U2 U3 U4 U5 U6 U7 U8 U9 UA UB UC UD UE UF UG UH UJ UK UN UP UQ UR US V5 V6 V7 VP
      """;

  private static final String DATED =
      """
      XE 2015-01-01 XP 2015-01-01 XS 2015-01-01 XU 2015-01-01
      CT 2016-01-01 95 2017-01-01 FX 2017-01-01 PN 2017-01-01 V1 2017-01-01 V2 2017-01-01
      V3 2017-01-01 96 2018-01-01 97 2018-01-01 FY 2018-01-01 JG 2018-01-01 TB 2018-01-01
      X1 2018-01-01 X2 2018-01-01 X3 2018-01-01 X4 2018-01-01 X5 2018-01-01
      QA 2018-04-01 QB 2018-04-01 QR 2018-04-01 VM 2018-04-01 QQ 2018-07-01
      CO 2019-01-01 CQ 2019-01-01 ER 2019-01-01 G0 2019-01-01
      MA 2020-01-01 MB 2020-01-01 MC 2020-01-01 MD 2020-01-01 ME 2020-01-01 MF 2020-01-01
      MG 2020-01-01 MH 2020-01-01 DA 2021-01-01 V4 2021-01-01
      93 2022-01-01 FQ 2022-01-01 FR 2022-01-01 FS 2022-01-01 FT 2022-01-01
      AB 2023-01-01 JZ 2023-01-01 N1 2023-04-01 N2 2023-04-01 N3 2023-04-01
      JK 2023-07-01 JL 2023-07-01
      """;

  private static final String ENDED =
      """
      JF 2015-04-01 2015-06-30 L1 2014-07-01 2016-12-31 CP 2016-01-01 2017-12-31
      SZ 2014-07-01 2017-12-31 ZA 2016-01-01 2018-03-31 ZB 2016-07-01 2018-03-31
      ZC 2017-10-01 2018-03-31
      """;

  private final int[] from = new int[COUNT];
  private final int[] to = new int[COUNT];
  private final Loaded cpt;
  private final Loaded hcpcs;

  ModifierCodes(Sections sections) {
    Arrays.fill(from, Days.OPEN);
    Arrays.fill(to, Days.ALWAYS);
    StringTokenizer inUse = new StringTokenizer(IN_USE);
    while (inUse.hasMoreTokens()) {
      set(inUse.nextToken(), Days.ALWAYS, Days.OPEN);
    }
    StringTokenizer dated = new StringTokenizer(DATED);
    while (dated.hasMoreTokens()) {
      set(dated.nextToken(), IsoDays.parse(dated.nextToken()), Days.OPEN);
    }
    StringTokenizer ended = new StringTokenizer(ENDED);
    while (ended.hasMoreTokens()) {
      set(ended.nextToken(), IsoDays.parse(ended.nextToken()), IsoDays.parse(ended.nextToken()));
    }
    this.cpt = new Loaded(sections, NAME + "cpt");
    this.hcpcs = new Loaded(sections, NAME + "hcpcs");
    take(cpt);
    take(hcpcs);
  }

  /** The modifiers of a loaded list, ascending. */
  private record Loaded(char[] id, int[] added, int[] terminated) {
    Loaded(Sections sections, String name) {
      this(
          sections.chars(name, "id"),
          sections.ints(name, "added"),
          sections.ints(name, "terminated"));
    }

    void replay(ReferenceSink sink) {
      for (int i = 0; i < id.length; i++) {
        sink.modifier(text(id[i]), added[i], terminated[i]);
      }
    }
  }

  private void take(Loaded list) {
    for (int i = 0; i < list.id.length; i++) {
      int id = list.id[i];
      // a modifier that was ended and given out anew has several rows: the latest beginning counts
      if (i == 0 || list.id[i - 1] != id || list.added[i] >= from[id]) {
        from[id] = list.added[i];
        to[id] = list.terminated[i];
      }
    }
  }

  private void set(String modifier, int first, int last) {
    int id = pack(modifier);
    from[id] = first;
    to[id] = last;
  }

  /** The id of two upper case letters or digits, {@link #NONE} for anything else. */
  public int id(String modifier) {
    return pack(modifier);
  }

  /** The id of a printed modifier, the same in every library. */
  public static int pack(String modifier) {
    if (modifier.length() != 2) {
      return NONE;
    }
    int high = CodeKeys.value(modifier.charAt(0)) - 1;
    int low = CodeKeys.value(modifier.charAt(1)) - 1;
    return high < 0 || low < 0 ? NONE : high * BASE + low;
  }

  /** The modifier of an id. */
  public String code(int id) {
    return text(id);
  }

  static String text(int id) {
    return new String(new char[] {character(id / BASE), character(id % BASE)});
  }

  private static char character(int value) {
    return (char) (value < 10 ? '0' + value : 'A' + value - 10);
  }

  /** What is known of a modifier on a day; {@link CodeStatus#UNKNOWN} for one in no list. */
  public CodeStatus status(int id, int day) {
    if (id < 0 || id >= COUNT || from[id] > to[id]) {
      return CodeStatus.UNKNOWN;
    }
    if (day < from[id]) {
      return CodeStatus.NOT_YET;
    }
    return day > to[id] ? CodeStatus.TERMINATED : CodeStatus.VALID;
  }

  void replayCpt(ReferenceSink sink) {
    cpt.replay(sink);
  }

  void replayHcpcs(ReferenceSink sink) {
    hcpcs.replay(sink);
  }
}
