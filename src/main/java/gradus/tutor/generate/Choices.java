package gradus.tutor.generate;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// A question with sentences to choose from, under letters in an order of chance.
final class Choices {
  private record Sentence(String id, String text, String feedback) {}

  private final List<Sentence> sentences = new ArrayList<>();

  private Choices() {}

  /// @param text of the right one
  static Choices right(String text) {
    Choices choices = new Choices();
    choices.sentences.add(new Sentence("", text, ""));
    return choices;
  }

  /// One of these is right, whichever it is this time.
  ///
  /// @param ids of the mistakes to take another
  /// @param feedback to whom takes the one in this place
  static Choices among(String[] ids, String[] said, int right, IntFunction<String> feedback) {
    Choices choices = right(said[right]);
    for (int i = 0; i < said.length; i++) {
      if (i != right) {
        choices.wrong(ids[i], said[i], feedback.apply(i));
      }
    }
    return choices;
  }

  /// @param id of the mistake, the same whatever letter it gets
  Choices wrong(String id, String text, String feedback) {
    sentences.add(new Sentence(id, text, feedback));
    return this;
  }

  Draft ask(Chance chance, String prompt) {
    List<Sentence> shown = chance.shuffled(sentences);
    int right = shown.indexOf(sentences.getFirst());
    Draft draft = Draft.of(AnswerType.CHOICE, prompt, Expected.of(letter(right)));
    for (int i = 0; i < shown.size(); i++) {
      draft.option(letter(i), shown.get(i).text(), shown.get(i).feedback());
    }
    for (Sentence wrong : sentences.subList(1, sentences.size())) {
      draft.mistake(wrong.id(), letter(shown.indexOf(wrong)), wrong.feedback());
    }
    return draft;
  }

  private static String letter(int place) {
    return String.valueOf((char) ('a' + place));
  }
}
