package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Approximation;
import gradus.evaluate.Comparison;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.DerivativeRule;
import gradus.function.ScalarRule;
import gradus.function.TallColumns;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Smallest and largest values. Closed formulas are compared exactly; with free symbols the call
/// stays a formula.
enum Extremes {
  MIN("min", -1),
  MAX("max", 1);

  private static final int MOST_SYMBOLIC = 100;

  private final String function;
  private final int wanted;

  Extremes(String function, int wanted) {
    this.function = function;
    this.wanted = wanted;
  }

  /// For calls that stay in formulas.
  ScalarRule rule() {
    return ScalarRule.real(
            at -> {
              double best = at[0];
              for (double x : at) {
                best = wanted < 0 ? Math.min(best, x) : Math.max(best, x);
              }
              return best;
            })
        .precise((arguments, precision) ->
            arguments.stream()
                .reduce((a, b) -> wanted < 0 ? a.min(b) : a.max(b))
                .orElseThrow(ArithmeticException::new))
        .derivative(derivative())
        .build();
  }

  /// A half at a tie of two, as the frameworks share it.
  private DerivativeRule derivative() {
    return DerivativeRule.each(place ->
            new DerivativeRule.Partial(
                (_, at) -> isBest(place, at),
                at -> share(place, at),
                function
                    + "(u, v)' = u' where u is the "
                    + (wanted < 0 ? "smaller" : "larger")
                    + " one, v' where v is"))
        .kink(Extremes::ties);
  }

  /// 1 where the argument is the one that is taken, 0 where it is not.
  private Expr isBest(int place, List<Expr> at) {
    List<Expr> factors = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      if (i != place) {
        Expr ahead = Call.of("sign", Expr.subtract(at.get(place), at.get(i)));
        factors.add(
            Expr.multiply(Expr.HALF, Expr.add(Expr.ONE, wanted < 0 ? Expr.negate(ahead) : ahead)));
      }
    }
    return Products.of(factors);
  }

  private double share(int place, double[] at) {
    int ties = 0;
    for (double x : at) {
      if (wanted * x > wanted * at[place]) {
        return 0;
      }
      ties += x == at[place] ? 1 : 0;
    }
    return 1.0 / ties;
  }

  private static Expr ties(List<Expr> at) {
    List<Expr> gaps = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      for (int j = i + 1; j < at.size(); j++) {
        gaps.add(Expr.subtract(at.get(i), at.get(j)));
      }
    }
    return Products.of(gaps);
  }

  Value value(Arguments arguments, Context context) {
    if (arguments.size() == 1) {
      return Reduction.of(
          arguments.value(0), arguments, context, all -> of(all, context), this::ofDoubles);
    }
    if (Reduction.hasAxis(arguments)) {
      throw arguments
          .error(Code.UNKNOWN_OPTION, "axis belongs to " + function + " of one matrix")
          .hint(function + "(A, axis=rows)")
          .toException();
    }
    if (arguments.operands().stream().anyMatch(operand -> operand.value() instanceof Array)) {
      // NumPy and Octave compare arrays entry by entry.
      context.convention("over all entries of all arguments");
    }
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.value(i)) {
        case Table table -> throw arguments.wrongKind(i, table);
        case Array array -> all.addAll(Values.entries(array));
        case SetValue.Finite(List<Value> elements) -> all.addAll(elements);
        case Value value -> all.add(value);
      }
    }
    return of(all, context);
  }

  Value tall(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns columns = data.getFirst();
    double[] found =
        columns.results(j -> {
          double smallest = columns.summary().smallest(columns.place(j));
          return wanted < 0 ? smallest : columns.summary().largest(columns.place(j));
        });
    return Reduction.tall(arguments, columns, found, context, this::ofDoubles);
  }

  private double ofDoubles(double[] numbers) {
    double best = numbers[0];
    for (double x : numbers) {
      if (Double.isNaN(x)) {
        throw notANumber();
      }
      best = wanted < 0 ? Math.min(best, x) : Math.max(best, x);
    }
    return best;
  }

  private Value of(List<Value> values, Context context) {
    if (values.isEmpty()) {
      throw Diagnostic.error(Code.EMPTY_ARRAY, function + " of no numbers").toException();
    }
    boolean real = false;
    boolean symbols = false;
    for (Value value : values) {
      requireReal(value, context);
      real |= value instanceof Scalar.Real;
      symbols |= value instanceof Formula f && !f.isClosed();
    }
    if (symbols) {
      return symbolic(values);
    }
    Comparison comparison = new Comparison(context);
    Value best = values.get(0);
    for (Value value : values.subList(1, values.size())) {
      context.budget().step();
      if (sign(comparison, value, best) == wanted) {
        best = value;
      }
    }
    return real ? new Approximation(context.registry()).of(best) : best;
  }

  private int sign(Comparison comparison, Value a, Value b) {
    Optional<Integer> sign = comparison.sign(a, b);
    if (sign.isPresent()) {
      return sign.get();
    }
    if (comparison.equal(a, b) == Truth.TRUE) {
      return 0;
    }
    throw Diagnostic.error(Code.UNDECIDED, "which of two numbers is larger cannot be decided")
        .hint("--numeric compares the doubles")
        .toException();
  }

  private void requireReal(Value value, Context context) {
    switch (value) {
      case Scalar.Real(double d) when Double.isNaN(d) -> throw notANumber();
      case Scalar.Complex _ -> throw complex();
      case Formula f when f.isClosed() -> {
        if (new Approximation(context.registry()).of(f.expr()) instanceof Scalar.Complex) {
          throw complex();
        }
      }
      case Scalar _, Formula _ -> {}
      case Value other ->
          throw Diagnostic.error(
                  Code.WRONG_KIND, function + " compares numbers, not " + other.kind())
              .toException();
    }
  }

  private static RuntimeException complex() {
    return Diagnostic.error(Code.WRONG_KIND, "complex numbers have no order")
        .hint("compare their absolute values or real parts")
        .toException();
  }

  private RuntimeException notANumber() {
    return Diagnostic.error(Code.NOT_FINITE, function + " of something that is not a number (nan)")
        .hint("--na skip leaves missing values out")
        .toException();
  }

  private Value symbolic(List<Value> values) {
    List<Expr> arguments = new ArrayList<>();
    for (Value value : values) {
      Expr e = Values.expr(value).orElseThrow();
      if (!arguments.contains(e)) {
        arguments.add(e);
      }
    }
    if (arguments.size() == 1) {
      return Values.of(arguments.get(0));
    }
    if (arguments.size() > MOST_SYMBOLIC || arguments.stream().anyMatch(Formulas::hasImaginary)) {
      throw Diagnostic.error(
              Code.WRONG_KIND, function + " needs numbers, and an entry has free symbols")
          .hint("give the symbols values with --at x=1 or -v x=1")
          .toException();
    }
    return new Formula(new Expr.Call(function, arguments));
  }
}
