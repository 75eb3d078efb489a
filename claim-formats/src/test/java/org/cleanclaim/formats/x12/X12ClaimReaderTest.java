package org.cleanclaim.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Accident;
import org.cleanclaim.claim.Address;
import org.cleanclaim.claim.Adjustment;
import org.cleanclaim.claim.Attachment;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.DatedEvent;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.DrugDetail;
import org.cleanclaim.claim.LineAdjudication;
import org.cleanclaim.claim.Note;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.X12Segment;
import org.cleanclaim.formats.source.Reading;
import org.junit.jupiter.api.Test;

/** Every loop of 005010X222A1 reaches its place in the model. */
class X12ClaimReaderTest {

  private static final String FULL =
      """
      BHT*0019*00*B1*20260401*0932*CH
      NM1*41*2*ACME BILLING*****46*S1
      PER*IC*ANN*TE*5550100000
      NM1*40*2*RECEIVER*****46*R1
      HL*1**20*1
      PRV*BI*PXC*207Q00000X
      CUR*85*USD
      NM1*85*2*MAIN ST CLINIC*****XX*1234567893
      N3*1 MAIN ST*SUITE 2
      N4*SPRINGFIELD*IL*627011234
      REF*EI*123456789
      REF*G2*PRV77
      PER*IC*BILL*TE*5550100001
      NM1*87*2
      N3*PO BOX 9
      N4*SPRINGFIELD*IL*627019999
      NM1*PE*2*PAYTO PLAN*****PI*PP1
      N3*3 PLAN RD
      N4*SPRINGFIELD*IL*62701
      REF*EI*987654321
      HL*2*1*22*1
      SBR*S**GRP1*GROUP NAME*12****MB
      PAT*****D8*20260320
      NM1*IL*1*SUBLAST*SUBFIRST*Q**JR*MI*1EG4-TE5-MK73
      N3*2 OAK AVE
      N4*SPRINGFIELD*IL*62702
      DMG*D8*19500102*F
      REF*Y4*PROP1
      NM1*PR*2*MEDICARE*****PI*12345
      N3*4 PAYER RD
      N4*SPRINGFIELD*IL*62701
      REF*2U*PAYER2
      HL*3*2*23*0
      PAT*19
      NM1*QC*1*CHILDLAST*CHILDFIRST
      N3*5 ELM ST
      N4*SPRINGFIELD*IL*62703
      DMG*D8*20100304*M
      REF*Y4*PROP2
      CLM*PCN1*370.5***21:B:7*Y*A*W*I*P*AA:OA::IL:CA*02********7
      DTP*435*D8*20260301
      DTP*096*D8*20260305
      DTP*314*RD8*20260301-20260304
      PWK*OZ*EL***AC*CTL1
      CN1*02*550
      AMT*F5*20.05
      REF*G1*AUTH1
      REF*F8*ICN1
      K3*STATE DATA
      NTE*ADD*CLAIM NOTE
      CR1*LB*140**A*DH*12
      CR2*2*S1**D***M
      CRC*07*Y*01
      HI*ABK:E119*ABF:I10*ABF:M17.11
      HI*BP:00840
      HI*BG:44
      HCP*03*100
      NM1*DN*1*REFLAST*REFFIRST****XX*1111111112
      REF*0B*LIC1
      NM1*P3*1*PCPLAST*PCPFIRST****XX*1111111120
      NM1*82*1*RENLAST*RENFIRST****XX*1245319599
      PRV*PE*PXC*208600000X
      NM1*77*2*HOSPITAL*****XX*1922222227
      N3*9 HOSPITAL WAY
      N4*SPRINGFIELD*IL*627015555
      REF*LU*LOC1
      PER*IC**TE*5550100009
      NM1*DQ*1*SUPLAST*SUPFIRST****XX*1333333334
      NM1*PW*2
      N3*7 SCENE RD
      N4*SPRINGFIELD*IL*62704
      NM1*45*2*DROP PLACE
      N3*8 DROP RD
      N4*SPRINGFIELD*IL*62705
      SBR*P*01*GRP9*OTHER GROUP*****CI
      CAS*PR*1*21.89**2*15**3*1*2
      AMT*D*39.15
      AMT*EAF*36.89
      OI***Y*P**Y
      MOA***MA01
      NM1*IL*1*OTHERLAST*OTHERFIRST****MI*JS0011
      N3*6 SPOUSE ST
      N4*SPRINGFIELD*IL*62706
      REF*SY*123120000
      NM1*PR*2*KEY INSURANCE*****PI*99999
      N3*10 KEY RD
      N4*SPRINGFIELD*IL*62707
      DTP*573*D8*20260315
      REF*F8*OTHERICN
      NM1*82*1
      REF*G2*OTHERREN
      LX*1
      SV1*HC:99213:25:GT:Q6:59:OFFICE VISIT*120.5*UN*1.50*11**1:2**Y**Y*N***0
      PWK*CT*AD
      CR3*I*MO*99
      CRC*70*Y*65
      DTP*472*RD8*20260310-20260312
      DTP*304*D8*20260201
      QTY*PT*2
      MEA*TR*HT*70
      CN1*02*10
      REF*6R*L1
      REF*G1*AUTH2**2U:PAYER2
      AMT*T*3.37
      K3*LINE STATE DATA
      NTE*ADD*LINE NOTE
      PS1*1649500000*50
      HCP*03*90
      LIN**N4*00026063512
      CTP****10.5*ML
      REF*XZ*RX1
      NM1*82*1*LRENLAST*LRENFIRST****XX*1245319581
      PRV*PE*PXC*207R00000X
      REF*G2*LREN
      NM1*QB*2******XX*1649500000
      NM1*77*2*LAB*****XX*1655555559
      N3*11 LAB RD
      N4*SPRINGFIELD*IL*62708
      REF*LU*LOC2
      NM1*DQ*1*LSUPLAST*LSUPFIRST****XX*1666666662
      NM1*DK*1*ORDLAST*ORDFIRST****XX*1777777778
      N3*12 ORDER RD
      N4*SPRINGFIELD*IL*62709
      PER*IC*ORD*TE*5550100010
      NM1*DN*1*LREFLAST*LREFFIRST****XX*1888888889
      NM1*PW*2
      N3*13 PICK RD
      N4*SPRINGFIELD*IL*62710
      NM1*45*2
      N3*14 DROP RD
      N4*SPRINGFIELD*IL*62711
      SVD*99999*40*HC:99213:25**1
      CAS*CO*45*80.5*1
      DTP*573*D8*20260314
      AMT*EAF*7
      LQ*UT*04.04
      FRM*1*Y
      FRM*2**9
      LX*2
      SV1*HC:J1550*250*UN*2***3
      DTP*472*D8*20260310
      """;

  private final Reading reading = Sample.read(Sample.file(FULL));
  private final Claim claim = reading.claim();

  @Test
  void nothingIsWrongWithTheFullClaim() {
    assertThat(reading.fileProblems()).isEmpty();
    assertThat(reading.claimProblems()).isEmpty();
  }

  @Test
  void loop2300_claimHeader() {
    assertThat(claim.controlNumber()).isEqualTo("PCN1");
    assertThat(claim.totalChargeCents()).isEqualTo(37050);
    assertThat(claim.placeOfService()).isEqualTo("21");
    assertThat(claim.frequency()).isEqualTo("7");
    assertThat(claim.submissionDate()).isEqualTo("2026-04-01");
    assertThat(
            List.of(
                claim.assignment(),
                claim.benefitsAssigned(),
                claim.releaseOfInformation(),
                claim.signatureSource()))
        .containsExactly("A", "W", "I", "P");
    assertThat(claim.accident()).isEqualTo(new Accident(List.of("AA", "OA"), "IL", "CA"));
    assertThat(claim.patientPaidCents()).isEqualTo(2005);
    assertThat(claim.dates())
        .containsExactly(
            new DatedEvent("435", LocalDate.of(2026, 3, 1), null),
            new DatedEvent("096", LocalDate.of(2026, 3, 5), null),
            new DatedEvent("314", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 4)));
    assertThat(claim.attachments()).containsExactly(new Attachment("OZ", "EL", "CTL1"));
    assertThat(claim.notes())
        .containsExactly(new Note("K3", "STATE DATA"), new Note("ADD", "CLAIM NOTE"));
    assertThat(claim.reference("G1")).isEqualTo("AUTH1");
    assertThat(claim.reference("F8")).isEqualTo("ICN1");
  }

  @Test
  void loop2300_diagnosesInOrderAsWritten() {
    assertThat(claim.diagnoses())
        .extracting(Diagnosis::code)
        .containsExactly("E119", "I10", "M1711");
    assertThat(claim.diagnoses())
        .extracting(Diagnosis::written)
        .containsExactly("E119", "I10", "M17.11");
    assertThat(claim.diagnoses())
        .extracting(Diagnosis::qualifier)
        .containsExactly("ABK", "ABF", "ABF");
  }

  @Test
  void loops2000A_2010AA_2010AB_billingAndPayTo() {
    Provider billing = claim.provider(ProviderRole.BILLING);
    assertThat(billing.npi()).isEqualTo("1234567893");
    assertThat(billing.person()).isFalse();
    assertThat(billing.name()).isEqualTo("MAIN ST CLINIC");
    assertThat(billing.taxonomy()).isEqualTo("207Q00000X");
    assertThat(billing.taxId()).isEqualTo("123456789");
    assertThat(billing.taxIdQualifier()).isEqualTo("EI");
    assertThat(billing.address())
        .isEqualTo(new Address("1 MAIN ST", "SUITE 2", "SPRINGFIELD", "IL", "627011234", null));
    assertThat(billing.secondaryIds()).extracting(Reference::value).containsExactly("PRV77");
    assertThat(claim.provider(ProviderRole.PAY_TO).address().street()).isEqualTo("PO BOX 9");
  }

  @Test
  void loops2000B_2010BA_2010BB_2000C_destinationCoverage() {
    Coverage payer = claim.payer();
    assertThat(payer.responsibility()).isEqualTo("S");
    assertThat(payer.planType()).isEqualTo(PlanType.MEDICARE_B);
    assertThat(payer.filingIndicator()).isEqualTo("MB");
    assertThat(payer.groupNumber()).isEqualTo("GRP1");
    assertThat(payer.groupName()).isEqualTo("GROUP NAME");
    assertThat(payer.insuranceType()).isEqualTo("12");
    assertThat(payer.memberId()).isEqualTo("1EG4TE5MK73");
    assertThat(payer.payerName()).isEqualTo("MEDICARE");
    assertThat(payer.payerId()).isEqualTo("12345");
    assertThat(payer.subscriberRelationship()).isNull();
    assertThat(payer.patientRelationship()).isEqualTo("19");
    assertThat(payer.subscriber().lastName()).isEqualTo("SUBLAST");
    assertThat(payer.subscriber().suffix()).isEqualTo("JR");
    assertThat(payer.subscriber().deathDate()).isEqualTo("2026-03-20");
    assertThat(payer.references())
        .extracting(Reference::value)
        .containsExactly("PROP1", "PAYER2", "PROP2");
  }

  @Test
  void loop2010CA_patient() {
    assertThat(claim.patient().lastName()).isEqualTo("CHILDLAST");
    assertThat(claim.patient().firstName()).isEqualTo("CHILDFIRST");
    assertThat(claim.patient().birthDate()).isEqualTo("2010-03-04");
    assertThat(claim.patient().sex()).isEqualTo(Sex.MALE);
    assertThat(claim.patient().address().street()).isEqualTo("5 ELM ST");
  }

  @Test
  void loop2310_providersOfTheClaim() {
    assertThat(claim.providers())
        .extracting(Provider::role)
        .containsExactly(
            ProviderRole.BILLING,
            ProviderRole.PAY_TO,
            ProviderRole.REFERRING,
            ProviderRole.PRIMARY_CARE,
            ProviderRole.RENDERING,
            ProviderRole.SERVICE_FACILITY,
            ProviderRole.SUPERVISING,
            ProviderRole.AMBULANCE_PICK_UP,
            ProviderRole.AMBULANCE_DROP_OFF);
    assertThat(claim.provider(ProviderRole.RENDERING).taxonomy()).isEqualTo("208600000X");
    assertThat(claim.provider(ProviderRole.RENDERING).firstName()).isEqualTo("RENFIRST");
    assertThat(claim.provider(ProviderRole.REFERRING).secondaryIds())
        .extracting(Reference::value)
        .containsExactly("LIC1");
    assertThat(claim.provider(ProviderRole.SERVICE_FACILITY).address().zip())
        .isEqualTo("627015555");
    assertThat(claim.provider(ProviderRole.AMBULANCE_PICK_UP).address().zip()).isEqualTo("62704");
  }

  @Test
  void loops2320_2330_otherCoverageBeforeTheDestinationBecauseItIsPrimary() {
    assertThat(claim.coverages()).extracting(Coverage::responsibility).containsExactly("P", "S");
    assertThat(claim.destination()).isEqualTo(1);
    Coverage other = claim.coverages().get(0);
    assertThat(other.subscriberRelationship()).isEqualTo("01");
    assertThat(other.patientRelationship()).isNull();
    assertThat(other.planType()).isEqualTo(PlanType.COMMERCIAL);
    assertThat(other.paidCents()).isEqualTo(3915);
    assertThat(other.adjustments())
        .containsExactly(
            new Adjustment("PR", "1", 2189, null),
            new Adjustment("PR", "2", 1500, null),
            new Adjustment("PR", "3", 100, BigDecimal.valueOf(2)));
    assertThat(other.paidDate()).isEqualTo("2026-03-15");
    assertThat(other.payerName()).isEqualTo("KEY INSURANCE");
    assertThat(other.memberId()).isEqualTo("JS0011");
    assertThat(other.subscriber().lastName()).isEqualTo("OTHERLAST");
    assertThat(other.references()).extracting(Reference::qualifier).containsExactly("SY", "F8");
  }

  @Test
  void loop2400_serviceLine() {
    ServiceLine line = claim.lines().get(0);
    assertThat(line.procedureQualifier()).isEqualTo("HC");
    assertThat(line.procedure()).isEqualTo("99213");
    assertThat(line.modifiers()).containsExactly("25", "GT", "Q6", "59");
    assertThat(line.description()).isEqualTo("OFFICE VISIT");
    assertThat(line.chargeCents()).isEqualTo(12050);
    assertThat(line.unitQualifier()).isEqualTo("UN");
    assertThat(line.units()).isEqualTo(new BigDecimal("1.50"));
    assertThat(line.placeOfService()).isEqualTo("11");
    assertThat(line.pointers()).containsExactly(1, 2);
    assertThat(line.emergency()).isEqualTo("Y");
    assertThat(line.epsdt()).isEqualTo("Y");
    assertThat(line.familyPlanning()).isEqualTo("N");
    assertThat(line.copayStatus()).isEqualTo("0");
    assertThat(line.from()).isEqualTo("2026-03-10");
    assertThat(line.to()).isEqualTo("2026-03-12");
    assertThat(line.dates()).containsExactly(new DatedEvent("304", LocalDate.of(2026, 2, 1), null));
    assertThat(line.attachments()).containsExactly(new Attachment("CT", "AD", null));
    assertThat(line.notes())
        .containsExactly(new Note("K3", "LINE STATE DATA"), new Note("ADD", "LINE NOTE"));
    assertThat(line.reference("6R")).isEqualTo("L1");
    assertThat(line.reference("G1")).isEqualTo("AUTH2");
    assertThat(claim.lines().get(1).to()).isNull();
  }

  @Test
  void loop2410_drug() {
    assertThat(claim.lines().get(0).drug())
        .isEqualTo(new DrugDetail("00026063512", new BigDecimal("10.5"), "ML", "RX1"));
    assertThat(claim.lines().get(1).drug()).isNull();
  }

  @Test
  void loop2420_providersOfTheLine() {
    ServiceLine line = claim.lines().get(0);
    assertThat(line.providers())
        .extracting(Provider::role)
        .containsExactly(
            ProviderRole.RENDERING,
            ProviderRole.PURCHASED_SERVICE,
            ProviderRole.SERVICE_FACILITY,
            ProviderRole.SUPERVISING,
            ProviderRole.ORDERING,
            ProviderRole.REFERRING,
            ProviderRole.AMBULANCE_PICK_UP,
            ProviderRole.AMBULANCE_DROP_OFF);
    assertThat(line.provider(ProviderRole.RENDERING).taxonomy()).isEqualTo("207R00000X");
    assertThat(line.provider(ProviderRole.PURCHASED_SERVICE).npi()).isEqualTo("1649500000");
    assertThat(line.provider(ProviderRole.ORDERING).address().zip()).isEqualTo("62709");
  }

  @Test
  void loop2430_lineAdjudication() {
    assertThat(claim.lines().get(0).adjudications())
        .containsExactly(
            new LineAdjudication(
                "99999",
                4000L,
                "99213",
                List.of("25"),
                BigDecimal.ONE,
                List.of(new Adjustment("CO", "45", 8050, BigDecimal.ONE)),
                LocalDate.of(2026, 3, 14)));
  }

  @Test
  void whatHasNoFieldIsKeptWithItsLoop() {
    assertThat(claim.other())
        .extracting(s -> s.loop() + " " + s.id())
        .containsExactly(
            " ISA",
            " GS",
            " BHT",
            "1000A NM1",
            "1000A PER",
            "1000B NM1",
            "2000A CUR",
            "2010AA PER",
            "2010AC NM1",
            "2010AC N3",
            "2010AC N4",
            "2010AC REF",
            "2010BB N3",
            "2010BB N4",
            "2300 CLM",
            "2300 CN1",
            "2300 CR1",
            "2300 CR2",
            "2300 CRC",
            "2300 HI",
            "2300 HI",
            "2300 HCP",
            "2310C PER",
            "2320 AMT",
            "2320 OI",
            "2320 MOA",
            "2330B N3",
            "2330B N4",
            "2330D NM1",
            "2330D REF");
    assertThat(claim.lines().get(0).other())
        .extracting(s -> s.loop() + " " + s.id())
        .containsExactly(
            "2400 CR3",
            "2400 CRC",
            "2400 QTY",
            "2400 MEA",
            "2400 CN1",
            "2400 REF",
            "2400 AMT",
            "2400 PS1",
            "2400 HCP",
            "2420E PER",
            "2430 AMT",
            "2440 LQ",
            "2440 FRM",
            "2440 FRM");
    X12Segment crc =
        claim.other().stream().filter(s -> s.id().equals("CRC")).findFirst().orElseThrow();
    assertThat(crc.elements()).containsExactly("07", "Y", "01");
  }

  @Test
  void positionsCountSegmentsFromTheInterchangeHeaderAndTextLines() {
    List<String> body = Sample.segments(FULL);
    int clm = 4 + indexOf(body, "CLM");
    assertThat(claim.position()).isEqualTo(new SourcePosition("claims.837", clm, clm));
    int lx = 4 + indexOf(body, "LX*2");
    assertThat(claim.lines().get(1).position()).isEqualTo(new SourcePosition("claims.837", lx, lx));
    int hi = 4 + indexOf(body, "HI*ABK");
    assertThat(claim.diagnoses().get(2).position())
        .isEqualTo(new SourcePosition("claims.837", hi, hi));
    int sbr = 4 + indexOf(body, "SBR*S");
    assertThat(claim.payer().position()).isEqualTo(new SourcePosition("claims.837", sbr, sbr));
    int nm1 = 4 + indexOf(body, "NM1*82");
    assertThat(claim.provider(ProviderRole.RENDERING).position())
        .isEqualTo(new SourcePosition("claims.837", nm1, nm1));
    int ref = 4 + indexOf(body, "REF*G1");
    assertThat(claim.references().get(0).position())
        .isEqualTo(new SourcePosition("claims.837", ref, ref));
  }

  private static int indexOf(List<String> body, String start) {
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i).startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError(start);
  }

  @Test
  void theSubscriberIsThePatientWhenNoPatientLevelFollows() {
    Claim plain = Sample.read(Sample.file(Sample.PLAIN)).claim();
    assertThat(plain.patient().lastName()).isEqualTo("PATIENTLAST");
    assertThat(plain.payer().subscriberRelationship()).isEqualTo("18");
    assertThat(plain.payer().patientRelationship()).isNull();
    assertThat(plain.problems()).isEmpty();
  }

  @Test
  void severalClaimsPatientsSubscribersAndBillingProviders() {
    String claim =
        "CLM*%s*1***11:B:1*Y*A*Y*Y\nHI*ABK:I10\nLX*1\nSV1*HC:99213*1*UN*1***1\nDTP*472*D8*20260310\n";
    String patient = "PAT*19\nNM1*QC*1*%s*A\nN3*1 A\nN4*TOWN*IL*62701\nDMG*D8*20100101*M\n";
    String billing =
        "NM1*85*2*%s*****XX*1234567893\nN3*1 A\nN4*TOWN*IL*627011234\nREF*EI*123456789\n";
    String subscriber = "SBR*P*%s*******CI\nNM1*IL*1*%s*A****MI*M1\nNM1*PR*2*PAYER*****PI*P1\n";
    Reading r =
        Sample.read(
            Sample.file(
                "BHT*0019*00*B1*20260401*0932*CH\nNM1*41*2*S*****46*S1\nNM1*40*2*R*****46*R1\n"
                    + "HL*1**20*1\n"
                    + billing.formatted("ONE")
                    + "HL*2*1*22*1\n"
                    + subscriber.formatted("", "SUB")
                    + "HL*3*2*23*0\n"
                    + patient.formatted("KIDA")
                    + claim.formatted("C1")
                    + claim.formatted("C2")
                    + "HL*4*2*23*0\n"
                    + patient.formatted("KIDB")
                    + claim.formatted("C3")
                    + "HL*5*1*22*0\n"
                    + subscriber.formatted("18", "SELF")
                    + claim.formatted("C4")
                    + "HL*6**20*1\n"
                    + billing.formatted("TWO")
                    + "HL*7*6*22*0\n"
                    + subscriber.formatted("18", "THIRD")
                    + claim.formatted("C5")));
    assertThat(r.fileProblems()).isEmpty();
    assertThat(r.claimProblems()).isEmpty();
    assertThat(r.claims())
        .extracting(
            c ->
                c.controlNumber()
                    + " "
                    + c.provider(ProviderRole.BILLING).name()
                    + " "
                    + c.payer().subscriber().lastName()
                    + " "
                    + c.patient().lastName())
        .containsExactly(
            "C1 ONE SUB KIDA",
            "C2 ONE SUB KIDA",
            "C3 ONE SUB KIDB",
            "C4 ONE SELF SELF",
            "C5 TWO THIRD THIRD");
  }

  @Test
  void aGapInHiKeepsThePlacesThatPointersCount() {
    Reading r = Sample.read(Sample.with("HI*ABK:E119", "HI*ABK:E119**ABF:I10"));
    assertThat(r.claim().diagnoses())
        .extracting(Diagnosis::code)
        .containsExactly("E119", "", "I10");
    assertThat(r.claimProblems()).containsExactly("FMT-003 2300 HI02");
  }

  @Test
  void coveragesStandInPayerOrderAndEqualOnesAsSent() {
    String others =
        "SBR*U*18*******CI\nNM1*IL*1*A*A****MI*M1\nNM1*PR*2*U ONE*****PI*P1\n"
            + "SBR*A*18*******CI\nNM1*IL*1*A*A****MI*M2\nNM1*PR*2*A*****PI*P2\n"
            + "SBR*T*18*******CI\nNM1*IL*1*A*A****MI*M3\nNM1*PR*2*T*****PI*P3\n"
            + "SBR*U*18*******CI\nNM1*IL*1*A*A****MI*M4\nNM1*PR*2*U TWO*****PI*P4\n";
    Claim c =
        Sample.read(
                Sample.with("SBR*P", "SBR*S").replace("LX*1~", others.replace("\n", "~") + "LX*1~"))
            .claim();
    assertThat(c.coverages())
        .extracting(Coverage::payerName)
        .containsExactly("MEDICARE", "T", "A", "U ONE", "U TWO");
    assertThat(c.destination()).isZero();
  }
}
