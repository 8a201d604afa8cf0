package gradus.tutor.generate;

import java.util.List;
import java.util.Optional;

/// The one list of generators, in the order of the curriculum.
public final class Generators {
  private Generators() {}

  /// What is typed behind `gradus quiz`.
  public static final List<String> TOPICS = List.of();

  /// Only the one asked for is loaded.
  public static Optional<Generator> find(String topic) {
    return switch (topic) {
      default -> Optional.empty();
    };
  }

  public static List<Generator> all() {
    return TOPICS.stream().map(topic -> find(topic).orElseThrow()).toList();
  }
}
