package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Context;
import gradus.function.Conventions;
import gradus.function.Function;
import gradus.function.Operand;
import gradus.function.ScalarRule;
import gradus.syntax.Unparser;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Applies the {@link ScalarRule} of a function to numbers, formulas and, entry by entry, to
/// arrays.
public final class ScalarCalls {
  private static final String OVERFLOW =
      "a result overflowed the range of doubles and became infinite";

  private final Context context;
  private final Approximation approximation;

  public ScalarCalls(Context context) {
    this.context = context;
    this.approximation = new Approximation(context.registry());
  }

  /// Applies the rule with broadcasting.
  public Value apply(Function function, List<Operand> operands) {
    ScalarRule rule = rule(function);
    if (!hasArray(operands)) {
      List<Value> arguments = new ArrayList<>(operands.size());
      for (Operand operand : operands) {
        arguments.add(scalar(function, operand));
      }
      return one(function, rule, arguments);
    }
    if (function.name().equals("exp")
        && operands.get(0).value() instanceof Array array
        && array.shape().isSquare()
        && array.size() > 1) {
      context.note("exp works entry by entry; expm is the matrix exponential");
    }
    if (operands.size() == 1
        && operands.get(0).value() instanceof RealArray array
        && context.conventions().dtype() != Conventions.Dtype.F32) {
      return reals(function, rule, array);
    }
    return many(function, rule, operands);
  }

  private static boolean hasArray(List<Operand> operands) {
    for (Operand operand : operands) {
      if (operand.value() instanceof Array) {
        return true;
      }
    }
    return false;
  }

  /// Applies the rule to scalars and formulas.
  public Value apply(Function function, Value... arguments) {
    return one(function, rule(function), List.of(arguments));
  }

  private static ScalarRule rule(Function function) {
    return function
        .scalarRule()
        .orElseThrow(() -> new IllegalStateException(function.name() + " has no scalar rule"));
  }

  private static Value scalar(Function function, Operand operand) {
    if (ScalarArithmetic.isScalar(operand.value())) {
      return operand.value();
    }
    throw noNumber(function, operand.value()).at(operand.span()).toException();
  }

  private static Diagnostic noNumber(Function function, Value value) {
    return Diagnostic.error(
        Code.WRONG_KIND, function.name() + " needs a number, not " + value.kind());
  }

  private Value reals(Function function, ScalarRule rule, RealArray array) {
    double[] in = array.data();
    double[] out = new double[in.length];
    double[] argument = new double[1];
    boolean overflow = false;
    for (int i = 0; i < in.length; i++) {
      argument[0] = in[i];
      if (!rule.isReal(argument)) {
        return Elementwise.map(array, entry -> one(function, rule, List.of(entry)));
      }
      out[i] = rule.real().apply(argument);
      if (Double.isNaN(out[i]) && !Double.isNaN(in[i])) {
        return Elementwise.map(array, entry -> one(function, rule, List.of(entry)));
      }
      overflow |= Double.isInfinite(out[i]) && Double.isFinite(in[i]);
    }
    if (overflow) {
      context.note(OVERFLOW);
    }
    return new RealArray(array.shape(), out, array.labels());
  }

  private Value many(Function function, ScalarRule rule, List<Operand> operands) {
    Shape common = Broadcast.common(operands);
    context.budget().cells(common.size());
    List<int[]> positions = new ArrayList<>();
    for (Operand operand : operands) {
      positions.add(
          operand.value() instanceof Array array
              ? Broadcast.positions(array.shape(), common)
              : new int[0]);
    }
    List<Value> entries = new ArrayList<>(common.size());
    for (int i = 0; i < common.size(); i++) {
      context.budget().step();
      List<Value> arguments = new ArrayList<>(operands.size());
      for (int k = 0; k < operands.size(); k++) {
        arguments.add(
            operands.get(k).value() instanceof Array array
                ? array.get(positions.get(k)[i])
                : scalar(function, operands.get(k)));
      }
      try {
        entries.add(one(function, rule, arguments));
      } catch (GradusException e) {
        throw e.diagnostic().detail("at entry " + Elementwise.place(common, i)).toException();
      }
    }
    return Values.array(common, entries, ((Array) firstArray(operands)).labels());
  }

  private static Value firstArray(List<Operand> operands) {
    for (Operand operand : operands) {
      if (operand.value() instanceof Array array) {
        return array;
      }
    }
    throw new IllegalStateException("no array");
  }

  private Value one(Function function, ScalarRule rule, List<Value> arguments) {
    boolean symbols = false;
    boolean machine = context.conventions().dtype() != Conventions.Dtype.EXACT;
    for (Value argument : arguments) {
      if (!ScalarArithmetic.isScalar(argument)) {
        throw noNumber(function, argument).toException();
      }
      symbols |= argument instanceof Formula f && !f.isClosed();
      machine |= argument instanceof Scalar.Real || argument instanceof Scalar.Complex;
    }
    if (machine && !symbols) {
      return machine(function, rule, arguments);
    }
    List<Expr> exprs = new ArrayList<>(arguments.size());
    boolean decimals = false;
    for (Value argument : arguments) {
      Expr e = Values.expr(argument).orElseThrow(() -> noNumber(function, argument).toException());
      exprs.add(e);
      decimals |= Formulas.hasDecimals(e);
    }
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Optional<Expr> exact = rule.exact().apply(exprs);
    if (exact.isEmpty() && !symbols) {
      exact = rule.closed().apply(exprs, context);
    }
    if (exact.isPresent()) {
      if (Formulas.hasImaginary(exact.get()) && exprs.stream().noneMatch(Formulas::hasImaginary)) {
        notePrincipal(function, exprs.get(0));
      }
      return scalars.settle(exact.get());
    }
    if (symbols) {
      return new Formula(new Expr.Call(function.name(), exprs));
    }
    return decimals ? decimal(function, rule, arguments, exprs) : closed(function, rule, exprs);
  }

  /// A typed decimal is exact: log(1e-400) has a value although 1e-400 is no double.
  private Value decimal(
      Function function, ScalarRule rule, List<Value> arguments, List<Expr> exprs) {
    double value = approximation.real(new Expr.Call(function.name(), exprs));
    return Double.isFinite(value) ? new Scalar.Real(value) : machine(function, rule, arguments);
  }

  private void notePrincipal(Function function, Expr argument) {
    context.note(
        function.name() + " of " + Unparser.ascii(argument) + " is complex: the principal value");
  }

  /// An exact argument without symbols: the call stays, if it has a real value.
  private Value closed(Function function, ScalarRule rule, List<Expr> exprs) {
    List<Value> values = new ArrayList<>(exprs.size());
    double[] at = new double[exprs.size()];
    boolean real = true;
    for (int i = 0; i < at.length; i++) {
      Scalar value = approximation.of(exprs.get(i));
      values.add(value);
      at[i] = ComplexNumbers.re(value);
      real &= value instanceof Scalar.Real;
    }
    if (real && rule.isReal(at)) {
      return new Formula(new Expr.Call(function.name(), exprs));
    }
    if (Arrays.stream(at).anyMatch(Double::isInfinite)) {
      throw Diagnostic.error(
              Code.UNDEFINED,
              function.name() + " is complex here, and its argument beyond the range of doubles")
          .toException();
    }
    return machine(function, rule, values);
  }

  private Value machine(Function function, ScalarRule rule, List<Value> arguments) {
    double[] at = new double[arguments.size()];
    boolean real = true;
    List<Scalar> numbers = new ArrayList<>(arguments.size());
    for (int i = 0; i < at.length; i++) {
      Scalar number = (Scalar) approximation.of(arguments.get(i));
      numbers.add(number);
      real &= !(number instanceof Scalar.Complex);
      at[i] = ComplexNumbers.re(number);
    }
    Conventions.Dtype dtype = context.conventions().dtype();
    if (real && rule.isReal(at)) {
      double value = rule.real().apply(at);
      if (Double.isInfinite(value) && Arrays.stream(at).allMatch(Double::isFinite)) {
        context.note(OVERFLOW);
      }
      if (!Double.isNaN(value)) {
        return new Scalar.Real(dtype.round(value));
      }
    }
    if (rule.complex().isPresent() && at.length == 1) {
      Scalar value = rule.complex().get().apply(at[0], ComplexNumbers.im(numbers.get(0)));
      if (real && value instanceof Scalar.Complex) {
        context.note(function.name() + " of " + text(at[0]) + " is complex: the principal value");
      }
      return value;
    }
    String needs = rule.outside().isEmpty() ? "" : ": it " + rule.outside();
    throw Diagnostic.error(
            Code.OUTSIDE_DOMAIN,
            function.name()
                + "("
                + (real ? list(at) : "a complex number")
                + ") is not defined"
                + needs)
        .toException();
  }

  private static String list(double[] at) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < at.length; i++) {
      text.append(i > 0 ? ", " : "").append(text(at[i]));
    }
    return text.toString();
  }

  private static String text(double d) {
    return Literals.of(Scalar.of(d));
  }
}
