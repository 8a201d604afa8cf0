package gradus.cli;

import gradus.tutor.review.PracticeDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// The days of practice on the page of `gradus progress`, as sentences and as a map.
record ProgressDays(PracticeDays days, ProgressText text) {
  static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  void write() {
    text.section("Days");
    int run = days.longestRun();
    text.prose(
        "Practised on "
            + days.ofLast(ProgressReport.MONTH)
            + " of the last "
            + ProgressText.days(ProgressReport.MONTH)
            + (run > 1 ? "; the longest run so far is " + ProgressText.days(run) + "." : "."),
        2);
    ProgressCalendar calendar = ProgressCalendar.of(days, text.width() - 2);
    text.gap();
    calendar.lines().forEach(line -> text.line("  " + line));
    text.gap();
    text.prose("Answers and steps of a day:", 2);
    ProgressCalendar.legend(text.width() - 2).forEach(line -> text.line("  " + line));
    Map<LocalDate, Integer> shown = days.counts().tailMap(calendar.from());
    shown.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(most -> text.prose(inWords(calendar, shown.size(), most), 2));
  }

  /// What the map shows, for whoever cannot see it.
  private static String inWords(
      ProgressCalendar calendar, int practised, Map.Entry<LocalDate, Integer> most) {
    return "In "
        + (calendar.weeks() == 1 ? "this week" : "these " + calendar.weeks() + " weeks")
        + ": practised on "
        + ProgressText.days(practised)
        + ", most on "
        + most.getKey().format(LONG)
        + " ("
        + most.getValue()
        + ").";
  }
}
