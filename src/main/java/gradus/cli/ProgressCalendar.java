package gradus.cli;

import gradus.tutor.review.PracticeDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The days of half a year, or of a year where there is room, as a map of signs, a column for each
/// week. The signs differ without colour.
record ProgressCalendar(PracticeDays days, int weeks) {
  private static final int YEAR = 52;
  private static final int HALF_A_YEAR = 26;
  private static final int LABEL = 4;
  private static final int COLUMN = 2;

  /// The least counts of the signs.
  private static final int[] LEVELS = {1, 5, 15, 30};

  private static final String SIGNS = ".:+*#";

  static ProgressCalendar of(PracticeDays days, int width) {
    int room = (width - LABEL) / COLUMN;
    return new ProgressCalendar(days, room >= YEAR ? YEAR : Math.clamp(room, 1, HALF_A_YEAR));
  }

  private LocalDate firstMonday() {
    return days.today()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .minusWeeks(weeks - 1L);
  }

  /// The first day that is shown.
  LocalDate from() {
    return firstMonday();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(months());
    for (DayOfWeek day : DayOfWeek.values()) {
      StringBuilder line = new StringBuilder();
      line.append(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)).append(' ');
      for (int week = 0; week < weeks; week++) {
        line.append(sign(firstMonday().plusWeeks(week).plusDays(day.ordinal()))).append(' ');
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private char sign(LocalDate day) {
    if (day.isAfter(days.today())) {
      return ' ';
    }
    int level = 0;
    while (level < LEVELS.length && days.on(day) >= LEVELS[level]) {
      level++;
    }
    return SIGNS.charAt(level);
  }

  /// The name of a month stands above the first week that begins in it.
  private String months() {
    StringBuilder line = new StringBuilder(" ".repeat(LABEL));
    for (int week = 0; week < weeks; week++) {
      LocalDate monday = firstMonday().plusWeeks(week);
      int column = LABEL + COLUMN * week;
      boolean begins = monday.getDayOfMonth() <= DayOfWeek.values().length;
      if (begins && line.length() <= column && week + 1 < weeks) {
        line.repeat(' ', column - line.length());
        line.append(monday.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      }
    }
    return line.toString().stripTrailing();
  }

  /// What the signs mean: in one line, or where that is too long in one for each.
  static List<String> legend(int width) {
    List<String> signs = List.of(". none", ": 1 to 4", "+ 5 to 14", "* 15 to 29", "# 30 or more");
    String line = String.join("  ", signs);
    return line.length() <= width ? List.of(line) : signs;
  }
}
