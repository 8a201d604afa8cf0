package gradus.tutor.learn;

import gradus.tutor.ask.Asking;
import gradus.tutor.ask.Backdrop;
import gradus.tutor.ask.Manners;
import gradus.tutor.ask.Outcome;
import gradus.tutor.ask.Speech;
import gradus.tutor.generate.Generated;
import gradus.tutor.generate.Generator;
import gradus.tutor.lesson.Course.Chapter;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.progress.Event;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A short quiz that can mark a chapter as known: one question a skill, the hardest first, without
/// hints and with one try each. It ends as soon as it is decided.
public final class Placement {
  /// More questions are an exam.
  private static final int MOST = 8;

  /// Four of five are enough.
  private static final double ENOUGH = 0.8;

  private final Classroom room;
  private final Chapter chapter;
  private final long seed;
  private final Speech speech;

  public Placement(Classroom room, Chapter chapter, long seed) {
    this.room = room;
    this.chapter = chapter;
    this.seed = seed;
    this.speech = new Speech(room.dialogue());
  }

  /// The questions: of each skill the hardest, then those of generators where lessons have few.
  List<Question> questions() {
    Map<String, Question> hardest = new LinkedHashMap<>();
    for (Lesson lesson : chapter.lessons()) {
      for (Question question : room.pool().ofLesson(lesson.id())) {
        if (question.partOf().isEmpty()) {
          hardest.merge(question.skill(), question, (a, b) -> b.level() > a.level() ? b : a);
        }
      }
    }
    List<Question> all =
        new ArrayList<>(
            Chance.of("placement/" + chapter.id(), seed).shuffled(List.copyOf(hardest.values())));
    for (Generator generator : room.pool().generators()) {
      if (all.size() < MOST && generator.chapter().equals(chapter.id())) {
        all.add(new Generated(generator, Math.min(3, generator.levels())));
      }
    }
    List<Question> chosen = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    chosen.sort(Comparator.comparingInt(Question::level).reversed());
    return chosen;
  }

  /// @return whether the chapter is known; empty when the learner left before it was decided
  public Optional<Boolean> run() {
    List<Question> questions = questions();
    if (questions.isEmpty()) {
      speech.sentence("There are no questions about " + chapter.title() + " yet.");
      return Optional.of(false);
    }
    int needed = (int) Math.ceil(ENOUGH * questions.size());
    introduce(questions.size(), needed);
    Asking asking =
        new Asking(
            room.desk(),
            room.marker(),
            room.dialogue(),
            room.recorder(),
            new Manners("placement", true, false, 1, Manners.Feedback.VERDICT),
            Backdrop.blank().accepting(List.of()));
    int right = 0;
    Set<Question> wrong = new LinkedHashSet<>();
    for (int i = 0; i < questions.size(); i++) {
      String label = "placement " + (i + 1) + "/" + questions.size();
      Outcome outcome = asking.ask(questions.get(i), seed, label, Map.of());
      switch (outcome.ending()) {
        case LEFT -> {
          speech.gap();
          speech.sentence("Left before it was decided. Nothing has been marked as known.");
          return Optional.empty();
        }
        case RIGHT -> right++;
        case WRONG, GAVE_UP, SKIPPED, COMMAND -> wrong.add(questions.get(i));
      }
      if (right >= needed || questions.size() - wrong.size() < needed) {
        break;
      }
    }
    speech.gap();
    if (right >= needed) {
      passed();
      return Optional.of(true);
    }
    failed(wrong);
    return Optional.of(false);
  }

  private void introduce(int count, int needed) {
    speech.sentence(
        "A placement for "
            + chapter.title()
            + ": at most "
            + count
            + (count == 1 ? " question" : " questions")
            + ", the hardest first, one try each, without hints. "
            + needed
            + " right mark the chapter as known. A line that begins with = calculates, :skip goes"
            + " on, :quit leaves.");
  }

  private void passed() {
    room.recorder().record(new Event.Known(chapter.id()));
    speech.sentence(
        chapter.title()
            + " is marked as known; its lessons are open all the same. To take that back:"
            + " gradus progress forget "
            + chapter.id());
  }

  private void failed(Set<Question> wrong) {
    speech.sentence(chapter.title() + " is not marked as known. Worth reading first:");
    Set<String> told = new LinkedHashSet<>();
    for (Question question : wrong) {
      Optional<Lesson> lesson = room.course().lesson(question.lesson());
      told.add(
          lesson
              .map(one -> one.number() + " " + one.title() + ": gradus learn " + one.number())
              .orElse(question.skill()));
    }
    told.forEach(line -> speech.sentence("  " + line));
  }
}
