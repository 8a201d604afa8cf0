package gradus.tutor.quiz;

import gradus.engine.Worker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A quiz item that somebody wrote.
public final class AuthoredItem implements Question {
  /// How many seeds are tried for one variant that was not met before.
  private static final int TRIES = 20;

  private final Exercise exercise;
  private final ItemText item;
  private final int index;
  private final String lesson;

  /// @param index of the part
  AuthoredItem(Exercise exercise, int index, String lesson) {
    this.exercise = exercise;
    this.item = exercise.parts().get(index);
    this.index = index;
    this.lesson = lesson;
  }

  @Override
  public String id() {
    return item.id();
  }

  @Override
  public String version() {
    return item.version();
  }

  @Override
  public String skill() {
    return item.skill();
  }

  @Override
  public int level() {
    return item.level();
  }

  @Override
  public String lesson() {
    return lesson;
  }

  @Override
  public String partOf() {
    return item.partOf();
  }

  @Override
  public String part() {
    return exercise.parts().size() > 1 ? Exercise.letter(item) : item.part();
  }

  /// The line of its `id` in the file of the lesson.
  public int line() {
    return item.at().place().line();
  }

  @Override
  public Variant variant(long seed, Map<String, String> earlier) {
    return Worker.call(
        Workbench.LIMITS,
        () -> {
          Workbench bench = new Workbench(exercise.names());
          Values drawn = exercise.draw(seed, bench);
          Values values =
              exercise.parts().size() == 1 ? drawn : exercise.carried(drawn, index, earlier, bench);
          return new VariantMaker(item, values, bench, seed).variant();
        });
  }

  /// How many draws of its parameters there are at most; conditions leave fewer.
  public long combinations() {
    return exercise.combinations();
  }

  @Override
  public List<Long> seeds(int most) {
    List<Long> seeds = new ArrayList<>();
    Set<Object> met = new HashSet<>();
    long wanted = Math.min(most, combinations());
    boolean shuffles = item.isChosen() && item.type() != AnswerType.SPOT;
    long goal = shuffles ? most : wanted;
    for (long seed = 1; seed <= (long) TRIES * most && seeds.size() < goal; seed++) {
      Variant variant = variant(seed);
      if (met.add(List.of(variant.prompt(), variant.options(), variant.expected()))) {
        seeds.add(seed);
      }
    }
    return seeds;
  }
}
