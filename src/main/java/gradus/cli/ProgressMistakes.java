package gradus.cli;

import gradus.render.terminal.Sanitizer;
import gradus.tutor.review.Misconception;
import java.util.List;

/// The mistakes on the page of `gradus progress` that were made on several variants, and what
/// helps.
record ProgressMistakes(ProgressReport report, ProgressText text) {
  private static final int MOST = 5;
  private static final String GENERATED = "generated/";

  void write() {
    List<Misconception> alive =
        report.misconceptions().stream().filter(mistake -> !mistake.isOver()).toList();
    if (alive.isEmpty()) {
      return;
    }
    text.section("What keeps coming back");
    alive.stream().limit(MOST).forEach(this::write);
    if (alive.size() > MOST) {
      text.prose("and " + (alive.size() - MOST) + " that came up less often", 2);
    }
  }

  private void write(Misconception mistake) {
    text.prose(
        "in %d questions about %s (%s)"
            .formatted(mistake.variants(), about(mistake), words(mistake)),
        2);
    text.markdown(report.course().feedback(mistake), 4);
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
    String item = mistake.latest().item();
    if (report.course().question(item).isPresent()) {
      text.prose("practise: gradus quiz " + topic(item), 4);
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
}
