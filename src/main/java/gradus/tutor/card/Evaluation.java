package gradus.tutor.card;

import gradus.engine.Answer;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.functions.Catalogue;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What does it give? The wrong rules are the functions beside it and the arguments turned around.
final class Evaluation {
  /// Longer answers are chosen, not typed.
  private static final int LONGEST = 28;

  /// Longer ones still are not asked for.
  private static final int LONGEST_CHOICE = 56;

  private static final int MOST_ENTRIES = 9;
  private static final MathContext SHOWN = new MathContext(6);

  /// Numbers nearer than this to each other may be one number, rounded.
  private static final double CLOSE = 0.02;

  private final Function function;

  Evaluation(Function function) {
    this.function = function;
  }

  /// @param id `as-median`
  private record Rival(String id, Answer answer, String feedback) {}

  Optional<Paper> ask(Chance chance) {
    if (Words.isRandom(function)) {
      return Optional.empty();
    }
    Optional<Sample> drawn = Sample.of(function, chance);
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Sample sample = drawn.get();
    Optional<AnswerType> type = type(sample.answer());
    List<Rival> rivals = rivals(sample);
    Optional<Paper> paper =
        type.isPresent()
            ? Optional.of(typed(sample, type.get(), rivals))
            : chosen(sample, rivals, chance);
    return paper.map(asked -> explained(asked, sample));
  }

  private Paper explained(Paper paper, Sample sample) {
    List<gradus.tutor.quiz.Variant.WorkedStep> steps = Desk.STANDARD.steps(sample.call());
    paper.hint(Words.about(function));
    return steps.isEmpty() ? paper.step(Words.about(function)) : paper.steps(steps);
  }

  private Paper typed(Sample sample, AnswerType type, List<Rival> rivals) {
    Value result = asked(sample.answer());
    Expected expected = Expected.of(Literals.of(result)).asking(sample.call());
    String precision = "";
    if (result instanceof Scalar.Real) {
      expected = Expected.of(shortened(Literals.of(result))).asking(sample.call());
      expected = expected.by(new Expected.Test.Significant(3));
      precision = " Three significant digits are enough.";
    }
    Set<String> names = new HashSet<>();
    if (result instanceof Formula(var e)) {
      names.addAll(Formulas.symbols(e));
      expected = expected.in(names.toArray(String[]::new));
    }
    Paper paper =
        Paper.typed(
            type, "What does " + Words.code(sample.call()) + " give?" + precision, expected);
    for (Rival rival : rivals) {
      Value value = asked(rival.answer());
      if (type(rival.answer()).equals(Optional.of(type)) && isTyped(value, names, result)) {
        paper.mistake(rival.id(), Literals.of(value), rival.feedback());
      }
    }
    return paper;
  }

  /// As many digits as anybody wants to read, and more than are asked for.
  private static String shortened(String decimal) {
    try {
      BigDecimal number = new BigDecimal(decimal).round(SHOWN);
      boolean plain = Math.abs(number.precision() - number.scale()) <= SHOWN.getPrecision();
      return plain ? number.toPlainString() : decimal;
    } catch (NumberFormatException notFinite) {
      return decimal;
    }
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
    if (!(value instanceof Formula(var e))) {
      return !(result instanceof Formula) || !Probe.same(Literals.of(value), Literals.of(result));
    }
    return names.containsAll(Formulas.symbols(e))
        && !Probe.same(Literals.of(value), Literals.of(result));
  }

  /// What is to be typed: a formula without variables that still has the function in it, or another
  /// one, comes to a decimal.
  private Value asked(Answer answer) {
    return answer.result() instanceof Formula(var e)
            && !Formulas.hasSymbols(e)
            && (namesItself(answer.result())
                || Formulas.any(e, part -> part instanceof Expr.Call || isOwnRoot(part)))
        ? answer.approximate()
        : answer.result();
  }

  /// Whoever has to write the function to write its value would be handed back.
  private boolean namesItself(Value value) {
    return Literals.of(value).contains(function.name() + "(");
  }

  private boolean isOwnRoot(Expr part) {
    boolean roots = List.of("sqrt", "cbrt", "root").contains(function.name());
    return roots && part instanceof Expr.Power;
  }

  /// The result among what its rivals and its neighbours give.
  private Optional<Paper> chosen(Sample sample, List<Rival> rivals, Chance chance) {
    String right = text(sample.answer().result());
    if (right.length() > LONGEST_CHOICE || right.isEmpty()) {
      return Optional.empty();
    }
    Set<String> taken = new HashSet<>();
    taken.add(right);
    List<Paper.Wrong> wrong = new ArrayList<>();
    for (Rival rival : rivals) {
      if (isAnotherForm(rival.answer().result(), sample.answer().result())) {
        continue;
      }
      add(rival.id(), text(rival.answer().result()), rival.feedback(), taken, wrong);
    }
    for (int i = 0; i < 8 && wrong.size() < 3; i++) {
      String call = Sample.varied(sample.call(), chance);
      Optional<String> other = Probe.value(call).map(Evaluation::text);
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
    return value instanceof Formula
        && result instanceof Formula
        && Probe.same(Literals.of(value), Literals.of(result));
  }

  private static void add(
      String id, String text, String feedback, Set<String> taken, List<Paper.Wrong> wrong) {
    if (wrong.size() < 3 && !text.isEmpty() && text.length() <= LONGEST_CHOICE && taken.add(text)) {
      wrong.add(new Paper.Wrong(id, Words.code(text), feedback));
    }
  }

  private static String text(Value value) {
    return new Literals(gradus.syntax.Notation.ASCII, Decimal.significant(4)).text(value);
  }

  /// What neighbouring functions make of the same arguments, each with another value.
  private List<Rival> rivals(Sample sample) {
    List<Rival> rivals = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    taken.add(text(sample.answer().result()));
    String open = function.name() + "(";
    int place = sample.call().indexOf(open);
    if (place < 0) {
      return rivals;
    }
    for (String name : function.seeAlso()) {
      Optional<Function> other = Catalogue.INSTANCE.find(name);
      if (other.isPresent() && !Words.isRandom(other.get())) {
        String call = sample.call().replace(open, other.get().name() + "(");
        rival(
            "as-" + other.get().name(),
            call,
            "That is what " + Words.about(other.get()),
            rivals,
            taken);
      }
    }
    negated(sample, open)
        .ifPresent(call ->
            rival(
                "sign-of-argument",
                call,
                "That is " + Words.code(call) + ". Look at the sign of the argument.",
                rivals,
                taken));
    swapped(sample, open)
        .ifPresent(call ->
            rival(
                "arguments-swapped",
                call,
                "That is " + Words.code(call) + ", with the arguments turned around.",
                rivals,
                taken));
    return rivals;
  }

  private static void rival(
      String id, String call, String feedback, List<Rival> rivals, Set<String> taken) {
    Optional<Answer> answer = Probe.answer(call);
    if (answer.isPresent() && rivals.size() < 4 && taken.add(text(answer.get().result()))) {
      rivals.add(new Rival(id, answer.get(), feedback));
    }
  }

  /// `f(-(a))` for `f(a)`.
  private static Optional<String> negated(Sample sample, String open) {
    Optional<List<String>> arguments = arguments(sample.call(), open);
    return arguments
        .filter(parts -> parts.size() == 1 && parts.getFirst().indexOf('"') < 0)
        .map(parts -> open + "-(" + parts.getFirst() + "))");
  }

  private static Optional<String> swapped(Sample sample, String open) {
    Optional<List<String>> arguments = arguments(sample.call(), open);
    return arguments
        .filter(parts -> parts.size() == 2 && parts.stream().noneMatch(part -> part.contains("=")))
        .map(parts -> open + parts.get(1) + ", " + parts.get(0) + ")");
  }

  /// The arguments of a call that is all there is.
  private static Optional<List<String>> arguments(String call, String open) {
    if (!call.startsWith(open) || !call.endsWith(")")) {
      return Optional.empty();
    }
    String inner = call.substring(open.length(), call.length() - 1);
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0) {
        return Optional.empty();
      }
      if (c == ',' && depth == 0) {
        parts.add(inner.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(inner.substring(from).strip());
    return Optional.of(parts);
  }

  /// How the value is typed; empty when it is better chosen.
  private Optional<AnswerType> type(Answer answer) {
    Value value = asked(answer);
    boolean machine = value instanceof Scalar.Real;
    if (!machine && (namesItself(value) || Literals.of(value).length() > LONGEST)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (value) {
          case Scalar.Exact _ -> AnswerType.NUMBER;
          case Scalar.Real(double d) when Double.isFinite(d) && usualSize(d) -> AnswerType.NUMBER;
          case Scalar.Real _, Scalar.Complex _ -> null;
          case Formula(var e) -> formula(e);
          case Array array when isExact(array) && array.size() <= MOST_ENTRIES ->
              array.shape().isVector()
                  ? AnswerType.VECTOR
                  : array.shape().isMatrix() ? AnswerType.MATRIX : null;
          case Array _ -> null;
          case SetValue.Finite(List<Value> elements) ->
              !elements.isEmpty() && elements.stream().allMatch(Scalar.Exact.class::isInstance)
                  ? AnswerType.SET
                  : null;
          case SetValue.Intervals(var parts) -> parts.size() == 1 ? AnswerType.INTERVAL : null;
          case Truth truth -> truth == Truth.UNKNOWN ? null : AnswerType.TRUTH;
          default -> null;
        });
  }

  /// What only rewrites a formula is not asked for by meaning: any form of it would do.
  private @Nullable AnswerType formula(Expr e) {
    boolean rewrites = function.chapter() == Chapter.FORMULAS || Words.isCurve(function);
    boolean relation = Formulas.any(e, part -> part instanceof Expr.Relation);
    if (!Formulas.hasSymbols(e)) {
      return AnswerType.NUMBER;
    }
    return rewrites || relation ? null : AnswerType.EXPRESSION;
  }

  /// Three significant digits of a larger number would not tell it from its neighbours.
  private static boolean usualSize(double d) {
    return d == 0 || Math.abs(d) > 1e-3 && Math.abs(d) < 100;
  }

  private static boolean isExact(Array array) {
    return array.size() > 0
        && Values.entries(array).stream().allMatch(Scalar.Exact.class::isInstance);
  }
}
