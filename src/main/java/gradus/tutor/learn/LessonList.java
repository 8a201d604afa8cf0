package gradus.tutor.learn;

import gradus.json.Json;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Style;
import gradus.render.terminal.Width;
import gradus.render.terminal.WordWrap;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Course.Chapter;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.talk.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The chapters and lessons of a course, how far the learner has come, and what to do next.
public final class LessonList {
  private static final String SCHEMA = "gradus.lessons/1";

  /// Room for ` 15 min`.
  private static final int MINUTES = 8;

  /// Columns a title wants; with fewer left, minutes and mark stand below it.
  private static final int LEAST = 24;

  private final Course course;
  private final Standings standings;

  public LessonList(Course course, Standings standings) {
    this.course = course;
    this.standings = standings;
  }

  /// As a page, with what to type next.
  public String text(Page page) {
    StringBuilder out = new StringBuilder(lessons(page)).append('\n');
    next(page, out);
    wrapped(
        "Every function has a card, too: gradus learn sigmoid. A chapter you know already:"
            + " gradus learn --placement algebra",
        page,
        out);
    return out.toString();
  }

  /// The chapters and lessons alone.
  String lessons(Page page) {
    StringBuilder out = new StringBuilder();
    out.append(page.style().apply(Style.Role.TITLE, plain(course.title(), page))).append("\n");
    int numbers =
        2 + course.lessons().stream().mapToInt(lesson -> lesson.number().length()).max().orElse(0);
    for (Chapter chapter : course.chapters()) {
      if (!chapter.lessons().isEmpty()) {
        String known = standings.isChapterKnown(chapter.id()) ? "  (known)" : "";
        String heading = chapter.number() + "  " + plain(chapter.title(), page) + known;
        out.append('\n').append(page.style().apply(Style.Role.HEADING, heading)).append('\n');
        chapter.lessons().forEach(lesson -> line(lesson, numbers, page, out));
      }
    }
    return out.toString();
  }

  private void line(Lesson lesson, int numbers, Page page, StringBuilder out) {
    String mark = standings.of(lesson).words(lesson.steps().size());
    String minutes = lesson.minutes() > 0 ? lesson.minutes() + " min" : "";
    int width = Math.min(page.width(), 100) - 2 - numbers;
    int room = width - MINUTES - 2 - longestMark();
    boolean beside = room >= LEAST;
    List<String> title = WordWrap.of(plain(lesson.title(), page), beside ? room : width);
    String indent = " ".repeat(2 + numbers);
    String first = "  " + Width.padRight(lesson.number(), numbers);
    if (beside) {
      String right = Width.padLeft(minutes, MINUTES) + "  " + mark;
      out.append(first).append(Width.padRight(title.getFirst(), room)).append(right).append('\n');
    } else {
      out.append(first).append(title.getFirst()).append('\n');
    }
    for (String more : title.subList(1, title.size())) {
      out.append(indent).append(more).append('\n');
    }
    if (!beside) {
      out.append(indent)
          .append(minutes)
          .append(minutes.isEmpty() ? "" : ", ")
          .append(mark)
          .append('\n');
    }
  }

  private int longestMark() {
    return course.lessons().stream()
        .mapToInt(lesson -> standings.of(lesson).words(lesson.steps().size()).length())
        .max()
        .orElse(0);
  }

  private void next(Page page, StringBuilder out) {
    Optional<Lesson> next = new NextLesson(course, standings).atAll();
    if (next.isEmpty()) {
      wrapped("Every lesson is behind you. gradus quiz keeps them fresh.", page, out);
      return;
    }
    Lesson lesson = next.get();
    String does =
        standings.of(lesson) instanceof Standing.At at
            ? "goes on at step " + at.step() + " of " + lesson.title()
            : "begins " + lesson.title();
    wrapped("Next: gradus learn " + lesson.number() + " " + does + ".", page, out);
  }

  private static void wrapped(String text, Page page, StringBuilder out) {
    for (String line : WordWrap.of(plain(text, page), Math.clamp(page.width(), 20, 100))) {
      out.append(line).append('\n');
    }
  }

  private static String plain(String text, Page page) {
    String safe = Sanitizer.line(text);
    return page.ascii() ? Ascii.of(safe) : safe;
  }

  /// For programs.
  public Json json() {
    SequencedMap<String, Json> fields = new LinkedHashMap<>();
    fields.put("schema", new Json.Str(SCHEMA));
    fields.put("course", new Json.Str(course.id()));
    fields.put("title", new Json.Str(course.title()));
    List<Json> chapters = new ArrayList<>();
    course.chapters().forEach(chapter -> chapters.add(json(chapter)));
    fields.put("chapters", new Json.Arr(chapters));
    fields.put(
        "next",
        new NextLesson(course, standings)
            .atAll()
            .<Json>map(lesson -> new Json.Str(lesson.id()))
            .orElse(Json.NULL));
    return new Json.Obj(fields);
  }

  private Json json(Chapter chapter) {
    SequencedMap<String, Json> fields = new LinkedHashMap<>();
    fields.put("id", new Json.Str(chapter.id()));
    fields.put("number", Json.of(chapter.number()));
    fields.put("title", new Json.Str(chapter.title()));
    fields.put("known", standings.isChapterKnown(chapter.id()) ? Json.TRUE : Json.FALSE);
    List<Json> lessons = new ArrayList<>();
    chapter.lessons().forEach(lesson -> lessons.add(json(lesson)));
    fields.put("lessons", new Json.Arr(lessons));
    return new Json.Obj(fields);
  }

  private Json json(Lesson lesson) {
    SequencedMap<String, Json> fields = new LinkedHashMap<>();
    fields.put("id", new Json.Str(lesson.id()));
    fields.put("number", new Json.Str(lesson.number()));
    fields.put("title", new Json.Str(lesson.title()));
    fields.put("minutes", Json.of(lesson.minutes()));
    Standing standing = standings.of(lesson);
    String state =
        switch (standing) {
          case Standing.New _ -> "new";
          case Standing.At _ -> "at";
          case Standing.Done _ -> "done";
          case Standing.Known _ -> "known";
        };
    fields.put("state", new Json.Str(state));
    fields.put("step", standing instanceof Standing.At at ? Json.of(at.step()) : Json.NULL);
    fields.put("steps", Json.of(lesson.steps().size()));
    fields.put("requires", words(lesson.requires()));
    fields.put("functions", words(lesson.functions()));
    return new Json.Obj(fields);
  }

  private static Json words(List<String> words) {
    List<Json> items = new ArrayList<>();
    words.forEach(word -> items.add(new Json.Str(word)));
    return new Json.Arr(items);
  }
}
