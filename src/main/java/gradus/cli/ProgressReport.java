package gradus.cli;

import gradus.json.Json;
import gradus.tutor.learn.Standings;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.progress.History;
import gradus.tutor.review.Misconception;
import gradus.tutor.review.PracticeDays;
import gradus.tutor.review.Schedule;
import gradus.tutor.review.Schedule.Memory;
import gradus.tutor.review.Schedule.Review;
import gradus.tutor.review.Skill;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the journal tells, for {@link ProgressPage} and as JSON.
record ProgressReport(
    Schedule schedule,
    Standings standings,
    List<Skill> skills,
    List<Misconception> misconceptions,
    PracticeDays days,
    ProgressCourse course) {
  /// Fewer reviews say nothing about how much is kept.
  static final int ENOUGH_REVIEWS = 10;

  private static final int WEEK = 7;
  static final int MONTH = 30;

  static ProgressReport of(History history, ProgressCourse course, Clock clock) {
    Schedule schedule = new Schedule(history, clock);
    return new ProgressReport(
        schedule,
        new Standings(history),
        Skill.of(schedule, course::isAsked),
        Misconception.of(history),
        PracticeDays.of(history, clock),
        course);
  }

  LocalDate today() {
    return schedule.today();
  }

  /// What is due and still exists.
  List<Memory> due() {
    return schedule.due().stream().filter(memory -> course.isAsked(memory.item())).toList();
  }

  /// How many items fall due today and on the six days behind it.
  List<Integer> week() {
    return schedule.upcoming(WEEK, course::isAsked);
  }

  /// The lessons that were opened, done, or are known, in the order of the course.
  List<Lesson> lessons() {
    return course.lessons().stream().filter(lesson -> !word(lesson).equals("new")).toList();
  }

  String word(Lesson lesson) {
    return standings.of(lesson).words(lesson.steps().size());
  }

  int reviews() {
    return schedule.reviews().size();
  }

  int rightFirstTime() {
    return (int) schedule.reviews().stream().filter(Review::isRightFirstTime).count();
  }

  /// Right after a hint or a wrong answer.
  int rightWithHelp() {
    return (int) schedule.reviews().stream().filter(Review::isRecalled).count() - rightFirstTime();
  }

  boolean isEmpty() {
    return days.counts().isEmpty() && skills.isEmpty() && lessons().isEmpty();
  }

  Json json() {
    Json.Fields fields =
        Json.fields()
            .put("schema", "gradus.progress/1")
            .put("gradus", Version.current())
            .put("today", today().toString())
            .put("due", dueJson());
    List<Json> week = new ArrayList<>();
    for (int day = 0; day < WEEK; day++) {
      week.add(
          Json.fields()
              .put("date", today().plusDays(day).toString())
              .put("items", week().get(day))
              .build());
    }
    return fields
        .put("week", Json.array(week))
        .put("skills", Json.array(skills.stream().map(ProgressReport::json).toList()))
        .put("lessons", Json.array(lessons().stream().map(this::json).toList()))
        .put("retention", retention())
        .put("practice", practice())
        .put("misconceptions", Json.array(misconceptions.stream().map(this::json).toList()))
        .build();
  }

  Json dueJson() {
    return Json.array(
        due().stream()
            .map(memory ->
                Json.fields()
                    .put("item", memory.item())
                    .put("skill", schedule.skill(memory.item()))
                    .put("due", memory.due().toString())
                    .put("last", memory.last().toString())
                    .put("stability", memory.stability())
                    .put("difficulty", memory.difficulty())
                    .put("recall", schedule.retrievability(memory))
                    .put("reviews", memory.reviews())
                    .put("lapses", memory.lapses())
                    .build())
            .toList());
  }

  private static Json json(Skill skill) {
    return Json.fields()
        .put("skill", skill.name())
        .put("standing", skill.standing().word())
        .put("mastery", skill.mastery())
        .put("recall", skill.recall())
        .put("items", skill.items())
        .put("answers", skill.answers())
        .put("due", skill.due())
        .build();
  }

  private Json json(Lesson lesson) {
    return Json.fields()
        .put("lesson", lesson.id())
        .put("title", lesson.title())
        .put("standing", word(lesson))
        .build();
  }

  /// The part is null while there are too few reviews.
  private Json retention() {
    return Json.fields()
        .put("reviews", reviews())
        .put("right_first_time", rightFirstTime())
        .put("right_with_help", rightWithHelp())
        .put(
            "part",
            reviews() < ENOUGH_REVIEWS ? Json.NULL : Json.of((double) rightFirstTime() / reviews()))
        .put("wanted", Schedule.RETENTION)
        .build();
  }

  private Json practice() {
    List<Json> counts = new ArrayList<>();
    days.counts()
        .forEach((day, count) ->
            counts.add(Json.fields().put("date", day.toString()).put("answers", count).build()));
    return Json.fields()
        .put("days_of_last_30", days.ofLast(MONTH))
        .put("longest_run", days.longestRun())
        .put("days", Json.array(counts))
        .build();
  }

  private Json json(Misconception mistake) {
    return Json.fields()
        .put("mistake", mistake.mistake())
        .put("variants", mistake.variants())
        .put("right_since", mistake.rightSince())
        .put("items", Json.texts(mistake.items()))
        .put("feedback", course.feedback(mistake))
        .put("read", course.reading(mistake))
        .build();
  }
}
