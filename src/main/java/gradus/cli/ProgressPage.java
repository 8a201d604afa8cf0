package gradus.cli;

import gradus.render.markdown.FencedBlocks;
import gradus.render.markdown.MarkdownPage;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Style.Role;
import gradus.render.terminal.Width;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.review.Misconception;
import gradus.tutor.review.Schedule;
import gradus.tutor.review.Schedule.Memory;
import gradus.tutor.review.Skill;
import gradus.tutor.talk.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `gradus progress` for people.
final class ProgressPage {
  private static final int BAR = 10;
  private static final int MOST_SKILLS = 20;
  private static final int MOST_MISTAKES = 5;
  private static final String GENERATED = "generated/";
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final ProgressReport report;
  private final Page page;
  private final Paragraphs text;

  private ProgressPage(ProgressReport report, Page page) {
    this.report = report;
    this.page = page;
    this.text = new Paragraphs(page.width());
  }

  static String of(ProgressReport report, Page page) {
    ProgressPage made = new ProgressPage(report, page);
    if (report.isEmpty()) {
      made.begin();
    } else {
      made.all();
    }
    return made.shown();
  }

  /// What is due, for `gradus progress due`.
  static String due(ProgressReport report, Page page) {
    ProgressPage made = new ProgressPage(report, page);
    made.dueItems();
    return made.shown();
  }

  private String shown() {
    return page.ascii() ? Ascii.of(text.toString()) : text.toString();
  }

  private void begin() {
    text.prose("Nothing is recorded yet.", 0);
    text.gap();
    text.term("gradus learn", "lists the lessons, and walks through one of them", 16);
    text.term("gradus quiz", "asks a few questions about what you choose", 16);
    text.gap();
    text.prose("What you answer is kept on this computer only, and this page tells about it.", 0);
  }

  private void all() {
    heading("Progress on " + report.today().format(LONG));
    week();
    skills();
    lessons();
    retention();
    practice();
    misconceptions();
  }

  private void heading(String words) {
    text.line(page.style().apply(Role.HEADING, words));
  }

  private void week() {
    List<Integer> week = report.week();
    text.gap();
    int today = week.getFirst();
    text.prose(
        today == 0
            ? "Nothing is due today. gradus quiz --new asks something new."
            : (today == 1 ? "1 item is" : today + " items are") + " due today: gradus quiz --due",
        0);
    for (int day = 1; day < week.size(); day++) {
      int count = week.get(day);
      String bar = "#".repeat(Math.min(count, 20));
      text.line(
          "  %-10s %3d  %s"
              .formatted(report.today().plusDays(day).format(SHORT), count, bar)
              .stripTrailing());
    }
  }

  private void skills() {
    if (report.skills().isEmpty()) {
      return;
    }
    text.gap();
    heading("Skills");
    List<Skill> shown = report.skills().stream().limit(MOST_SKILLS).toList();
    int room = Math.clamp(page.width() - 40L, 12, 44);
    int column =
        Math.min(room, shown.stream().mapToInt(skill -> Width.of(name(skill))).max().orElse(0));
    for (Skill skill : shown) {
      String name = name(skill);
      if (Width.of(name) > column) {
        text.prose(name, 2);
        name = "";
      }
      text.line("  " + Width.padRight(name, column) + "  " + standing(skill));
    }
    if (report.skills().size() > shown.size()) {
      text.prose("and " + (report.skills().size() - shown.size()) + " that stand better", 2);
    }
    text.prose(
        "The number is how much of a skill is there today, weighed with how often it was shown.",
        2);
  }

  private static String name(Skill skill) {
    String name = Sanitizer.line(skill.name());
    return name.isBlank() ? "(without a name)" : name;
  }

  private static String standing(Skill skill) {
    int tenths = (int) Math.round(skill.mastery() * BAR);
    return "[%s%s] %3d %%  %s"
        .formatted(
            "#".repeat(tenths),
            ".".repeat(BAR - tenths),
            Math.round(100 * skill.mastery()),
            skill.standing().word() + (skill.due() > 0 ? ", " + skill.due() + " due" : ""));
  }

  private void lessons() {
    List<Lesson> lessons = report.lessons();
    if (lessons.isEmpty()) {
      return;
    }
    text.gap();
    heading("Lessons");
    for (Lesson lesson : lessons) {
      text.prose(
          lesson.number() + " " + Sanitizer.line(lesson.title()) + ": " + report.word(lesson), 2);
    }
  }

  private void retention() {
    text.gap();
    heading("Retention");
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

  private void practice() {
    text.gap();
    heading("Days");
    int month = report.days().ofLast(ProgressReport.MONTH);
    int run = report.days().longestRun();
    text.prose(
        "Practised on "
            + month
            + " of the last "
            + days(ProgressReport.MONTH)
            + (run > 1 ? "; the longest run so far is " + days(run) + "." : "."),
        2);
    ProgressCalendar calendar = ProgressCalendar.of(report.days(), page.width() - 2);
    text.gap();
    calendar.lines().forEach(line -> text.line(("  " + line).stripTrailing()));
    text.gap();
    text.prose("Answers and steps of a day:", 2);
    text.line("  " + ProgressCalendar.legend());
    Map<LocalDate, Integer> shown = report.days().counts().tailMap(calendar.from());
    shown.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(most ->
            text.prose(
                "In these "
                    + calendar.weeks()
                    + " weeks: practised on "
                    + days(shown.size())
                    + ", most on "
                    + most.getKey().format(LONG)
                    + " ("
                    + most.getValue()
                    + ").",
                2));
  }

  private static String days(int count) {
    return count == 1 ? "1 day" : count + " days";
  }

  private void misconceptions() {
    List<Misconception> alive =
        report.misconceptions().stream().filter(mistake -> !mistake.isOver()).toList();
    if (alive.isEmpty()) {
      return;
    }
    text.gap();
    heading("What keeps coming back");
    for (Misconception mistake : alive.subList(0, Math.min(MOST_MISTAKES, alive.size()))) {
      text.prose(
          "in %d questions about %s (%s)"
              .formatted(mistake.variants(), about(mistake), words(mistake)),
          2);
      markdown(report.course().feedback(mistake), 4);
      report
          .course()
          .lesson(mistake)
          .ifPresent(lesson ->
              text.prose(
                  "read: gradus learn "
                      + lesson.number()
                      + " ("
                      + Sanitizer.line(lesson.title())
                      + ")",
                  4));
      if (report.course().question(mistake.latest().item()).isPresent()) {
        text.prose("practise: gradus quiz " + topic(mistake.latest().item()), 4);
      }
    }
    if (alive.size() > MOST_MISTAKES) {
      text.prose("and " + (alive.size() - MOST_MISTAKES) + " that came up less often", 2);
    }
  }

  private static String words(Misconception mistake) {
    String id = Sanitizer.line(mistake.mistake());
    return id.substring(id.lastIndexOf('/') + 1).replace('-', ' ');
  }

  /// The skills, as they are called above; where they have no names the items.
  private String about(Misconception mistake) {
    List<String> skills =
        mistake.items().stream()
            .map(item -> report.schedule().skill(item))
            .filter(skill -> !skill.isBlank())
            .distinct()
            .toList();
    List<String> named = skills.isEmpty() ? mistake.items() : skills;
    return Sanitizer.line(String.join(", ", named));
  }

  /// What is typed to be asked about an item: all levels of a generator have one name.
  private static String topic(String item) {
    String safe = Sanitizer.line(item);
    return safe.startsWith(GENERATED)
        ? safe.substring(GENERATED.length(), safe.lastIndexOf('/'))
        : safe;
  }

  private void markdown(String words, int indent) {
    if (!words.isEmpty()) {
      Page narrower = page.withWidth(Math.max(20, Math.min(page.width(), 100) - indent));
      MarkdownPage.of(words, narrower.markdown(FencedBlocks.NONE))
          .lines()
          .forEach(line -> text.line((" ".repeat(indent) + line).stripTrailing()));
    }
  }

  private void dueItems() {
    List<Memory> due = report.due();
    if (due.isEmpty()) {
      text.prose("Nothing is due today. gradus quiz --new asks something new.", 0);
      return;
    }
    for (Memory memory : due) {
      long late = memory.due().until(report.today(), ChronoUnit.DAYS);
      text.line(Sanitizer.line(memory.item()));
      text.prose(
          Sanitizer.line(report.schedule().skill(memory.item()))
              + ": "
              + (late == 0 ? "due today" : "due " + days((int) late) + " ago")
              + ", known today with "
              + Math.round(100 * report.schedule().retrievability(memory))
              + " %",
          2);
    }
    text.gap();
    text.prose("gradus quiz --due asks them.", 0);
  }
}
