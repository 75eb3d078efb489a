package org.cleanclaim.codesets.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.EditSetting;
import org.jspecify.annotations.Nullable;

/**
 * What a file of NCCI edits says of itself: by its caption, which is all above the header of the
 * columns, and where that is silent by the names of the file and the archives around it.
 *
 * @param title first line of the caption, lower case; empty where that is a notice
 * @param caption lower case, without the web addresses of a notice, which name other programmes too
 * @param names lower case, the file's own first
 */
record NcciFile(String title, String caption, List<String> names) {
  private static final Pattern PRACTITIONER =
      Pattern.compile("practitioner|(?<![a-z])pra(?![a-z])");
  private static final Pattern HOSPITAL =
      Pattern.compile("outpatient|hospital|(?<![a-z])oph(?![a-z])");
  private static final Pattern SUPPLIER = Pattern.compile("(?<![a-z])dme|durable[-_ ]?medical");
  // words alone, but not add-on or the name of a column such as Deletion Date
  private static final Pattern CHANGES =
      Pattern.compile(
          "(?<![a-z])(?:changes?|change[-_ ]?reports?|adds?|added|additions?|deletes?|deleted"
              + "|deletions?|revisions?)(?![a-z])(?![-_ ]?(?:ons?|dates?|dt)(?![a-z]))");
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?:://|www\\.)\\S*|medica(?:id|re)\\.gov\\S*");
  private static final Pattern SUBJECT = Pattern.compile("(?<![a-z])(?:ncci|ptp|mue|edits?)");
  private static final Pattern SENTENCE = Pattern.compile("notice.*|.*(?<!eff)\\.(?:\\s+[a-z].*)?");
  private static final int LONGEST_TITLE = 120;
  private static final Pattern IN_FORCE =
      Pattern.compile("eff(?:ective)?(?:[-_ ]date)?(?![a-z])[^0-9a-z]{0,3}");
  private static final Pattern DAY =
      Pattern.compile("(\\d\\d?)([-/_]?)(\\d\\d?)\\2(\\d{4})(?!\\d).*", Pattern.DOTALL);

  /**
   * @param header the row of the records that holds the header of the columns
   */
  static NcciFile of(Head head, List<List<String>> records, int header) {
    StringBuilder caption = new StringBuilder();
    for (List<String> cells : records.subList(0, header)) {
      caption.append(String.join(" ", cells)).append('\n');
    }
    String said = WEB_ADDRESS.matcher(caption.toString().toLowerCase(Locale.ROOT)).replaceAll(" ");
    return new NcciFile(title(said.strip()), said, head.names());
  }

  /** The first line where it names its subject and is no sentence, as those of a notice are. */
  private static String title(String caption) {
    String line = caption.lines().findFirst().orElse("").strip();
    boolean names = SUBJECT.matcher(line).find() || setting(line) != null;
    return names && line.length() <= LONGEST_TITLE && !SENTENCE.matcher(line).matches() ? line : "";
  }

  /**
   * Whose edits these are; {@code null} when nothing says so, or what says so contradicts itself. A
   * caption decides unless columns and names agree: a notice may speak of the other programme.
   *
   * @param columns whose the columns are, {@code null} when both programmes have such
   */
  @Nullable NcciProgramme programme(@Nullable NcciProgramme columns) {
    NcciProgramme said = NcciProgramme.in(caption);
    NcciProgramme named = NcciProgramme.in(names);
    if (columns == null) {
      NcciProgramme either = said == null ? named : said;
      return named == null || named == either ? either : null;
    }
    if (named == columns) {
      return columns;
    }
    return said != null ? said : named == null ? columns : null;
  }

  /** The setting the caption, or else the innermost name, speaks of that speaks of one alone. */
  @Nullable EditSetting setting() {
    EditSetting said = setting(caption);
    for (int i = 0; said == null && i < names.size(); i++) {
      said = setting(names.get(i));
    }
    return said;
  }

  private static @Nullable EditSetting setting(String text) {
    EditSetting said = null;
    for (EditSetting setting : EditSetting.values()) {
      if (words(setting).matcher(text).find()) {
        if (said != null) {
          return null;
        }
        said = setting;
      }
    }
    return said;
  }

  private static Pattern words(EditSetting setting) {
    return switch (setting) {
      case PRACTITIONER -> PRACTITIONER;
      case OUTPATIENT_HOSPITAL -> HOSPITAL;
      case DME_SUPPLIER -> SUPPLIER;
    };
  }

  /** First day in force, {@link Dates#NONE} when nothing says it. */
  int firstDay() {
    int day = dayIn(caption);
    Quarter quarter = day == Dates.NONE ? Quarter.named(caption) : null;
    for (int i = 0; day == Dates.NONE && quarter == null && i < names.size(); i++) {
      day = dayIn(names.get(i));
      quarter = day == Dates.NONE ? Quarter.in(names.get(i)) : null;
    }
    return quarter == null ? day : quarter.from();
  }

  /** The day behind the word effective: {@code 07-01-2026}, {@code 07012026}, July 1, 2026. */
  private static int dayIn(String text) {
    Matcher word = IN_FORCE.matcher(text);
    while (word.find()) {
      String rest = text.substring(word.end(), Math.min(text.length(), word.end() + 20));
      Matcher date = DAY.matcher(rest);
      if (date.matches()) {
        int day =
            Dates.of(
                Integer.parseInt(date.group(4)),
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(3)));
        if (day != Dates.NONE) {
          return day;
        }
      }
      Quarter quarter = Quarter.in(rest);
      if (quarter != null) {
        return quarter.from();
      }
    }
    return Dates.NONE;
  }

  /** The quarter of a day. */
  static Quarter quarterOf(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return Quarter.ofMonth(date.getYear(), date.getMonthValue());
  }

  /**
   * Whether the file holds only what a quarter changed: by its own name, its title, or else the
   * innermost archive's name that says anything. An archive may hold such lists and whole files.
   */
  boolean changes() {
    if (CHANGES.matcher(title).find()) {
      return true;
    }
    for (String name : names) {
      if (CHANGES.matcher(name).find()) {
        return true;
      }
      if (tells(name)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a name tells whose edits these are, for whom or for when. */
  private static boolean tells(String name) {
    return NcciProgramme.in(name) != null
        || setting(name) != null
        || dayIn(name) != Dates.NONE
        || Quarter.in(name) != null;
  }
}
