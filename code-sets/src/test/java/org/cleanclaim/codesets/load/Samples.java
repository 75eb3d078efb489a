package org.cleanclaim.codesets.load;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small file of every layout, made up for tests: real shapes and codes, own wording. */
final class Samples {
  private Samples() {}

  record Sample(String name, byte[] content, int rows) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final String PTP =
      """
      Notice\t\t\t\t\t\t\r
      Column1/Column2 Edits\t\t\t\t\t\t\r
      Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r
      \t\tprior to 1996\tDate\tDate\t0=not allowed\t\r
      \t\t\t\t*=no data\t1=allowed\t\r
      \t\t\t\t\t9=not applicable\t\r
      45385\t45380\t\t20040101\t*\t1\tMore extensive procedure\r
      13121\t13120\t*\t19960101\t*\t0\tFirst of two\r
      0001A\t90473\t\t20220101\t20220101\t9\tNever active\r
      """;

  static final String MUE =
      """
      "Notice over

      several lines.",,,\r
      "HCPCS/
      CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r
      99213,2,3 Date of Service Edit: Clinical,Clinical: Data\r
      J1885,8,1 Line Edit,"Label, as prescribed"\r
      """;

  static final String MEDICAID_PTP =
      """
      Medicaid NCCI PTP Edits\t\t\t\t\t\r
      Notice\t\t\t\t\t\r
      Col1\tCol2\tEffDt\tDelDt\tModifierIndicator\tPTP Edit Rationale\r
      45385\t45380\t20101001\t\t1\tMore extensive procedure\r
      H0001\tH0002\t20150101\t20260331\t0\tSecond of two\r
      0001A\t90473\t20220101\t20220101\t9\tNever active\r
      """;

  static final String MEDICAID_MUE =
      """
      "Notice over

      several lines."\t\t\r
      HCPCS/CPT Code\tMUE Values\tMUE Rationale\r
      99213\t1\tClinical: Data\r
      H0001\t0\t"Policy, as written"\r
      """;

  static final String AOC =
      """
      Notice\t\t\t\t\t\t\t\r
      AOC_Edit_Type\tAdd-On_Code\tAOC_DelDT\tPrimary_Code\tPrimary_Code_DelDT\tAOC_Edit_EffDT\tAOC_Edit_DelDT\tSpecial_Instruction_Notes\r
      2\t0054T\t\tCCCCC\t\t2013001\t\t\r
      1\tG2212\t\t99205\t2025365\t2021001\t\t\r
      """;

  static final String MPFS =
      """
      ,,2025 National Physician Fee Schedule Relative Value File October Release,,,,,,,,,,,,,,,,,,,,,,,,,,,,
      ,,RELEASED 09/11/2025,,,,,,,,,,,,,,,,,,,,,,,,,,,,
      ,, , ,,,,,,,,,,,,,,,,,,,,,,,,,NON-FACILITY,FACILITY,
      ,,,,NOT USED,,,,,,,,,,,,,,,,,,,,,PHYSICIAN,,DIAGNOSTIC,PE USED,PE USED,MP USED
      ,,,,FOR,,,NON-FAC,,FACILITY ,,,,,,,,,,,,,,,,SUPERVISION OF,,IMAGING,FOR OPPS,FOR OPPS,FOR OPPS
      ,,,STATUS,MEDICARE ,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,BILAT,ASST,CO-,TEAM,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT
      HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT
      27447,,,A,,19.11,11.58,NA,11.58,,4.02,34.71,34.71,0,090,0.10,0.69,0.21,2,1,2,1,0,,32.3465,09,0,99,0.00,0.00,0.00
      71046,26,,A,+,0.21,0.08,,0.08,,0.01,0.30,0.3,1,XXX,0.00,0.00,0.00,0,0,0,0,0,45378,32.3465,09,0,99,0.00,0.00,0.00
      """;

  static final String MPFS_2026 =
      MPFS.replace("2025", "2026")
          .replace(",, , ,,", ",, , ,,,")
          .replace(",PHYSICIAN,", ",,PHYSICIAN,")
          .replace(",SUPERVISION OF,", ",,SUPERVISION OF,")
          .replace("TEAM,ENDO", "TEAM,PRIC,ENDO")
          .replace("SURG,BASE", "SURG,IND,BASE")
          .replace(",0,,32.3465", ",0,9,,32.3465")
          .replace(",0,45378,", ",0,9,45378,");

  static final String MPFS_TEXT =
      """
      HDR CPT CODES AND DESCRIPTIONS NOTICE\r
      27447                                                    A  19.11  11.58NA  11.58    4.02  34.71 34.710090.10.69.2121210             32.3465 090 99      0.00   0.00   0.00\r
      7104626                                                  A+  0.21   0.08     0.08    0.01   0.30  0.301XXX.00.00.0000000       4537832.3465  090 99      0.00   0.00   0.00\r
      """
          .replace("4537832.3465 ", "45378 32.3465");

  static final String HCPCS =
      """
      HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,XREF1,XREF2,XREF3,XREF4,XREF5,COV,ADD DT,ACT EFF DT,TERM DT,ACTION CD
         AA,0010,7,"Long, with comma",Short,,,,,,,D,19840101,20010101,,N
      A0021,00100,3,Long,Ambulance outside state,00,A0030,,,,,I,19850101,19960910,,N
      A0080,00100,3,Long,Volunteer,00,,,,,,I,19820101,20030101,20231231,N
      """;

  static final String OPPS =
      "HCPCSCode,ShortDescriptor,StatusIndicator,PaymentRate\r\n0001U,,A,\r\n45380,,T,123.4\r\n";

  static final String OPPS_WITH_APC =
      """
      Addendum B.-Final OPPS Payment by HCPCS Code for CY 2026,,,,,
      ,,,,,
      HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate
      45380,,T,5312,12.3,"$1,123.40"
      """;

  static final String ASC_AA =
      """
      "Addendum AA -- ASC Covered Surgical Procedures for CY 2026\s
      (More title)",,,,,,\r
      Notice.,,,,,,\r
      ,,,,,,\r
      HCPCS Code,,Short Descriptor,Subject to Multiple Procedure Discounting,April 2026 Payment Indicator,April 2026  Payment Weight  ,April 2026 Payment Rate \r
      45380,,,Y,A2,9.06,"$1,510.49 "\r
      G0121,**,,Y,p3*,9.06,$510.49 \r
      ,,,,,,\r
      "NOTE 1: prose, below the table",,,,,,\r
      """;

  static final String CLFS =
      """
      2026 Clinical Diagnostic Laboratory Fee Schedule
      Notice
      More notice

      YEAR,HCPCS,MOD,EFF_DATE,INDICATOR,RATE,SHORTDESC,LONGDESC,EXTENDEDLONGDESC
      2026,80053,,20260101,N,00010.56,,,
      2026,80053,QW,20260101,N,00010.56,,,
      2026,P9603,,20260101,L,,,,
      """;

  static final String POA =
      "Order26\tPOAexemptCode\tDescription\r\n01238\tB90.0\tx\r\n1\tZ99.89\t\"x, y\"\r\n";

  static final String ORDER_CM =
      """
      00001 A00     0 Cholera                                                      Cholera\r
      00002 A000    1 Cholera of one kind                                          Cholera of one kind\r
      00003 S0180XA 1 Open wound                                                   Open wound, first visit\r
      """;

  static final String ORDER_PCS =
      """
      00001 001     0 Nervous system, bypass                                       Nervous system, bypass\r
      00002 0016070 1 Bypass to throat                                             Bypass to throat\r
      """;

  static final String TAXONOMY =
      """
      Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section
      207K00000X,Physicians,Allergy,,"Defined
      over lines",,,Individual
      207RC0000X,Physicians,Internal Medicine,Cardiovascular Disease,,,,Individual
      """;

  static final String TABULAR =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ICD10CM.tabular>
        <version>2026</version>
        <introduction><introSection><title>Intro</title></introSection></introduction>
        <chapter>
          <name>19</name><desc>Injuries</desc>
          <useAdditionalCode><note>cause (V00-Y99)</note></useAdditionalCode>
          <sectionIndex><sectionRef first="S00" last="S09" id="S00-S09">Head</sectionRef></sectionIndex>
          <section id="S00-S09">
            <desc>Head</desc>
            <diag placeholder="true">
              <name>S01.8</name><desc>Open wound &amp; more</desc>
              <excludes1><note>first (S02.-)</note><note>second   thing
                 (S03.1)</note></excludes1>
              <sevenChrNote><note>add one</note></sevenChrNote>
              <sevenChrDef><extension char="A">first visit</extension><extension char="D">later</extension></sevenChrDef>
              <diag><name>S01.80</name><desc>Unspecified</desc></diag>
            </diag>
          </section>
        </chapter>
      </ICD10CM.tabular>
      """;

  static final String MCE_CODES =
      "code\tstart_date\tend_date\tflags\nA000\t20151001\t\t\nO80\t20151001\t20240930\tmaternity|female\n";

  static byte[] mce() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      out.writeByteArray(1, table(List.of(age("Adult", 15, 124, "19840301", ""))));
      out.writeByteArray(2, table(List.of(status(1, "19801001", ""))));
      out.writeByteArray(
          3,
          table(
              List.of(
                  code("A000", "20151001", "", ""),
                  code("O80", "20151001", "20240930", "maternity", "female"))));
      out.writeByteArray(4, table(List.of(code("0016070", "20151001", "", ""))));
      out.writeByteArray(5, table(List.of(code("0010", "19851001", "20150930", "cc"))));
      out.writeString(7, "yyyyMMdd");
      out.writeInt32(8, 431);
      out.writeString(9, "20260930");
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @FunctionalInterface
  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  private static byte[] message(Fields fields) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    fields.write(out);
    out.flush();
    return bytes.toByteArray();
  }

  private static byte[] table(List<byte[]> entries) throws IOException {
    return message(
        out -> {
          for (byte[] entry : entries) {
            out.writeByteArray(1, entry);
          }
        });
  }

  private static byte[] age(String group, int min, int max, String from, String to)
      throws IOException {
    return message(
        out -> {
          out.writeString(1, group);
          out.writeInt32(2, min);
          out.writeInt32(3, max);
          out.writeString(4, from);
          out.writeString(5, to);
        });
  }

  private static byte[] status(int status, String from, String to) throws IOException {
    return message(
        out -> {
          out.writeInt32(1, status);
          out.writeString(2, from);
          out.writeString(3, to);
        });
  }

  private static byte[] code(String code, String from, String to, String... flags)
      throws IOException {
    return message(
        out -> {
          out.writeString(1, code);
          out.writeString(2, from);
          out.writeString(3, to);
          for (String flag : flags) {
            out.writeString(4, flag);
          }
        });
  }

  /** A fixed-width HCPCS record: code right-aligned in 1-5 for modifiers. */
  static String hcpcsRecord(
      String code,
      char type,
      String label,
      String successor,
      char coverage,
      String added,
      String terminated) {
    StringBuilder line = new StringBuilder(" ".repeat(320));
    put(line, 1, " ".repeat(5 - code.length()) + code);
    put(line, 6, "00100");
    put(line, 11, String.valueOf(type));
    put(line, 12, "Described");
    put(line, 92, label);
    put(line, 205, successor);
    put(line, 230, String.valueOf(coverage));
    put(line, 269, added);
    put(line, 285, terminated);
    return line + "\r\n";
  }

  private static void put(StringBuilder line, int position, String text) {
    line.replace(position - 1, position - 1 + text.length(), text);
  }

  static final String HCPCS_FIXED =
      "***Disclaimers\t\t\r\n\r\n"
          + hcpcsRecord("AA", '7', "Short", "", 'D', "19840101", "")
          + hcpcsRecord("A0021", '3', "Ambulance outside state", "A0030", 'I', "19850101", "")
          + hcpcsRecord("A0021", '4', "", "", ' ', "", "")
          + hcpcsRecord("A0080", '3', "Volunteer", "", 'I', "19820101", "20231231");

  static List<Sample> all() {
    return List.of(
        sample("ccipra-v322r0-f1.txt", PTP, 3),
        sample("MCR_MUE_PractitionerServices_Eff_07-01-2024.csv", MUE, 2),
        sample("AOC_V2024Q2-MCR.txt", AOC, 2),
        sample("PPRRVU2025_Oct.csv", MPFS, 2),
        sample("PPRRVU2025_Oct.txt", MPFS_TEXT, 2),
        sample("HCPC2024_JUL_ANWEB.csv", HCPCS, 3),
        sample("HCPC2019_CONTR_ANWEB.txt", HCPCS_FIXED, 4),
        sample("addendum-b-2026-04.csv", OPPS, 2),
        sample("AA.csv", ASC_AA, 2),
        sample("PUF_CLFS_CY2026_Q2V1.csv", CLFS, 3),
        sample("POAexemptCodesFY26.txt", POA, 2),
        sample("icd10cm_order_2026.txt", ORDER_CM, 3),
        sample("icd10pcs_order_2026.txt", ORDER_PCS, 2),
        sample("nucc_taxonomy_240.csv", TAXONOMY, 2),
        sample("icd10cm_tabular_2026.xml", TABULAR, 4),
        sample("mce_v43_1_i10dx.tsv", MCE_CODES, 2),
        new Sample("mce.bin", mce(), 5),
        sample("revenue-codes.csv", "code,from,to\n0450,,\n450,2020-01-01,20201231\n", 2));
  }

  private static Sample sample(String name, String content, int rows) {
    return new Sample(name, content.getBytes(StandardCharsets.UTF_8), rows);
  }
}
