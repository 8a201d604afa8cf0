package gradus.tutor.card;

import gradus.expr.Formulas;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.symbolic.equivalence.Criterion;
import gradus.tutor.card.Rivals.Rival;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Variant.WorkedStep;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What does a call give? Typed where that can be written in short, else chosen.
final class Evaluation {
  /// Longer answers are not asked for.
  private static final int LONGEST_CHOICE = 56;

  /// Calls that are drawn until people could get something else instead in two ways.
  private static final int TRIES = 5;

  private static final int MISTAKES = 2;

  /// Numbers nearer than this to each other may be one number, rounded.
  private static final double CLOSE = 0.02;

  /// What they give is one right answer of many: any other basis would do.
  private static final List<String> ONE_OF_MANY =
      List.of("null_space", "column_space", "row_space");

  /// Nobody multiplies numbers of so many digits.
  private static final int DIGITS = 7;

  private final Function function;
  private final Written written;

  Evaluation(Function function) {
    this.function = function;
    this.written = new Written(function);
  }

  Optional<Paper> ask(Chance chance) {
    if (Words.isRandom(function) || ONE_OF_MANY.contains(function.name())) {
      return Optional.empty();
    }
    for (int i = 0; i < TRIES; i++) {
      Optional<Paper> paper = Sample.of(function, chance).flatMap(sample -> ask(sample, chance));
      if (paper.isPresent()) {
        return paper;
      }
    }
    return Optional.empty();
  }

  /// @return empty when too little can go wrong
  private Optional<Paper> ask(Sample sample, Chance chance) {
    if (isIdle(sample) || hasLongNumber(Written.shown(sample.answer().result()))) {
      return Optional.empty();
    }
    Optional<AnswerType> type = written.type(sample.answer());
    Optional<Paper> paper = type.isPresent() ? typed(sample, type.get()) : chosen(sample, chance);
    return paper.map(asked -> explained(asked, sample));
  }

  /// Whether there was nothing to rewrite.
  private boolean isIdle(Sample sample) {
    List<String> parts = Calls.arguments(sample.call(), function.name() + "(");
    return function.chapter() == Chapter.FORMULAS
        && !parts.isEmpty()
        && Probe.literal(parts.getFirst())
            .equals(Optional.of(Literals.of(sample.answer().result())));
  }

  private static boolean hasLongNumber(String text) {
    int run = 0;
    for (int i = 0; i < text.length() && run <= DIGITS; i++) {
      run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
    }
    return run > DIGITS;
  }

  private Paper explained(Paper paper, Sample sample) {
    List<WorkedStep> steps = Desk.STANDARD.steps(sample.call());
    paper.hint(Words.about(function));
    return steps.isEmpty()
        ? paper
            .step(Words.about(function))
            .step(
                "Here: "
                    + Words.code(sample.call())
                    + " gives "
                    + Words.code(Written.shown(written.asked(sample.answer())))
                    + ".")
        : paper.steps(steps);
  }

  private Optional<Paper> typed(Sample sample, AnswerType type) {
    Value result = written.asked(sample.answer());
    Expected expected = Expected.of(Literals.of(result)).asking(sample.call());
    String precision = "";
    if (result instanceof Scalar.Real) {
      expected = Expected.of(Written.shortened(Literals.of(result))).asking(sample.call());
      expected = expected.by(new Expected.Test.Significant(3));
      precision = " Three significant digits are enough.";
    }
    if (type == AnswerType.VECTOR && Rivals.isUnordered(function)) {
      expected = expected.by(new Expected.Test.Same(Criterion.ANY_ORDER));
    }
    Set<String> names = new HashSet<>();
    if (result instanceof Formula(var e)) {
      names.addAll(Formulas.symbols(e));
      expected = expected.in(names.toArray(String[]::new));
    }
    Paper paper =
        Paper.typed(
            type, "What does " + Words.code(sample.call()) + " give?" + precision, expected);
    List<Rival> rivals =
        Rivals.of(
            function,
            sample,
            answer ->
                written.type(answer).equals(Optional.of(type))
                    && isTyped(written.asked(answer), names, result));
    for (Rival rival : rivals) {
      paper.mistake(rival.id(), Literals.of(typed(rival, sample)), rival.feedback());
    }
    boolean enough = rivals.size() >= (type == AnswerType.TRUTH ? 1 : MISTAKES);
    return enough ? Optional.of(paper) : Optional.empty();
  }

  /// Whether the answer to what was asked could be mistaken for it: in the same letters, and of
  /// another meaning.
  private static boolean isTyped(Value value, Set<String> names, Value result) {
    Optional<Double> one = Values.number(value);
    Optional<Double> other = Values.number(result);
    if (one.isPresent() && other.isPresent()) {
      double size = Math.max(Math.abs(one.get()), Math.abs(other.get()));
      return Math.abs(one.get() - other.get()) > CLOSE * size;
    }
    if (value instanceof Array entries && result instanceof Array right) {
      return !isLaidOutLike(entries, right);
    }
    if (!(value instanceof Formula(var e))) {
      return !(result instanceof Formula) || !Probe.same(value, result);
    }
    return names.containsAll(Formulas.symbols(e)) && !Probe.same(value, result);
  }

  /// A row is accepted for a column.
  private static boolean isLaidOutLike(Array one, Array other) {
    boolean line = isLine(one.shape()) && isLine(other.shape());
    return line && Values.entries(one).equals(Values.entries(other));
  }

  private static boolean isLine(Shape shape) {
    return shape.isVector() || shape.isMatrix() && (shape.rows() == 1 || shape.columns() == 1);
  }

  /// What a rival gives, as it is typed. One with a root of the argument would be taken for the
  /// question once more.
  private Value typed(Rival rival, Sample sample) {
    Value value = written.asked(rival.answer());
    boolean root = value instanceof Formula(var e) && !Formulas.hasSymbols(e);
    return root && sample.call().contains("sqrt(") && Literals.of(value).contains("sqrt(")
        ? rival.answer().approximate()
        : value;
  }

  /// The result among what its rivals and its neighbours give.
  private Optional<Paper> chosen(Sample sample, Chance chance) {
    Value result = sample.answer().result();
    String right = Written.shown(result);
    if (right.length() > LONGEST_CHOICE || right.isEmpty()) {
      return Optional.empty();
    }
    Set<String> taken = new HashSet<>();
    taken.add(right);
    List<Paper.Wrong> wrong = new ArrayList<>();
    List<Rival> rivals =
        Rivals.of(function, sample, answer -> !isAnotherForm(answer.result(), result));
    for (Rival rival : rivals) {
      add(rival.id(), Written.shown(rival.answer().result()), rival.feedback(), taken, wrong);
    }
    for (int i = 0; i < 8 && wrong.size() < 3; i++) {
      String call = Sample.varied(sample.call(), chance);
      Optional<String> other = Probe.value(call).map(Written::shown);
      if (other.isPresent()) {
        String feedback = "That belongs to other numbers: " + Words.code(call) + " gives it.";
        add("other-" + (i + 1), other.get(), feedback, taken, wrong);
      }
    }
    return wrong.size() < 2
        ? Optional.empty()
        : Optional.of(
            Paper.choice(
                chance,
                "What does " + Words.code(sample.call()) + " give?",
                Words.code(right),
                wrong));
  }

  /// Another form of the right formula would be a trap.
  private static boolean isAnotherForm(Value value, Value result) {
    return value instanceof Formula && result instanceof Formula && Probe.same(value, result);
  }

  private static void add(
      String id, String text, String feedback, Set<String> taken, List<Paper.Wrong> wrong) {
    if (wrong.size() < 3 && !text.isEmpty() && text.length() <= LONGEST_CHOICE && taken.add(text)) {
      wrong.add(new Paper.Wrong(id, Words.code(text), feedback));
    }
  }
}
