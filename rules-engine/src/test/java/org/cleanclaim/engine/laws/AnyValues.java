package org.cleanclaim.engine.laws;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.claim.Diagnosis;
import org.jspecify.annotations.Nullable;

/**
 * Any value the claim model can hold, made through the constructors of its records: half of the
 * components as a billing system would fill them, the others absent, empty, huge or plain nonsense.
 */
final class AnyValues {

  private static final List<String> NONSENSE =
      List.of(
          "",
          " ",
          "?",
          "{code}",
          "'; DROP TABLE",
          "\0\u0007\n\r",
          "\ud83d\ude00",
          "\ud800",
          "\udc00A",
          "é́ß",
          "١٢٣٤٥",
          "٩٩٢١٣",
          "99213 ",
          "9921",
          "992133",
          "T36.0X5",
          "EEEEEEE",
          "0",
          "-1",
          "ZZ",
          "99",
          "A".repeat(5000));

  private static final List<String> CODES =
      List.of(
          "99213", "99214", "99232", "45385", "45380", "45378", "20610", "64483", "64484", "11042",
          "11045", "97597", "17000", "17003", "17004", "22551", "22552", "97110", "97140", "80053",
          "80050", "71046", "93000", "36416", "A0425", "A4253", "J1885", "J3490", "S9083", "G0463",
          "G2211", "86930", "99441", "76937", "88311", "D0120", "99396", "99242", "27447");
  private static final List<String> MODIFIERS =
      List.of("25", "57", "59", "XS", "50", "LT", "RT", "26", "TC", "76", "55", "GA", "GZ", "1Z");
  private static final List<String> DIAGNOSES =
      List.of(
          "J069", "E119", "E116", "M545", "M5450", "W19XXXA", "W19", "F0280", "S52501A", "S52501Z",
          "T360X5", "Z23", "I10", "25000", "Y92009");
  private static final List<String> NPIS =
      List.of("1234567893", "1245319599", "1987654328", "1234567890", "12345");
  private static final List<LocalDate> DATES =
      List.of(
          LocalDate.of(2026, 3, 10),
          LocalDate.of(2026, 3, 10),
          LocalDate.of(2026, 3, 11),
          LocalDate.of(2026, 3, 12),
          LocalDate.of(2026, 4, 9),
          LocalDate.of(2025, 12, 31),
          LocalDate.of(2021, 10, 1),
          LocalDate.of(2015, 9, 30));
  private static final List<LocalDate> WILD_DATES =
      List.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(1582, 10, 15),
          LocalDate.of(1899, 12, 31),
          LocalDate.of(1970, 1, 1),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2200, 1, 1),
          LocalDate.of(9999, 12, 31));
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "0.5",
          "1.25",
          "12.34",
          "1E-9",
          "1E+9",
          "99999999999999999999",
          "-1E+400",
          "1E+400",
          "1E-400",
          "0E+2147483000",
          "1E+2147483000",
          "1E-2147483000",
          "100.000");

  final Random random;

  AnyValues(Random random) {
    this.random = random;
  }

  /** Any claim of at most this many lines. */
  Claim claim(int mostLines) {
    int lines = random.nextInt(mostLines + 1);
    Claim claim = (Claim) record(Claim.class);
    List<org.cleanclaim.claim.ServiceLine> all = new ArrayList<>(claim.lines());
    while (all.size() < lines) {
      all.add((org.cleanclaim.claim.ServiceLine) record(org.cleanclaim.claim.ServiceLine.class));
    }
    boolean institutional = claim.type() == ClaimType.INSTITUTIONAL;
    Claim.Builder builder = claim.toBuilder().lines(all.subList(0, lines));
    // a type without its header, or a header without its type, can be built as well
    return institutional || random.nextInt(4) == 0
        ? builder.build()
        : withoutHeader(builder.build());
  }

  private static Claim withoutHeader(Claim c) {
    return new Claim(
        c.type(),
        c.controlNumber(),
        c.totalChargeCents(),
        c.placeOfService(),
        c.frequency(),
        c.submissionDate(),
        c.assignment(),
        c.benefitsAssigned(),
        c.releaseOfInformation(),
        c.signatureSource(),
        c.patientPaidCents(),
        c.patient(),
        c.coverages(),
        c.destination(),
        c.providers(),
        c.diagnoses(),
        c.lines(),
        c.references(),
        c.dates(),
        c.attachments(),
        c.notes(),
        c.accident(),
        null,
        c.other(),
        c.problems(),
        c.position());
  }

  /** Any value of a record type. */
  <T extends Record> T of(Class<T> type) {
    return type.cast(record(type));
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = component(type, components[i]);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type + " refuses what its types allow", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object component(Class<?> owner, RecordComponent c) {
    if (nullable(c.getAnnotatedType()) && random.nextInt(4) == 0) {
      return null;
    }
    return value(owner, c.getName(), c.getGenericType());
  }

  private static boolean nullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private Object value(Class<?> owner, String name, Type type) {
    if (type instanceof ParameterizedType list) {
      return list(owner, name, list.getActualTypeArguments()[0]);
    }
    Class<?> c = (Class<?>) type;
    if (c == String.class) {
      return text(owner, name);
    } else if (c == LocalDate.class) {
      return random.nextInt(4) == 0 ? pick(WILD_DATES) : pick(DATES);
    } else if (c == BigDecimal.class) {
      return random.nextInt(3) == 0
          ? new BigDecimal(pick(NUMBERS))
          : BigDecimal.valueOf(random.nextInt(12));
    } else if (c == Long.class || c == long.class) {
      return cents();
    } else if (c == Integer.class || c == int.class) {
      return name.equals("destination") && random.nextInt(3) > 0 ? 0 : random.nextInt(105) - 5;
    } else if (c == boolean.class) {
      return random.nextBoolean();
    } else if (c.isEnum()) {
      return pick(List.of(c.getEnumConstants()));
    } else if (c.isRecord()) {
      return record(c);
    }
    throw new IllegalStateException("no values of " + type + " for " + owner + "." + name);
  }

  private long cents() {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> -10_000;
      case 2 -> Long.MAX_VALUE;
      case 3 -> Long.MIN_VALUE;
      default -> 10_000;
    };
  }

  private List<Object> list(Class<?> owner, String name, Type element) {
    int most =
        switch (name) {
          case "lines" -> 3;
          case "diagnoses" -> 16;
          case "modifiers", "pointers" -> 5;
          default -> 3;
        };
    List<Object> all = new ArrayList<>();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      all.add(
          name.equals("pointers") && random.nextInt(3) > 0
              ? (Object) (1 + random.nextInt(4))
              : value(owner, name, element));
    }
    return all;
  }

  /** Text of a component of a record. */
  String text(Class<?> owner, String name) {
    if (random.nextInt(5) == 0) {
      return pick(NONSENSE);
    }
    return switch (name) {
      case "procedure" -> pick(CODES);
      case "modifiers" -> pick(MODIFIERS);
      case "code", "written" -> owner == Diagnosis.class ? pick(DIAGNOSES) : pick(CODES);
      case "npi", "billingNpi", "renderingNpi" -> pick(NPIS);
      case "placeOfService" -> pick(List.of("11", "21", "22", "24", "99", "30"));
      case "typeOfBill" -> pick(List.of("0131", "0111", "0851", "013", "0999"));
      case "frequency" -> pick(List.of("1", "7", "8"));
      case "filingIndicator" -> pick(List.of("MB", "MA", "CI", "MC", "09"));
      case "memberId" -> pick(List.of("1EG4TE5MK73", "1EGOTE5MK73", "123456789A", "XYZ123456789"));
      case "subscriberRelationship", "patientRelationship" -> pick(List.of("18", "01", "34"));
      case "taxonomy" -> pick(List.of("207Q00000X", "207QZZ000X", "207Q00000"));
      case "taxId" -> pick(List.of("741234560", "123456789", "12-345", "071234560"));
      case "taxIdQualifier" -> pick(List.of("EI", "SY"));
      case "revenueCode" -> pick(List.of("0510", "0450", "0022"));
      case "unitQualifier" -> pick(List.of("UN", "MJ", "DA"));
      case "procedureQualifier" -> pick(List.of("HC", "HP", "ER"));
      case "ndc" -> pick(List.of("00002143380", "00002143381"));
      case "ruleId" -> pick(List.of("FMT-001", "FMT-002", "FMT-003"));
      case "qualifier" ->
          owner == Diagnosis.class
              ? pick(List.of("ABK", "ABF", "BK"))
              : pick(List.of("435", "096", "F8", "G2", "LU", "X4"));
      default -> "X";
    };
  }

  final <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
