package gradus.tutor.ask;

import gradus.tutor.generate.Generator;
import gradus.tutor.quiz.Question;
import java.util.List;
import java.util.Optional;

/// What items are about: a lesson, or a generator.
///
/// @param name what stands in prompts: `derivatives`, `softmax-and-temperature`
/// @param label what is typed for it: `derivatives`, `1.5`
/// @param title of the lesson; of a generator its line in the list
/// @param written the items of the lesson, each with its later parts; empty for a generator
/// @param generator empty for a lesson
public record Topic(
    String name, String label, String title, List<Group> written, Optional<Generator> generator) {
  public Topic {
    written = List.copyOf(written);
  }

  static Topic of(Generator generator) {
    return new Topic(
        generator.topic(),
        generator.topic(),
        generator.summary(),
        List.of(),
        Optional.of(generator));
  }

  /// A question and its later parts, which share its variant.
  public record Group(Question first, List<Question> later) {
    public Group {
      later = List.copyOf(later);
    }

    List<Question> all() {
      return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), later.stream())
          .toList();
    }

    boolean holds(String id) {
      return all().stream().anyMatch(question -> question.id().equals(id));
    }
  }
}
