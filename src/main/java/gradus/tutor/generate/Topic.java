package gradus.tutor.generate;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;
import java.util.List;

/// What all generators have in common: words about themselves, and that they draw again until a
/// variant is sound.
abstract class Topic implements Generator {
  private final String name;
  private final String summary;
  private final String chapter;
  private final List<String> skills;

  /// @param skills one for each level
  Topic(String name, String summary, String chapter, String... skills) {
    this.name = name;
    this.summary = summary;
    this.chapter = chapter;
    this.skills = List.of(skills);
  }

  /// One draw, which may be degenerate.
  abstract Draft any(Chance chance, int level);

  @Override
  public final Draft draw(Chance chance, int level) {
    return Sound.first(() -> any(chance, level));
  }

  @Override
  public final String topic() {
    return name;
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final String chapter() {
    return chapter;
  }

  @Override
  public final int levels() {
    return skills.size();
  }

  @Override
  public final String skill(int level) {
    return skills.get(level - 1);
  }

  static Draft number(String prompt, String reference) {
    return Draft.of(AnswerType.NUMBER, prompt, Expected.of(reference));
  }

  static Draft number(String prompt, int reference) {
    return number(prompt, String.valueOf(reference));
  }

  static Draft formula(String prompt, String reference, String... variables) {
    return Draft.of(AnswerType.EXPRESSION, prompt, Expected.of(reference).in(variables));
  }

  static Draft derivative(String f, String answer) {
    return formula(TypedLatex.say("Differentiate $f(x) = #$.", f), "diff(" + f + ", x)", "x")
        .right(answer);
  }

  static Draft vector(String prompt, String reference, String... variables) {
    return Draft.of(AnswerType.VECTOR, prompt, Expected.of(reference).in(variables));
  }

  static Draft matrix(String prompt, String reference) {
    return Draft.of(AnswerType.MATRIX, prompt, Expected.of(reference));
  }
}
