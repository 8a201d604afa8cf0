package gradus.tutor.learn;

import gradus.tutor.ask.Speech;
import gradus.tutor.card.Cards;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.quiz.Question;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The last page of a lesson: what to keep, what to review, what next.
record Ending(Course course, Lesson lesson, Standings standings, Collection<Question> questions) {
  void say(Speech speech) {
    speech.gap();
    speech.sentence("That was the last step.");
    keep(lesson, speech);
    review(speech);
    next(speech);
  }

  static void keep(Lesson lesson, Speech speech) {
    if (!lesson.keep().isEmpty()) {
      speech.gap();
      speech.markdown("## What to keep");
      speech.gap();
      speech.markdown("* " + String.join("\n* ", lesson.keep()));
    }
  }

  private void review(Speech speech) {
    List<String> shaky =
        questions.stream()
            .filter(question -> standings.isShaky(question.id()))
            .map(Question::skill)
            .distinct()
            .toList();
    if (questions.isEmpty()) {
      return;
    }
    speech.gap();
    speech.markdown("## What to review");
    speech.gap();
    if (shaky.isEmpty()) {
      speech.sentence("Nothing today: every question was right the first time.");
    } else {
      speech.markdown("* " + String.join("\n* ", shaky));
      speech.sentence("These come again soon, with other numbers: gradus quiz --due");
    }
  }

  private void next(Speech speech) {
    Optional<Lesson> next = new NextLesson(course, standings).after(lesson);
    speech.gap();
    speech.markdown("## What next");
    speech.gap();
    List<String> cards =
        lesson.next().stream()
            .filter(id -> id.startsWith(Cards.PREFIX))
            .map(id -> "gradus learn " + id.substring(Cards.PREFIX.length()))
            .toList();
    if (!cards.isEmpty()) {
      speech.sentence("Near it: " + String.join(", ", cards));
    }
    if (next.isPresent()) {
      speech.sentence(
          next.get().number()
              + " "
              + next.get().title()
              + ": gradus learn "
              + LessonName.shortest(next.get()));
    } else {
      speech.sentence("You have done every lesson there is. gradus quiz keeps them fresh.");
    }
  }
}
