package gradus.tutor.card;

import gradus.function.Function;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Stamp;
import gradus.tutor.quiz.Variant;
import java.util.Map;
import java.util.Optional;

/// One of the questions on a card.
///
/// @param number from 1
record CardItem(Function function, int number) implements Question {
  static final int COUNT = 3;

  @Override
  public String id() {
    return Cards.PREFIX + function.name() + "/" + number;
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public String skill() {
    return function.name()
        + switch (number) {
          case 1 -> ": its value";
          case 2 -> ": what it yields";
          default -> ": what it is for";
        };
  }

  @Override
  public int level() {
    return number == 3 ? 1 : number;
  }

  @Override
  public String lesson() {
    return Cards.PREFIX + function.name();
  }

  @Override
  public Variant variant(long seed, Map<String, String> earlier) {
    Chance chance = Chance.of(id(), seed);
    return drawn(chance)
        .orElseGet(() -> new Naming(function, number).ask(chance))
        .variant(new Stamp(id(), version(), seed), skill(), level());
  }

  private Optional<Paper> drawn(Chance chance) {
    boolean curve = Words.isCurve(function);
    return switch (number) {
      case 1 -> new Evaluation(function).ask(chance);
      case 2 ->
          curve
              ? new Slope(function).ask(chance).or(() -> new Outcomes(function).ask(chance))
              : new Outcomes(function).ask(chance);
      default -> curve ? new Comparing(function).ask(chance) : Optional.empty();
    };
  }
}
