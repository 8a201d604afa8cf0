package gradus.functions.information;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Approximation;
import gradus.evaluate.ComplexNumbers;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Operand;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sums of p·log terms in the unit asked for: nats, or another base.
final class Surprisal {
  private final Context context;
  private final ScalarArithmetic arithmetic;
  private final ScalarCalls calls;
  private final Function log;
  private final Optional<Operand> base;

  Surprisal(Arguments arguments, Context context) {
    this.context = context;
    this.arithmetic = new ScalarArithmetic(context);
    this.calls = new ScalarCalls(context);
    this.log = context.registry().find("log").orElseThrow();
    this.base = arguments.option("base");
    base.ifPresent(this::requireBase);
  }

  private void requireBase(Operand operand) {
    if (!(operand.value() instanceof Scalar || operand.value() instanceof Formula)
        || !(new Approximation(context.registry()).of(operand.value())
            instanceof Scalar.Real(double b))
        || !(b > 1)) {
      throw Diagnostic.error(
              Code.BAD_OPTION_VALUE, "the base of a logarithm here is a number above 1")
          .at(operand.span())
          .hint("base=2 for bits, base=10 for hartleys")
          .toException();
    }
  }

  /// Σ weightᵢ·log(argumentᵢ), where terms of weight 0 count nothing.
  Value sum(List<Value> weights, List<Value> arguments) {
    List<Value> terms = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      if (!Values.isZero(weights.get(i))) {
        terms.add(arithmetic.multiply(weights.get(i), log(arguments.get(i))));
      }
    }
    Value total = Scalar.ZERO;
    for (Value term : terms) {
      total = arithmetic.add(total, term);
    }
    return total;
  }

  private Value log(Value value) {
    return base.isPresent() ? calls.apply(log, value, base.get().value()) : calls.apply(log, value);
  }

  /// The negated value, with the unit told and, for nats, the bits beside it.
  Value inUnit(Value value) {
    if (base.isPresent()) {
      String text = Literals.of(base.get().value());
      context.convention(text.equals("2") ? "bits" : "logarithm base " + text);
      return value;
    }
    if (new Approximation(context.registry()).of(value) instanceof Scalar.Real(double nats)
        && Double.isFinite(nats)) {
      context.convention("nats; " + bits(nats) + " bits");
    } else {
      context.convention("nats");
    }
    return value;
  }

  private static String bits(double nats) {
    double bits = nats / Math.log(2);
    return Literals.of(Scalar.of(Math.rint(bits * 1e6) / 1e6));
  }

  Value negate(Value value) {
    return arithmetic.negate(value);
  }

  Value half(Value a, Value b) {
    return arithmetic.divide(arithmetic.add(a, b), Scalar.of(2));
  }

  /// pᵢ/qᵢ, and 1 where pᵢ is 0 and does not count.
  List<Value> ratios(List<Value> p, List<Value> q) {
    List<Value> ratios = new ArrayList<>();
    for (int i = 0; i < p.size(); i++) {
      ratios.add(Values.isZero(p.get(i)) ? Scalar.ONE : arithmetic.divide(p.get(i), q.get(i)));
    }
    return ratios;
  }

  /// Whether some outcome is possible under p and impossible under q; the divergence is infinite
  /// then, and a note says why.
  boolean isInfinite(List<Value> p, List<Value> q) {
    for (int i = 0; i < p.size(); i++) {
      if (!Values.isZero(p.get(i)) && Values.isZero(q.get(i))) {
        context.note(
            "infinite, because outcome "
                + (i + 1)
                + " has probability 0 under q and "
                + Literals.of(p.get(i))
                + " under p");
        return true;
      }
    }
    return false;
  }

  /// Rounding can leave a divergence that is 0 a little below.
  static Value notNegative(Value value) {
    return value instanceof Scalar.Real r && ComplexNumbers.re(r) < 0 ? Scalar.of(0.0) : value;
  }
}
