package org.cleanclaim.testkit.junit;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a test once for every case of its tables. */
final class CaseTableExtension implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getElement(), CaseTable.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    CaseTable table =
        AnnotationSupport.findAnnotation(context.getElement(), CaseTable.class).orElseThrow();
    List<Case> cases = new ArrayList<>();
    List<PackProblem> problems = new ArrayList<>();
    for (String file : table.value()) {
      Path path = path(context.getRequiredTestClass(), file);
      if (path == null) {
        problems.add(PackProblem.of(file, "there is no such file", "put it beside the test class"));
      } else {
        cases.addAll(CaseFiles.read(path, problems::add));
      }
    }
    if (cases.isEmpty() && problems.isEmpty()) {
      problems.add(
          PackProblem.of(
              String.join(", ", table.value()),
              "there are no cases",
              "add a table with claim and expect"));
    }
    if (!problems.isEmpty()) {
      throw new PackException("of " + context.getRequiredTestClass().getSimpleName(), problems);
    }
    return cases.stream().map(Invocation::new);
  }

  private static @Nullable Path path(Class<?> test, String file) {
    URL resource = test.getResource(file);
    try {
      if (resource != null && resource.getProtocol().equals("file")) {
        URI uri = resource.toURI();
        return Path.of(uri);
      }
    } catch (URISyntaxException e) {
      // then it is not a file of the class path
    }
    Path path = Path.of(file);
    return Files.exists(path) ? path : null;
  }

  /** One case. */
  private record Invocation(Case row) implements TestTemplateInvocationContext, ParameterResolver {
    @Override
    public String getDisplayName(int index) {
      return row.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Case.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return row;
    }
  }
}
