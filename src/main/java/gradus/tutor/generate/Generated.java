package gradus.tutor.generate;

import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Stamp;
import gradus.tutor.quiz.Variant;
import java.util.Map;

/// The items of one generator at one level.
public record Generated(Generator generator, int level) implements Question {
  public Generated {
    if (level < 1 || level > generator.levels()) {
      throw new IllegalArgumentException(generator.topic() + " has no level " + level);
    }
  }

  @Override
  public String id() {
    return "generated/" + generator.topic() + "/" + level;
  }

  @Override
  public String version() {
    return String.valueOf(generator.version());
  }

  @Override
  public String skill() {
    return generator.skill(level);
  }

  @Override
  public String lesson() {
    return "";
  }

  @Override
  public Variant variant(long seed, Map<String, String> earlier) {
    Draft draft = generator.draw(Chance.of(id(), seed), level);
    return new Variant(
        new Stamp(id(), version(), seed),
        skill(),
        level,
        draft.type(),
        1,
        draft.prompt(),
        draft.options(),
        draft.expected(),
        draft.mistakes(),
        draft.hints(),
        draft.steps(),
        draft.samples());
  }
}
