package gradus.tutor.ask;

import gradus.json.Json;
import gradus.render.terminal.Width;
import gradus.render.terminal.WordWrap;
import gradus.tutor.generate.Generated;
import gradus.tutor.generate.Generator;
import gradus.tutor.quiz.Question;
import gradus.tutor.review.Schedule;
import gradus.tutor.talk.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A topic and what the learner knows of it.
///
/// @param label how it is listed: a lesson by its number, which no generator has
/// @param summary one line
/// @param items how many there are; for a generator its levels
/// @param known how many of them were known once, with or without help
/// @param due how many are due today
/// @param level the next of a generator; 0 for a lesson
public record KnownTopic(
    String name, String label, String summary, int items, int known, int due, int level) {
  public static List<KnownTopic> all(Topics topics, Schedule schedule, Levels levels) {
    return topics.all().stream().map(topic -> of(topic, schedule, levels)).toList();
  }

  private static KnownTopic of(Topic topic, Schedule schedule, Levels levels) {
    List<Question> questions = new ArrayList<>();
    topic.written().forEach(group -> questions.addAll(group.all()));
    topic.generator().ifPresent(generator -> addAll(generator, questions));
    List<Schedule.Memory> met =
        questions.stream().flatMap(question -> schedule.of(question.id()).stream()).toList();
    Optional<Generator> generator = topic.generator();
    return new KnownTopic(
        topic.name(),
        topic.label(),
        topic.title(),
        questions.size(),
        (int) met.stream().filter(memory -> schedule.recalled(memory.item()) > 0).count(),
        (int) met.stream().filter(memory -> !memory.due().isAfter(schedule.today())).count(),
        generator.map(levels::of).orElse(0));
  }

  private static void addAll(Generator generator, List<Question> questions) {
    for (int level = 1; level <= generator.levels(); level++) {
      questions.add(new Generated(generator, level));
    }
  }

  public Json json() {
    return Json.fields()
        .put("topic", label)
        .put("name", name)
        .put("summary", summary)
        .put("items", items)
        .put("known", known)
        .put("due", due)
        .put("level", level)
        .build();
  }

  private String standing() {
    String due = this.due == 0 ? "" : ", " + this.due + " due";
    if (level > 0) {
      return "level " + level + " of " + items + due;
    }
    return known + " of " + items + " known" + due;
  }

  public static void say(List<KnownTopic> topics, Speech speech, Page page) {
    boolean lessons = false;
    boolean generators = false;
    int column = 2 + topics.stream().mapToInt(topic -> Width.of(topic.label())).max().orElse(0);
    for (KnownTopic topic : topics) {
      if (topic.level() == 0 && !lessons) {
        speech.sentence("Lessons with questions:");
        lessons = true;
      }
      if (topic.level() > 0 && !generators) {
        speech.gap();
        speech.sentence("Topics with as many questions as you like:");
        generators = true;
      }
      topic.say(speech, page, Math.min(column, 24));
    }
    speech.gap();
    speech.sentence("gradus quiz TOPIC asks about one; several, a chapter or a lesson work too.");
  }

  private void say(Speech speech, Page page, int column) {
    int begin = Math.min(column + 2, page.width() / 2);
    int room = Math.clamp(page.width() - begin, 10, 76);
    String head = Width.padRight("  " + label, begin);
    if (Width.of("  " + label) >= begin) {
      speech.line("  " + label);
      head = " ".repeat(begin);
    }
    for (String line : WordWrap.of(summary + " (" + standing() + ")", room)) {
      speech.line(head + line);
      head = " ".repeat(begin);
    }
  }
}
