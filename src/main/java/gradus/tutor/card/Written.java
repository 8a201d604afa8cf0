package gradus.tutor.card;

import gradus.engine.Answer;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.syntax.Notation;
import gradus.tutor.quiz.AnswerType;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How what a function gives is written as an answer: exactly, as a decimal, or not at all.
record Written(Function function) {
  /// Longer answers are chosen, not typed.
  private static final int LONGEST = 28;

  private static final int MOST_ENTRIES = 9;
  private static final MathContext SHOWN = new MathContext(6);

  /// With few digits, for reading.
  static String shown(Value value) {
    return new Literals(Notation.ASCII, Decimal.significant(4)).text(value);
  }

  /// As many digits as anybody wants to read, and more than are asked for.
  static String shortened(String decimal) {
    try {
      BigDecimal number = new BigDecimal(decimal).round(SHOWN);
      boolean plain = Math.abs(number.precision() - number.scale()) <= SHOWN.getPrecision();
      return plain ? number.toPlainString() : decimal;
    } catch (NumberFormatException notFinite) {
      return decimal;
    }
  }

  /// What is to be typed: a formula without variables that still has the function in it, or another
  /// one, comes to a decimal.
  Value asked(Answer answer) {
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

  /// How the value is typed; empty when it is better chosen.
  Optional<AnswerType> type(Answer answer) {
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
