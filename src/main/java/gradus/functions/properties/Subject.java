package gradus.functions.properties;

import gradus.evaluate.Approximation;
import gradus.evaluate.Comparison;
import gradus.evaluate.ComplexNumbers;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Conventions;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.Decimal;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Optional;

/// The matrix that is asked about: its entries, when two numbers count as equal, and how messages
/// name them. Doubles are equal within a tolerance that the reason names; everything else exactly.
final class Subject {
  private final Array array;
  private final Context context;
  private final String name;
  private final Comparison comparison;
  private final boolean exact;
  private final boolean complex;
  private final boolean symbolic;
  private final double unit;
  private final double largest;

  private Subject(Array array, String name, Context context) {
    this.array = array;
    this.name = name;
    this.context = context;
    comparison = new Comparison(context);
    boolean doubles = false;
    boolean imaginary = array instanceof ComplexArray;
    double most = 0;
    for (Value entry : Values.entries(array)) {
      doubles |= entry instanceof Scalar.Real || entry instanceof Scalar.Complex;
      imaginary |= entry instanceof Formula(Expr e) && Formulas.hasImaginary(e);
      most =
          entry instanceof Scalar s && !(s instanceof Scalar.Exact)
              ? Math.max(most, Math.hypot(ComplexNumbers.re(s), ComplexNumbers.im(s)))
              : most;
    }
    exact = !doubles;
    complex = imaginary;
    symbolic = Matrices.isSymbolic(array);
    boolean single = context.conventions().dtype() == Conventions.Dtype.F32;
    unit = Math.max(rows(), columns()) * (single ? 0x1p-23 : 0x1p-52);
    largest = most;
  }

  /// @throws gradus.diag.GradusException E0301 for what is no matrix of numbers, E0406 without
  ///   entries, E0504 for NaN and infinities
  static Subject of(Arguments arguments, Context context) {
    String text = arguments.operand(0).text();
    return new Subject(Admission.of(arguments), isName(text) ? text : "A", context);
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= 12
        && Character.isLetter(text.charAt(0))
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
  }

  Context context() {
    return context;
  }

  Array array() {
    return array;
  }

  /// `2 by 3`, in characters that every pipe carries.
  String size() {
    return rows() + " by " + columns();
  }

  int rows() {
    return array.shape().rows();
  }

  int columns() {
    return array.shape().columns();
  }

  boolean isSquare() {
    return array.shape().isSquare();
  }

  /// Whether no entry is a double.
  boolean isExact() {
    return exact;
  }

  boolean isComplex() {
    return complex;
  }

  boolean isSymbolic() {
    return symbolic;
  }

  Value get(int row, int column) {
    return array.get(row, column);
  }

  /// n·eps, the relative tolerance.
  double unit() {
    return unit;
  }

  /// How far apart two doubles may be that count as equal: n·eps·max|A|; 0 for exact entries.
  double tolerance() {
    return exact ? 0 : unit * largest;
  }

  /// Whether two entries, or numbers computed from entries, are equal.
  Truth same(Value x, Value y, double tolerance) {
    if (exact) {
      return comparison.equal(x, y);
    }
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value gap = new Approximation(context.registry()).of(scalars.subtract(x, y));
    return gap instanceof Scalar s
        ? Truth.of(Math.hypot(ComplexNumbers.re(s), ComplexNumbers.im(s)) <= tolerance)
        : Truth.UNKNOWN;
  }

  boolean isZero(Value x, double tolerance) {
    return same(x, Scalar.ZERO, tolerance) == Truth.TRUE;
  }

  /// The sign of a real number; empty when it depends on symbols, cannot be told or there is none.
  Optional<Integer> sign(Value x, double tolerance) {
    if (x instanceof Scalar.Real(double d)) {
      return Optional.of(Math.abs(d) <= tolerance ? 0 : (int) Math.signum(d));
    }
    Optional<Integer> sign = comparison.sign(x, Scalar.ZERO);
    return sign.isEmpty() && comparison.equal(x, Scalar.ZERO) == Truth.TRUE ? Optional.of(0) : sign;
  }

  /// `A[1,2]`, counted as the conventions count.
  String place(int row, int column) {
    int base = context.conventions().indexBase();
    return name + "[" + (row + base) + "," + (column + base) + "]";
  }

  /// `A[1,2] = 3`.
  String entry(int row, int column) {
    return place(row, column) + " = " + Literals.of(get(row, column));
  }

  /// The number of a row or column as the conventions count.
  int number(int index) {
    return index + context.conventions().indexBase();
  }

  String name() {
    return name;
  }

  /// What is added to a reason that rests on a tolerance: nothing for exact entries.
  String within(double tolerance, String formula) {
    return exact ? "" : " within " + Decimal.significant(2).text(tolerance) + " (" + formula + ")";
  }

  String within() {
    return within(tolerance(), "n*eps*max|" + name + "|");
  }
}
