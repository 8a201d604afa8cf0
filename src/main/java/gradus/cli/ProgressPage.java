package gradus.cli;

import gradus.render.terminal.Sanitizer;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.review.Schedule;
import gradus.tutor.review.Schedule.Memory;
import gradus.tutor.talk.Page;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// `gradus progress` for people.
final class ProgressPage {
  private static final int LONGEST_BAR = 20;
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final ProgressReport report;
  private final ProgressText text;

  private ProgressPage(ProgressReport report, Page page) {
    this.report = report;
    this.text = new ProgressText(page);
  }

  static String of(ProgressReport report, Page page) {
    ProgressPage made = new ProgressPage(report, page);
    if (report.isEmpty()) {
      made.begin();
    } else {
      made.all();
    }
    return made.text.toString();
  }

  /// What is due, for `gradus progress due`.
  static String due(ProgressReport report, Page page) {
    ProgressPage made = new ProgressPage(report, page);
    made.dueItems();
    return made.text.toString();
  }

  private void begin() {
    text.prose("Nothing is recorded yet.", 0);
    text.gap();
    text.command("gradus learn", "lists the lessons, and walks through one of them");
    text.command("gradus quiz", "asks a few questions about what you choose");
    text.gap();
    text.prose("What you answer is kept on this computer only, and this page tells about it.", 0);
  }

  private void all() {
    text.heading("Progress on " + report.today().format(ProgressDays.LONG));
    week();
    new ProgressSkills(report.skills(), text).write();
    lessons();
    retention();
    new ProgressDays(report.days(), text).write();
    new ProgressMistakes(report, text).write();
  }

  private void nothingDue() {
    text.prose("Nothing is due today. gradus quiz --new asks something new.", 0);
  }

  private void week() {
    List<Integer> week = report.week();
    text.gap();
    int today = week.getFirst();
    if (today == 0) {
      nothingDue();
    } else {
      String items = today == 1 ? "1 item is" : today + " items are";
      text.prose(items + " due today: gradus quiz --due", 0);
    }
    for (int day = 1; day < week.size(); day++) {
      int count = week.get(day);
      String name = report.today().plusDays(day).format(SHORT);
      text.line("  %-10s %3d  %s".formatted(name, count, "#".repeat(Math.min(count, LONGEST_BAR))));
    }
  }

  private void lessons() {
    List<Lesson> lessons = report.lessons();
    if (lessons.isEmpty()) {
      return;
    }
    text.section("Lessons");
    for (Lesson lesson : lessons) {
      text.prose(
          lesson.number() + " " + Sanitizer.line(lesson.title()) + ": " + report.word(lesson), 2);
    }
  }

  private void retention() {
    text.section("Retention");
    int reviews = report.reviews();
    if (reviews < ProgressReport.ENOUGH_REVIEWS) {
      text.prose(
          "There are too few reviews to measure it: "
              + reviews
              + " of "
              + ProgressReport.ENOUGH_REVIEWS
              + ".",
          2);
      return;
    }
    text.prose(
        ("Of %d reviews %d were right the first time (%d %%), %d with help (%d %%)."
                + " The schedule aims at %d %% of both together.")
            .formatted(
                reviews,
                report.rightFirstTime(),
                Math.round(100.0 * report.rightFirstTime() / reviews),
                report.rightWithHelp(),
                Math.round(100.0 * report.rightWithHelp() / reviews),
                Math.round(100 * Schedule.RETENTION)),
        2);
  }

  private void dueItems() {
    List<Memory> due = report.due();
    if (due.isEmpty()) {
      nothingDue();
      return;
    }
    for (Memory memory : due) {
      long late = memory.due().until(report.today(), ChronoUnit.DAYS);
      text.line(Sanitizer.line(memory.item()));
      text.prose(
          Sanitizer.line(report.schedule().skill(memory.item()))
              + ": "
              + (late == 0 ? "due today" : "due " + ProgressText.days(late) + " ago")
              + ", known today with "
              + Math.round(100 * report.schedule().retrievability(memory))
              + " %",
          2);
    }
    text.gap();
    text.prose("gradus quiz --due asks them.", 0);
  }
}
