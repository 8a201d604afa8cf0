package gradus.tutor.quiz;

import gradus.diag.GradusException;
import gradus.symbolic.equivalence.Criterion;
import gradus.syntax.Node;
import gradus.syntax.Reading;
import gradus.tutor.quiz.Expected.Test;
import gradus.tutor.quiz.ItemText.Answer;
import gradus.tutor.quiz.ItemText.Slip;
import gradus.value.Literals;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The right answer of a part and its wrong ones on one variant.
final class Expectation {
  /// An exact value that is longer is asked for in decimals.
  private static final int SHORT = 12;

  private static final int DIGITS = 3;

  private final ItemText item;
  private final Values values;
  private final Workbench bench;

  Expectation(ItemText item, Values values, Workbench bench) {
    this.item = item;
    this.values = values;
    this.bench = bench;
  }

  /// The reference as a tree; empty for a choice or an order.
  Optional<Node> node() {
    if (item.isChosen() || !(item.answers().getFirst() instanceof Answer.Value(Expression value))) {
      return Optional.empty();
    }
    return Optional.of(plain(value.with(values)));
  }

  String reference() {
    return Reading.of(node().orElseThrow());
  }

  /// A tree as a person writes it: a plain value where everything in it is a number, else with the
  /// numbers that belong together worked out.
  private Node plain(Node node) {
    boolean value =
        switch (item.type()) {
          case NUMBER, VECTOR, MATRIX, TRUTH, SPOT -> true;
          case EXPRESSION, SET, INTERVAL, EQUATION, CHOICE, ORDER -> false;
        };
    if (value && Expression.isArithmetic(node)) {
      try {
        Value result = bench.compute(Reading.of(node)).result();
        if (bench.isPlain(result)) {
          return values.node(result);
        }
      } catch (GradusException undefined) {
        return Folding.of(node);
      }
    }
    return Folding.of(node);
  }

  /// The key of the right option.
  String key() {
    List<String> right = new ArrayList<>();
    for (Answer answer : item.answers()) {
      switch (answer) {
        case Answer.Key(_, String key) -> right.add(key);
        case Answer.Case(String key, Expression condition) -> {
          if (bench.holds(condition, values)) {
            right.add(key);
          }
        }
        case Answer.Value(Expression value) -> right.add(line(value));
      }
    }
    Lines lines = item.answers().getFirst().lines();
    if (right.size() != 1) {
      throw lines
          .error(
              right.isEmpty()
                  ? "no answer holds on this variant"
                  : "more than one answer holds on this variant: " + String.join(", ", right))
          .detail("where " + drawn())
          .hint("exactly one of the conditions may hold")
          .toException();
    }
    return right.getFirst();
  }

  /// The number of the wrong line.
  String line(Expression expression) {
    String number = Literals.of(bench.value(expression, values));
    if (item.options().stream().noneMatch(option -> option.key().equals(number))) {
      throw expression
          .lines()
          .error("there is no line " + number)
          .detail("where " + drawn())
          .hint("the lines are counted from 1 to " + item.options().size())
          .toException();
    }
    return number;
  }

  private String drawn() {
    List<String> given = new ArrayList<>();
    values.all().forEach((name, value) -> given.add(name + " = " + Literals.of(value)));
    return given.isEmpty() ? "nothing is drawn" : String.join(", ", given);
  }

  /// What counts as the same.
  Test test() {
    if (!item.tests().isEmpty()) {
      return item.tests().getFirst();
    }
    if (item.type() == AnswerType.SET) {
      return new Test.Same(Criterion.SET);
    }
    if (item.type() == AnswerType.NUMBER && !isShort()) {
      return new Test.Significant(DIGITS);
    }
    return new Test.Same(Criterion.EQUIVALENT);
  }

  private boolean isShort() {
    Value value = bench.compute(reference()).result();
    return !bench.isFloating(value) && Literals.of(value).length() <= SHORT;
  }

  /// What a known wrong rule yields, in the language; empty when it yields nothing here.
  Optional<String> result(Slip slip) {
    return switch (slip) {
      case Slip.Own own -> Optional.of(Reading.of(plain(own.result().with(values))));
      case Slip.Library library ->
          bench.mistaken(question(), library.id()).map(wrong -> Literals.of(wrong.value()));
      case Slip.Taken _ -> Optional.empty();
    };
  }

  /// What was asked, as a command.
  String question() {
    Answer answer = item.answers().getFirst();
    if (!item.question().isEmpty()) {
      return item.question().getFirst().text(values);
    }
    return answer instanceof Answer.Value(Expression value) ? value.text(values) : "";
  }

  /// Whether the answer and the mistakes differ from each other.
  boolean isDistinct() {
    if (item.isChosen()) {
      return true;
    }
    List<String> all = new ArrayList<>(List.of(reference()));
    for (Slip slip : item.mistakes()) {
      result(slip).ifPresent(all::add);
    }
    Test test = test();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (bench.coincide(all.get(i), all.get(j), test)) {
          return false;
        }
      }
    }
    return true;
  }
}
