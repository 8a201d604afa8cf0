package gradus.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.engine.Request;
import gradus.engine.Session;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Formulas;
import gradus.functions.Catalogue;
import gradus.syntax.Unparser;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is printed in the language reads back to the same value.
class ReadBackTest {
  private static final List<String> SYMBOLS = List.of("x", "y", "theta", "x_1", "a");

  private static Value read(String text) {
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE).compute(Request.of(text)).result();
  }

  private static void readsBack(Value value) {
    String text = Literals.of(value);
    Value back = read(text);
    assertThat(unmarked(back)).as(text).isEqualTo(unmarked(value));
    assertThat(text).matches("\\p{ASCII}*");
  }

  /// A decimal that is an integer is printed without a point, `0.5*4` is `2`, so that it comes back
  /// unmarked.
  private static Value unmarked(Value value) {
    return switch (value) {
      case Scalar.Exact(Rational exact, boolean decimal) ->
          new Scalar.Exact(exact, decimal && !exact.isInteger());
      case ElementArray array ->
          new ElementArray(
              array.shape(),
              array.entries().stream().map(ReadBackTest::unmarked).toList(),
              Labels.NONE);
      default -> value;
    };
  }

  private static Num rational(Random random) {
    long numerator = random.nextInt(19) - 9;
    return Expr.number(Rational.of(numerator, random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 1));
  }

  private static Expr atom(Random random, boolean decimals) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> Expr.symbol(SYMBOLS.get(random.nextInt(SYMBOLS.size())));
      case 4 -> decimals ? Expr.symbol("t") : Constant.PI;
      case 5 -> decimals ? Expr.symbol("t") : Constant.E;
      case 6 ->
          decimals ? new Num(Rational.of(random.nextInt(200) - 100, 8), true) : rational(random);
      default -> rational(random);
    };
  }

  /// A random formula without calls, whose canonical form does not depend on functions.
  private static Expr formula(Random random, int depth, boolean decimals) {
    if (depth == 0) {
      return atom(random, decimals);
    }
    Expr left = formula(random, depth - 1, decimals);
    Expr right = formula(random, depth - 1, decimals);
    return switch (random.nextInt(8)) {
      case 0, 1 -> Expr.add(left, right);
      case 2 -> Expr.subtract(left, right);
      case 3, 4 -> Expr.multiply(left, right);
      case 5 -> right.isZero() ? left : Expr.divide(left, right);
      case 6 -> left.isZero() ? right : Expr.power(left, rational(random));
      default -> Expr.power(Constant.E, left);
    };
  }

  /// `2*(1 + sqrt(2))*x` is a formula of its own until it is read: then 2*(1 + sqrt(2)) is computed
  /// first.
  private static boolean hasClosedSumFactor(Expr e) {
    return e instanceof Expr.Product(List<Expr> factors)
        && factors.stream()
            .map(f -> f instanceof Expr.Power(Expr base, _) ? base : f)
            .anyMatch(f -> f instanceof Expr.Sum && !Formulas.hasSymbols(f));
  }

  @Test
  void randomFormulas() {
    Random random = new Random(11);
    int checked = 0;
    for (int i = 0; i < 1500; i++) {
      Expr e;
      try {
        e = formula(random, 1 + random.nextInt(3), false);
      } catch (ArithmeticException divisionByZero) {
        continue;
      }
      if (!Formulas.hasSymbols(e) || Formulas.any(e, ReadBackTest::hasClosedSumFactor)) {
        continue;
      }
      readsBack(new Formula(e));
      checked++;
    }
    assertThat(checked).isGreaterThan(700);
  }

  /// One decimal makes the numbers around it decimal, so the second reading is compared with the
  /// first.
  @Test
  void randomFormulasWithDecimals() {
    Random random = new Random(17);
    for (int i = 0; i < 1000; i++) {
      Expr e;
      try {
        e = Expr.add(formula(random, 1 + random.nextInt(2), true), Expr.symbol("z"));
      } catch (ArithmeticException divisionByZero) {
        continue;
      }
      Value first = read(Unparser.ascii(e));
      Value second = read(Literals.of(first));
      assertThat(asDoubles(second)).as(Literals.of(first)).isEqualTo(asDoubles(first));
    }
  }

  /// The formula with every decimal as its nearest double.
  private static Expr asDoubles(Value value) {
    return asDoubles(Values.expr(value).orElseThrow());
  }

  private static Expr asDoubles(Expr e) {
    return switch (e) {
      case Num(Rational value, boolean decimal) -> decimal ? new Flt(value.doubleValue()) : e;
      case Expr.Sum(List<Expr> terms) -> new Expr.Sum(asDoubles(terms));
      case Expr.Product(List<Expr> factors) -> new Expr.Product(asDoubles(factors));
      case Expr.Power(Expr base, Expr exponent) ->
          new Expr.Power(asDoubles(base), asDoubles(exponent));
      case Call(String name, List<Expr> arguments) -> new Call(name, asDoubles(arguments));
      default -> e;
    };
  }

  private static List<Expr> asDoubles(List<Expr> parts) {
    return parts.stream().map(ReadBackTest::asDoubles).toList();
  }

  @Test
  void randomCallsOnceTheyAreCanonical() {
    Random random = new Random(12);
    List<String> functions = List.of("sin", "cos", "log", "exp", "sqrt", "tanh");
    for (int i = 0; i < 300; i++) {
      Expr inner = Expr.add(formula(random, 1, false), Expr.symbol("x"));
      String name = functions.get(random.nextInt(functions.size()));
      Expr e =
          Expr.multiply(Call.of(name, inner), Expr.power(Call.of("sin", inner), rational(random)));
      Value value = read(Unparser.ascii(Expr.add(e, Expr.symbol("y"))));
      assertThat(read(Literals.of(value))).as(Literals.of(value)).isEqualTo(value);
    }
  }

  @Test
  void doublesReadBackToTheSameDouble() {
    Random random = new Random(13);
    for (int i = 0; i < 2000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isFinite(value)) {
        continue;
      }
      // Deep exponents are beyond the exact integers of the default limits as typed decimals.
      Value back = read(Literals.of(Scalar.of(value)));
      assertThat(toDouble(back)).isEqualTo(value);
      Expr term = Expr.multiply(new Flt(value), Expr.symbol("x"));
      if (read(Unparser.ascii(term)) instanceof Formula(Expr.Product(List<Expr> factors))) {
        assertThat(((Num) factors.get(0)).value().doubleValue()).isEqualTo(value);
        assertThat(((Num) factors.get(0)).decimal()).isTrue();
      } else {
        throw new AssertionError(Unparser.ascii(term));
      }
    }
  }

  private static double toDouble(Value value) {
    return switch (value) {
      case Scalar.Exact(Rational exact, _) -> exact.doubleValue();
      case Scalar.Real(double real) -> real;
      default -> throw new AssertionError(value.kind());
    };
  }

  @Test
  void decimalsReadBackExactly() {
    Random random = new Random(14);
    for (int i = 0; i < 500; i++) {
      String text =
          random.nextInt(100000)
              + "."
              + (1 + random.nextInt(1000))
              + "1e"
              + (random.nextInt(60) - 30);
      readsBack(new Scalar.Exact(Rational.parse("-" + text), true));
    }
  }

  @Test
  void randomExactArrays() {
    Random random = new Random(15);
    for (int i = 0; i < 300; i++) {
      Shape shape =
          switch (random.nextInt(3)) {
            case 0 -> Shape.of(1 + random.nextInt(4));
            case 1 -> Shape.of(1 + random.nextInt(3), 1 + random.nextInt(3));
            default ->
                Shape.of(1 + random.nextInt(2), 1 + random.nextInt(2), 1 + random.nextInt(3));
          };
      List<Value> entries = new ArrayList<>();
      boolean symbolic = random.nextInt(4) == 0;
      for (int j = 0; j < shape.size(); j++) {
        entries.add(Values.of(symbolic ? formula(random, 1, false) : rational(random)));
      }
      readsBack(new ElementArray(shape, entries, Labels.NONE));
    }
  }

  @Test
  void realArraysReadBackToTheSameDoubles() {
    Random random = new Random(16);
    for (int i = 0; i < 100; i++) {
      double[] data = random.doubles(6, -1e6, 1e6).toArray();
      Value back = read(Literals.of(new RealArray(Shape.of(2, 3), data, Labels.NONE)));
      for (int j = 0; j < data.length; j++) {
        assertThat(toDouble(((Array) back).get(j))).isEqualTo(data[j]);
      }
    }
  }

  @Test
  void complexNumbersReadBack() {
    for (double[] z : new double[][] {{1.5, 2}, {0, -0.25}, {-3.25, -1}, {1e-7, 1e20}}) {
      Value number = Scalar.of(z[0], z[1]);
      Request request = Request.of(Literals.of(number));
      Session session = new Session(Catalogue.INSTANCE, Catalogue.INSTANCE);
      Value back = session.compute(request).approximate();
      assertThat(back)
          .isInstanceOfSatisfying(
              Scalar.Complex.class,
              c -> assertThat(new double[] {c.re(), c.im()}).containsExactly(z, within(0.0)));
    }
  }

  @Test
  void setsTruthAndText() {
    readsBack(new SetValue.Finite(List.of(Scalar.of(1), Scalar.of(2))));
    readsBack(new SetValue.Finite(List.of()));
    readsBack(SetValue.NumberSet.R);
    readsBack(new SetValue.Space(SetValue.NumberSet.R, Shape.of(3)));
    readsBack(new SetValue.Space(SetValue.NumberSet.C, Shape.of(2, 3)));
    readsBack(Truth.TRUE);
    readsBack(Truth.UNKNOWN);
    readsBack(new Text("say \"a\\b\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0, 1)",
        "(0, 1]",
        "[0, 1] union {}",
        "(0, 1) union {}",
        "[0, 1) union (2, 3]",
        "(0, 1) union [2, 3]",
        "[1/2, sqrt(2)] union {}",
        "x^2 = 4",
        "x < y",
        "[x + 1]",
        "[[1, 2]]",
        "[[1], [2]]",
        "[[[1, 2]], [[3, 4]]]",
        "zeros(0, 3)",
        "[]",
        "{[1, 2], 3}",
        "i",
        "1 + 2*i",
        "sqrt(2)/2",
        "1 - x",
        "-x^2",
        "2*pi",
        "exp(-x)",
        "x^(2/3)",
        "1/x",
        "(x + 1)/2",
        "x^(-y)"
      })
  void literalsAreWrittenAsTheyAreRead(String text) {
    assertThat(Literals.of(read(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x -> x^2", "(x, y) -> x*y", "t -> [t, 2*t]"})
  void functions(String text) {
    assertThat(Literals.of(read(text))).isEqualTo(text);
  }
}
