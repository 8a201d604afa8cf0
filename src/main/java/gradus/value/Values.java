package gradus.value;

import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Conversions between formulas and values, and the factories that keep values canonical.
public final class Values {
  private Values() {}

  /// The value of a canonical formula: a {@link Scalar} when it is a number.
  public static Value of(Expr expr) {
    return switch (expr) {
      case Expr.Num(var value, boolean decimal) -> new Scalar.Exact(value, decimal);
      case Expr.Flt(double value) -> new Scalar.Real(value);
      default -> new Formula(expr);
    };
  }

  /// The formula of a scalar or formula; empty for anything else.
  public static Optional<Expr> expr(Value value) {
    return switch (value) {
      case Scalar.Exact(var q, boolean decimal) -> Optional.of(new Expr.Num(q, decimal));
      case Scalar.Real(double d) -> Optional.of(new Expr.Flt(d));
      case Scalar.Complex(double re, double im) ->
          Optional.of(Expr.add(new Expr.Flt(re), Expr.multiply(new Expr.Flt(im), Expr.Constant.I)));
      case Formula(Expr e) -> Optional.of(e);
      case Array _, SetValue _, Truth _, RecordValue _, Table _, Text _, FunctionValue _ ->
          Optional.empty();
    };
  }

  /// A number as a double; empty for complex numbers, formulas and everything else.
  public static Optional<Double> number(Value value) {
    return switch (value) {
      case Scalar.Exact(var q, _) -> Optional.of(q.doubleValue());
      case Scalar.Real(double d) -> Optional.of(d);
      case Scalar.Complex _,
          Formula _,
          Array _,
          SetValue _,
          Truth _,
          RecordValue _,
          Table _,
          Text _,
          FunctionValue _ ->
          Optional.empty();
    };
  }

  /// An array in its tightest store: doubles when every entry is one, complex doubles when all are
  /// doubles or complex, and "one real makes it real": exact rationals beside a double become
  /// doubles.
  ///
  /// @param entries scalars, formulas or truth values, or words alone, row-major
  public static Array array(Shape shape, List<? extends Value> entries, Labels labels) {
    boolean real = false;
    boolean complex = false;
    boolean other = entries.isEmpty();
    for (Value entry : entries) {
      switch (entry) {
        case Scalar.Real _ -> real = true;
        case Scalar.Complex _ -> complex = true;
        case Scalar.Exact _ -> {}
        case Formula _, Truth _, Text _ -> other = true;
        case Array _, SetValue _, RecordValue _, Table _, FunctionValue _ ->
            throw new IllegalArgumentException("an array cannot hold " + entry.kind());
      }
    }
    if (other || !(real || complex)) {
      return entries.isEmpty()
          ? new RealArray(shape, new double[0], labels)
          : new ElementArray(shape, new ArrayList<>(entries), labels);
    }
    return complex ? complexArray(shape, entries, labels) : realArray(shape, entries, labels);
  }

  private static RealArray realArray(Shape shape, List<? extends Value> entries, Labels labels) {
    double[] data = new double[entries.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = real(entries.get(i));
    }
    return new RealArray(shape, data, labels);
  }

  private static ComplexArray complexArray(
      Shape shape, List<? extends Value> entries, Labels labels) {
    double[] data = new double[2 * entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof Scalar.Complex(double re, double im)) {
        data[2 * i] = re;
        data[2 * i + 1] = im;
      } else {
        data[2 * i] = real(entries.get(i));
      }
    }
    return new ComplexArray(shape, data, labels);
  }

  private static double real(Value entry) {
    return switch (entry) {
      case Scalar.Real(double d) -> d;
      case Scalar.Exact(var q, _) -> q.doubleValue();
      default -> throw new IllegalArgumentException(entry.kind());
    };
  }

  public static Array vector(List<? extends Value> entries) {
    return array(Shape.of(entries.size()), entries, Labels.NONE);
  }

  /// A vector of words.
  public static Array words(List<String> words) {
    List<Value> entries = new ArrayList<>(words.size());
    for (String word : words) {
      entries.add(new Text(word));
    }
    return vector(entries);
  }

  /// Whether this is an array of words.
  public static boolean isWords(Value value) {
    return value instanceof ElementArray array && array.isWords();
  }

  public static Array matrix(int rows, int columns, List<? extends Value> entries) {
    return array(Shape.of(rows, columns), entries, Labels.NONE);
  }

  /// The entries of an array as a list.
  public static List<Value> entries(Array array) {
    if (array instanceof ElementArray elements) {
      return elements.entries();
    }
    List<Value> entries = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      entries.add(array.get(i));
    }
    return entries;
  }

  /// Whether this is the number 0, exact or floating.
  public static boolean isZero(Value value) {
    return switch (value) {
      case Scalar.Exact exact -> exact.value().isZero();
      case Scalar.Real(double d) -> d == 0;
      default -> false;
    };
  }

  /// Whether this is plus or minus infinity.
  public static boolean isInfinite(Value value) {
    return value instanceof Scalar.Real(double d) && Double.isInfinite(d);
  }

  /// False for the infinities and NaN alone.
  public static boolean isFinite(Value value) {
    return !(value instanceof Scalar.Real(double d)) || Double.isFinite(d);
  }
}
