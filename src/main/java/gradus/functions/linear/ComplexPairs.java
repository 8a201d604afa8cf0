package gradus.functions.linear;

import gradus.evaluate.Approximation;
import gradus.evaluate.ComplexNumbers;
import gradus.evaluate.ScalarCalls;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Context;
import gradus.syntax.Notation;
import gradus.value.Decimal;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// The notes about pairs of complex eigenvalues: how far they stretch and by which angle they turn.
final class ComplexPairs {
  /// More pairs than this are counted instead.
  private static final int MOST = 3;

  /// Exact moduli and angles up to this length are shown.
  private static final int SHORT = 16;

  private final Context context;
  private final Approximation approximation;

  private ComplexPairs(Context context) {
    this.context = context;
    this.approximation = new Approximation(context.registry());
  }

  /// @param distinct the distinct eigenvalues
  static void note(List<? extends Value> distinct, Context context) {
    ComplexPairs pairs = new ComplexPairs(context);
    List<? extends Value> upper =
        distinct.stream().filter(value -> ComplexNumbers.im(pairs.number(value)) > 0).toList();
    if (upper.size() > MOST) {
      pairs.noteMany(upper);
      return;
    }
    for (Value value : upper) {
      pairs.noteOne(value);
    }
  }

  private void noteOne(Value value) {
    Scalar z = number(value);
    double angle = Math.atan2(ComplexNumbers.im(z), ComplexNumbers.re(z));
    context.note(
        text(value)
            + ", "
            + text(call("conj", value))
            + ": modulus "
            + exactOr(call("abs", value), size(z))
            + ", angle "
            + exactOr(call("arg", value), angle)
            + " ("
            + Decimal.significant(4).text(Math.toDegrees(angle))
            + " degrees)");
  }

  private void noteMany(List<? extends Value> upper) {
    double largest = 0;
    for (Value value : upper) {
      largest = Math.max(largest, size(number(value)));
    }
    context.note(
        upper.size()
            + " complex pairs, the largest modulus is "
            + Decimal.significant(6).text(largest));
  }

  /// The exact form where it is short and no inverse function.
  private static String exactOr(Value exact, double decimal) {
    boolean shown =
        !(exact instanceof Scalar.Real)
            && Values.expr(exact)
                .filter(e -> !Formulas.any(e, part -> part instanceof Expr.Call))
                .isPresent()
            && Literals.of(exact).length() <= SHORT;
    return shown ? Literals.of(exact) : Decimal.significant(6).text(decimal);
  }

  private Value call(String function, Value value) {
    return new ScalarCalls(context).apply(context.registry().find(function).orElseThrow(), value);
  }

  private Scalar number(Value value) {
    return (Scalar) approximation.of(value);
  }

  private static double size(Scalar z) {
    return Math.hypot(ComplexNumbers.re(z), ComplexNumbers.im(z));
  }

  private static String text(Value value) {
    return new Literals(Notation.ASCII, Decimal.significant(6)).text(value);
  }
}
