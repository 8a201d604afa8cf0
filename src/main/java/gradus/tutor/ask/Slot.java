package gradus.tutor.ask;

import gradus.tutor.ask.Topic.Group;
import gradus.tutor.generate.Generated;
import gradus.tutor.generate.Generator;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Stamp;
import java.util.List;

/// One place of a round: what will be asked there, and with which seed.
public sealed interface Slot {
  /// What stands in the prompt.
  String topic();

  /// A variant with this seed is asked, unless its like was shown lately.
  long seed();

  /// The questions to ask there, one after the other.
  List<Question> questions(Levels levels);

  /// What is asked there now.
  default Fixed drawn(Drawing drawing) {
    List<Question> questions = questions(drawing.levels());
    Question first = questions.getFirst();
    long seed = drawing.shown().another(first, seed());
    drawing.shown().add(new Stamp(first.id(), first.version(), seed));
    return new Fixed(topic(), new Group(first, questions.subList(1, questions.size())), seed);
  }

  /// A certain variant.
  record Fixed(String topic, Group group, long seed) implements Slot {
    @Override
    public List<Question> questions(Levels levels) {
      return group.all();
    }

    @Override
    public Fixed drawn(Drawing drawing) {
      return this;
    }
  }

  /// A certain item.
  record Item(String topic, Group group, long seed) implements Slot {
    static Item of(String topic, Question question, long seed) {
      return new Item(topic, new Group(question, List.of()), seed);
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
