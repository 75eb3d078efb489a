package org.cleanclaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No {@code toString} of the claim model and of reports shows a name, an identifier of a person, an
 * address or a date. Every text and date of every record is filled with a mark of its own; a mark
 * may show only if it is listed here, as it can hold no such thing. A new component that shows
 * itself makes this test fail.
 */
class PrivacyTest {

  /** What may show: codes, qualifiers, positions, words of rules. */
  private static final Set<String> SHOWN =
      Set.of(
          "Accident.relatedCauses",
          "Accident.state",
          "Accident.country",
          "Adjustment.group",
          "Adjustment.reason",
          "Attachment.reportType",
          "Attachment.transmission",
          "DatedEvent.qualifier",
          "Diagnosis.code",
          "Diagnosis.written",
          "Diagnosis.qualifier",
          "Diagnosis.presentOnAdmission",
          "DrugDetail.ndc",
          "HistoryLine.procedure",
          "InstitutionalHeader.typeOfBill",
          "CodedAmount.code",
          "CodedDate.code",
          "CodedSpan.code",
          "InpatientProcedure.code",
          "InpatientProcedure.qualifier",
          "Note.qualifier",
          "Provider.npi",
          "Reference.qualifier",
          "ServiceLine.procedure",
          "ServiceLine.modifiers",
          "SourcePosition.source",
          "SyntaxProblem.ruleId",
          "SyntaxProblem.loop",
          "SyntaxProblem.element",
          "SyntaxProblem.problem",
          "X12Segment.loop",
          "X12Segment.id",
          "AddDiagnosis.code",
          "AddDiagnosis.description",
          "AddModifier.modifier",
          "AddModifier.description",
          "Advise.description",
          "Denial.carc",
          "Denial.group",
          "Denial.rarcs",
          "Denial.claimStatusCodes",
          "Finding.ruleId",
          "Finding.title",
          "Finding.message",
          "Finding.citations",
          "Finding.companionOf",
          "Location.loop",
          "Location.element",
          "Location.box",
          "MergeLines.modifiers",
          "MergeLines.description",
          "OverlayEffect.layer",
          "OverlayEffect.reason",
          "Provenance.pack",
          "Provenance.packVersion",
          "Provenance.dataRelease",
          "Provenance.row",
          "RemoveDiagnosis.description",
          "RemoveLine.description",
          "RemoveModifier.modifier",
          "RemoveModifier.description",
          "ReorderDiagnoses.description",
          "SwapDiagnoses.description",
          "ReplaceDiagnosis.code",
          "ReplaceDiagnosis.description",
          "ReplaceProcedure.code",
          "ReplaceProcedure.description",
          "SetUnits.description",
          "CheckState.release",
          "CheckState.reason");

  private final Map<String, String> marks = new LinkedHashMap<>();

  static Stream<Class<?>> records() throws IOException, URISyntaxException {
    URI classes = Claim.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(classes))) {
      for (Path file : files.sorted().toList()) {
        String name =
            Path.of(classes).relativize(file).toString().replace('/', '.').replace('\\', '.');
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
          Class<?> type = load(name.substring(0, name.length() - 6));
          if (type.isRecord() && Modifier.isPublic(type.getModifiers())) {
            found.add(type);
          }
        }
      }
    }
    return found.stream();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void toStringShowsNothingOfThePatient(Class<?> type) {
    String shown = String.valueOf(make(type, type.getSimpleName()));

    List<String> leaks =
        marks.entrySet().stream()
            .filter(m -> shown.contains(m.getKey()) && !SHOWN.contains(m.getValue()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();

    assertThat(leaks).as("components that %s shows", type.getSimpleName()).isEmpty();
  }

  @Test
  void thePackagesWereSearched() throws IOException, URISyntaxException {
    assertThat(records().map(Class::getSimpleName))
        .contains("Claim", "Person", "Coverage", "Finding", "SetField", "ScrubReport");
    assertThat(Fix.class).isSealed();
  }

  private Object make(Type type, String component) {
    if (type instanceof ParameterizedType list) {
      return List.of(make(list.getActualTypeArguments()[0], component));
    }
    Class<?> c = (Class<?>) type;
    if (c == String.class) {
      String mark = "mark" + marks.size() + "of";
      marks.put(mark, component);
      return mark;
    }
    if (c == LocalDate.class) {
      LocalDate mark = LocalDate.of(1900, 1, 1).plusDays(marks.size());
      marks.put(mark.toString(), component);
      return mark;
    }
    if (c == int.class || c == Integer.class) {
      return 1;
    }
    if (c == long.class || c == Long.class) {
      return 1L;
    }
    if (c == double.class) {
      return 0.5;
    }
    if (c == boolean.class) {
      return false;
    }
    if (c == BigDecimal.class) {
      return BigDecimal.ONE;
    }
    if (c.isEnum()) {
      return c.getEnumConstants()[0];
    }
    if (c == Fix.class) {
      return new Fix.Advise("advice");
    }
    if (c == org.cleanclaim.report.Coverage.class) {
      int families = org.cleanclaim.report.EditFamily.values().length;
      var states = new org.cleanclaim.report.CheckState[families];
      java.util.Arrays.fill(states, org.cleanclaim.report.CheckState.NOT_APPLICABLE);
      return org.cleanclaim.report.Coverage.ofTable(0, states);
    }
    if (c.isRecord()) {
      return record(c);
    }
    throw new AssertionError("the test cannot make a " + c + " for " + component);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          make(
              components[i].getGenericType(), type.getSimpleName() + "." + components[i].getName());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " cannot be made", e);
    }
  }
}
