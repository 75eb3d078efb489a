package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All layouts the product reads. */
public final class Layouts {

  /** The order matters only where one header contains another's. */
  private static final List<Layout> ALL =
      List.of(
          new CodeEditorLayout(),
          new TabularLayout(),
          new PtpLayout(),
          new MueLayout(),
          new AddOnLayout(),
          new FeeScheduleLayout(),
          new FeeScheduleTextLayout(),
          new HcpcsFixedLayout(),
          new HcpcsTableLayout(),
          new AscLayout(),
          new OppsLayout(),
          new ClinicalLabLayout(),
          new PoaExemptLayout(),
          new CodeEditorTableLayout(),
          new TaxonomyLayout(),
          new UserListLayout(),
          new OrderFileLayout());

  private static final List<Layout> BINARY = List.of(new CodeEditorLayout());

  private Layouts() {}

  /**
   * What the file is, by its content; its name supplies only what the content lacks.
   *
   * @throws IOException if the file cannot be opened or is damaged in its beginning
   */
  public static Recognition recognise(FileContent content) throws IOException {
    Head head = Head.of(content);
    if (head.name().contains("excerpt")) {
      return new Recognition.NotLoaded(
          "named an excerpt: a release of which rows are missing would answer wrongly");
    }
    Recognition recognition = recognise(head);
    return recognition == null ? new Recognition.NotLoaded(OtherFiles.reason(head)) : recognition;
  }

  private static @Nullable Recognition recognise(Head head) throws IOException {
    if (head.bytes().length == 0 && !head.workbook()) {
      return null;
    }
    for (Layout layout : head.binary() ? BINARY : ALL) {
      Recognition recognition = layout.recognise(head);
      if (recognition != null) {
        return recognition;
      }
    }
    return null;
  }
}
