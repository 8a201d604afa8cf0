package gradus.tutor.card;

import gradus.function.Function;
import gradus.tutor.quiz.Chance;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What kind of answer comes out: a number, a vector of which length, a truth value?
final class Outcomes {
  private static final int TRIES = 5;

  private final Function function;

  Outcomes(Function function) {
    this.function = function;
  }

  Optional<Paper> ask(Chance chance) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Sample> drawn = Sample.of(function, chance).filter(each -> !isPlain(each));
      if (drawn.isPresent()) {
        return Optional.of(ask(drawn.get(), chance));
      }
    }
    return Optional.empty();
  }

  /// Numbers make numbers: nothing to think about.
  private static boolean isPlain(Sample sample) {
    Value result = sample.answer().result();
    boolean numbers = sample.call().indexOf('[') < 0 && sample.call().indexOf('{') < 0;
    return numbers && (result instanceof Scalar || result instanceof Formula);
  }

  private Paper ask(Sample sample, Chance chance) {
    Value result = sample.answer().result();
    String right = result.kind();
    Map<String, String> others = new LinkedHashMap<>();
    if (result instanceof Array array) {
      neighbours(array.shape(), others);
    }
    others.put("a number", "A number is one value; think of what goes in and what is kept of it.");
    others.put("a formula", "A formula would still have a variable in it, or a root that stays.");
    others.put("true or false", "Nothing is asked here that could be true or false.");
    others.put("a set", "A set has its elements in no order and each only once.");
    others.put("a 2-vector", "Count what goes in, and what comes out for it.");
    others.remove(right);
    List<Paper.Wrong> wrong = new ArrayList<>();
    for (Map.Entry<String, String> other : others.entrySet()) {
      if (wrong.size() < 3 && !alike(right, other.getKey())) {
        wrong.add(
            new Paper.Wrong(
                "is-" + other.getKey().replace(' ', '-').replace('×', 'x'),
                shown(other.getKey()),
                other.getValue() + " " + Words.about(function)));
      }
    }
    return Paper.choice(
            chance, "What comes out of " + Words.code(sample.call()) + "?", shown(right), wrong)
        .hint(Words.about(function))
        .step("Computed, it is " + shown(right) + ".");
  }

  private static String shown(String kind) {
    return Words.plain(kind.equals("a truth value") ? "true or false" : kind);
  }

  /// Two words for one thing are no choice.
  private static boolean alike(String right, String other) {
    boolean truth = right.contains("truth") || right.equals("true") || right.equals("false");
    return truth && other.equals("true or false")
        || right.contains("set") && other.contains("set")
        || right.contains("formula") && (other.contains("formula") || other.contains("number"));
  }

  private static void neighbours(Shape shape, Map<String, String> others) {
    if (shape.isVector()) {
      String feedback = "Count the entries: one for each what?";
      others.put(Shape.of(shape.length(0) + 1).describe(), feedback);
      others.put(Shape.of(shape.length(0), shape.length(0)).describe(), feedback);
    } else if (shape.isMatrix()) {
      if (!shape.isSquare()) {
        others.put(
            Shape.of(shape.columns(), shape.rows()).describe(),
            "Those are columns by rows; rows come first.");
      }
      others.put(Shape.of(shape.rows()).describe(), "A vector has one index; count the indices.");
      others.put(
          Shape.of(shape.rows() + 1, shape.columns()).describe(), "Count the rows once more.");
    }
  }
}
