package gradus.tutor.ask;

import gradus.tutor.ask.Topic.Group;
import gradus.tutor.generate.Generated;
import gradus.tutor.generate.Generator;
import gradus.tutor.quiz.Question;
import java.util.List;

/// One place of a round: what will be asked there, and with which seed.
public sealed interface Slot {
  /// What stands in the prompt.
  String topic();

  long seed();

  /// The questions to ask there, one after the other.
  List<Question> questions(Levels levels);

  /// A certain item.
  record Fixed(String topic, Group group, long seed) implements Slot {
    static Fixed of(String topic, Question question, long seed) {
      return new Fixed(topic, new Group(question, List.of()), seed);
    }

    /// What a slot has become.
    static Fixed of(Slot slot, List<Question> questions) {
      Group group = new Group(questions.getFirst(), questions.subList(1, questions.size()));
      return new Fixed(slot.topic(), group, slot.seed());
    }

    @Override
    public List<Question> questions(Levels levels) {
      return group.all();
    }
  }

  /// An item of a generator, at the level the learner has then.
  record Rising(Generator generator, long seed) implements Slot {
    @Override
    public String topic() {
      return generator.topic();
    }

    @Override
    public List<Question> questions(Levels levels) {
      return List.of(new Generated(generator, levels.of(generator)));
    }
  }
}
