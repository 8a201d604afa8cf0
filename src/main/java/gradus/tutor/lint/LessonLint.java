package gradus.tutor.lint;

import gradus.budget.Limits;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Place;
import gradus.tutor.lesson.Step;
import gradus.tutor.lesson.Step.Part;
import gradus.tutor.talk.Pictures;
import java.util.ArrayList;
import java.util.List;

/// Looks at what a lesson shows and asks besides its quiz items.
final class LessonLint {
  private final Lesson lesson;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final Workout workout;
  private final PlotCheck plots;
  private int pictures;
  private int tries;
  private int items;

  LessonLint(Lesson lesson, Limits limits, Pictures pictures) {
    this.lesson = lesson;
    this.file = lesson.file().toString();
    this.workout = new Workout(file, limits, problems);
    this.plots = new PlotCheck(file, pictures, problems);
  }

  List<Problem> run() {
    for (Step step : lesson.steps()) {
      text(step.title(), new Place(file, step.line(), 1));
      if (step.parts().isEmpty()) {
        problems.add(
            Problem.warning(
                new Place(file, step.line(), 1),
                "step",
                "the step '" + step.title() + "' is empty",
                ""));
      }
      for (Part part : step.parts()) {
        switch (part) {
          case Part.Prose(String markdown, int line) -> text(markdown, new Place(file, line, 1));
          case Part.Live(Block block) -> block(block);
        }
      }
    }
    lesson.keep().forEach(sentence -> text(sentence, new Place(file, 1, 1)));
    minimum();
    return problems;
  }

  private void block(Block block) {
    switch (block.kind()) {
      case SHOW -> workout.show(block);
      case TRY -> {
        tries++;
        workout.attempt(block);
        texts(block, "ask", "hint", "then");
      }
      case PLOT -> {
        pictures++;
        plots.check(block);
        texts(block, "alt", "caption");
      }
      case QUIZ -> items++;
    }
  }

  private void texts(Block block, String... keys) {
    for (String key : keys) {
      for (Entry entry : block.all(key)) {
        text(entry.value(), entry.place(file));
      }
    }
    for (Entry entry : block.all("mistake")) {
      int end = entry.value().indexOf('\n');
      if (end < 0) {
        problems.add(
            Problem.warning(
                entry.place(file),
                "feedback",
                "the mistake '" + entry.argument() + "' says nothing to who makes it",
                "indented lines below it are its feedback"));
      } else {
        text(entry.value().substring(end + 1), new Place(file, entry.line() + 1, 1));
      }
    }
  }

  private void text(String markdown, Place place) {
    for (Texts.Flaw flaw : Texts.flaws(markdown)) {
      problems.add(
          Problem.error(
              new Place(
                  file, place.line() + flaw.line() - 1, flaw.line() == 1 ? place.column() : 1),
              "text",
              flaw.what(),
              flaw.hint()));
    }
  }

  /// What the curriculum wants of every lesson.
  private void minimum() {
    atLeast(1, pictures, "picture", "a gradus plot block");
    atLeast(2, tries, "try step", "gradus try blocks");
    atLeast(3, items, "quiz item", "gradus quiz blocks: compute, interpret, find the slip");
    atLeast(1, lesson.keep().size(), "sentence to keep", "keep: … in the head");
    if (lesson.minutes() == 0) {
      warn("the lesson does not say how long it takes", "minutes: 12 in the head");
    }
  }

  private void atLeast(int least, int found, String what, String hint) {
    if (found < least) {
      warn(
          "the lesson has "
              + (found == 0 ? "no " + what : found + " " + what + (found == 1 ? "" : "s"))
              + (found == 0 && least == 1 ? "" : ", " + least + " are wanted"),
          hint);
    }
  }

  private void warn(String what, String hint) {
    problems.add(Problem.warning(new Place(file, 1, 1), "minimum", what, hint));
  }
}
