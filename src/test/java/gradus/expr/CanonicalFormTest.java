package gradus.expr;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.exact.Rational;
import gradus.generate.Exprs;
import gradus.generate.Seeded;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormTest {
  private static final int CASES = 1_500;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsTheValue(boolean symbols) {
    Exprs.forAll(
        11,
        CASES,
        3,
        symbols,
        recipe -> {
          Exprs.Bounded plain = recipe.value();
          if (!plain.isTelling() || !isDefined(recipe)) {
            return;
          }
          Expr canonical = recipe.build();
          Exprs.Bounded value = Exprs.value(canonical);
          assertThat(value.error() == Double.POSITIVE_INFINITY || plain.agrees(value))
              .as(
                  "%s is %s, canonical %s is %s",
                  recipe.text(), plain, Unparser.ascii(canonical), value)
              .isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rebuildsToItself(boolean symbols) {
    Exprs.forAll(
        12,
        CASES,
        3,
        symbols,
        recipe -> {
          if (isDefined(recipe)) {
            Expr e = recipe.build();
            assertThat(Formulas.substitute(e, Map.of(), Expr.Call::new)).isEqualTo(e);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void forgetsTheOrderOfTermsAndFactors(boolean symbols) {
    Seeded shuffling = new Seeded(13);
    Exprs.forAll(
        14,
        CASES,
        2,
        symbols,
        recipe -> {
          if (isDefined(recipe)) {
            assertThat(shuffled(recipe, shuffling).build()).isEqualTo(recipe.build());
          }
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void forgetsTheGroupingOfTermsAndFactors(boolean symbols) {
    Exprs.forAll(
        15,
        CASES,
        2,
        symbols,
        recipe -> {
          if (isDefined(recipe)) {
            assertThat(grouped(recipe).build()).isEqualTo(recipe.build());
          }
        });
  }

  @Test
  void aFormulaMinusItselfIsZero() {
    Exprs.forAll(
        16,
        CASES,
        3,
        true,
        recipe -> {
          if (isDefined(recipe)) {
            Expr e = recipe.build();
            assertThat(Expr.subtract(e, e)).isEqualTo(Expr.ZERO);
          }
        });
  }

  @Test
  void equalFormulasHaveEqualHashes() {
    Expr a = Expr.add(Expr.symbol("x"), Expr.sqrt(Expr.number(8)), Expr.symbol("y"));
    Expr b =
        Expr.add(Expr.symbol("y"), Expr.multiply(Expr.TWO, Expr.sqrt(Expr.TWO)), Expr.symbol("x"));
    assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
  }

  @Test
  void simplifiesRadicals() {
    assertThat(text(root(8))).isEqualTo("2*sqrt(2)");
    assertThat(text(Expr.multiply(root(2), root(3)))).isEqualTo("sqrt(6)");
    assertThat(text(Expr.multiply(root(2), root(8)))).isEqualTo("4");
    assertThat(text(Expr.divide(Expr.ONE, root(2)))).isEqualTo("sqrt(2)/2");
    assertThat(text(Expr.power(Expr.number(-8), third()))).isEqualTo("-2");
    assertThat(text(Expr.power(Expr.number(16), third()))).isEqualTo("2*2^(1/3)");
    assertThat(text(root(-4))).isEqualTo("2*i");
    assertThat(text(Expr.power(Expr.number(-4), Expr.number(Rational.of(3, 2))))).isEqualTo("-8*i");
  }

  @Test
  void multipliesSumsOfRadicalsOut() {
    Expr plus = Expr.add(Expr.ONE, root(2));
    Expr minus = Expr.subtract(Expr.ONE, root(2));
    assertThat(Expr.multiply(plus, minus)).isEqualTo(Expr.MINUS_ONE);
    assertThat(text(Expr.power(plus, Expr.TWO))).isEqualTo("3 + 2*sqrt(2)");
    assertThat(text(Expr.divide(Expr.ONE, plus))).isEqualTo("sqrt(2) - 1");
    assertThat(Expr.multiply(plus, Expr.power(plus, Expr.MINUS_ONE))).isEqualTo(Expr.ONE);
  }

  @Test
  void computesWithComplexNumbers() {
    Expr z = Expr.add(Expr.ONE, Expr.multiply(Expr.TWO, Expr.Constant.I));
    assertThat(text(Expr.divide(Expr.ONE, z))).isEqualTo("1/5 - 2*i/5");
    assertThat(text(Expr.multiply(z, z))).isEqualTo("-3 + 4*i");
    assertThat(Expr.power(Expr.Constant.I, Expr.number(4_000_000_003L)))
        .isEqualTo(Expr.negate(Expr.Constant.I));
    assertThat(text(Expr.power(Expr.number(-1), Expr.number(Rational.of(1, 4)))))
        .isEqualTo("sqrt(2)/2 + sqrt(2)*i/2");
  }

  @Test
  void rootsOfNegativeNumbersMultiplyAsPrincipalValues() {
    Expr sixth = Expr.power(Expr.number(-2), Expr.number(Rational.of(1, 6)));
    Expr square = Expr.multiply(sixth, sixth);
    // 2^(1/3)·e^(iπ/3), not the real -2^(1/3).
    assertThat(Formulas.hasImaginary(square)).isTrue();
    assertThat(text(Expr.power(sixth, Expr.number(6)))).isEqualTo("-2");
  }

  @Test
  void knowsTheUnitCircle() {
    for (int k = -30; k <= 30; k++) {
      Rational r = Rational.of(k, 12);
      double angle = Math.PI * k / 12;
      assertThat(Exprs.value(UnitCircle.sin(r).orElseThrow()).value())
          .isCloseTo(Math.sin(angle), org.assertj.core.data.Offset.offset(1e-14));
      assertThat(Exprs.value(UnitCircle.cos(r).orElseThrow()).value())
          .isCloseTo(Math.cos(angle), org.assertj.core.data.Offset.offset(1e-14));
      Expr point = Expr.power(Expr.Constant.E, turn(r));
      Expr expected =
          Expr.add(
              UnitCircle.cos(r).orElseThrow(),
              Expr.multiply(Expr.Constant.I, UnitCircle.sin(r).orElseThrow()));
      assertThat(point).isEqualTo(expected);
    }
    assertThat(UnitCircle.sin(Rational.of(1, 7))).isEmpty();
  }

  @Test
  void exponentialsUndoLogarithms() {
    Expr logX = Expr.Call.of("log", Expr.symbol("x"));
    Expr log3 = Expr.Call.of("log", Expr.number(3));
    assertThat(text(exp(logX))).isEqualTo("x");
    assertThat(text(exp(Expr.multiply(Expr.TWO, log3)))).isEqualTo("9");
    assertThat(text(exp(Expr.multiply(Expr.number(-2), logX)))).isEqualTo("1/x^2");
    assertThat(text(exp(Expr.add(logX, Expr.symbol("y"))))).isEqualTo("x*exp(y)");
    // x^y for a symbol x would choose a branch.
    assertThat(text(exp(Expr.multiply(Expr.symbol("y"), logX)))).isEqualTo("exp(y*log(x))");
  }

  @Test
  void leavesWhatHoldsOnlyForPositiveSymbols() {
    Expr x = Expr.symbol("x");
    assertThat(text(Expr.sqrt(Expr.power(x, Expr.TWO)))).isEqualTo("sqrt(x^2)");
    assertThat(text(Expr.power(Expr.sqrt(x), Expr.TWO))).isEqualTo("x");
  }

  private static boolean isDefined(Exprs recipe) {
    try {
      recipe.build();
      return true;
    } catch (ArithmeticException divisionByZero) {
      return false;
    }
  }

  private static Exprs shuffled(Exprs recipe, Seeded random) {
    return switch (recipe) {
      case Exprs.Sum(List<Exprs> terms) -> new Exprs.Sum(shuffled(terms, random));
      case Exprs.Product(List<Exprs> factors) -> new Exprs.Product(shuffled(factors, random));
      case Exprs.Power(Exprs base, long p, long q) -> new Exprs.Power(shuffled(base, random), p, q);
      case Exprs.Call(String name, Exprs argument) ->
          new Exprs.Call(name, shuffled(argument, random));
      case Exprs.Number _, Exprs.Symbol _, Exprs.Constant _ -> recipe;
    };
  }

  private static List<Exprs> shuffled(List<Exprs> parts, Seeded random) {
    List<Exprs> result = new ArrayList<>();
    for (Exprs part : parts) {
      result.add(random.between(0, result.size()), shuffled(part, random));
    }
    return result;
  }

  /// (a + b + c) as a + (b + c).
  private static Exprs grouped(Exprs recipe) {
    return switch (recipe) {
      case Exprs.Sum(List<Exprs> terms) when terms.size() > 2 ->
          new Exprs.Sum(
              List.of(
                  grouped(terms.get(0)), grouped(new Exprs.Sum(terms.subList(1, terms.size())))));
      case Exprs.Product(List<Exprs> factors) when factors.size() > 2 ->
          new Exprs.Product(
              List.of(
                  grouped(factors.get(0)),
                  grouped(new Exprs.Product(factors.subList(1, factors.size())))));
      case Exprs.Sum(List<Exprs> terms) ->
          new Exprs.Sum(terms.stream().map(CanonicalFormTest::grouped).toList());
      case Exprs.Product(List<Exprs> factors) ->
          new Exprs.Product(factors.stream().map(CanonicalFormTest::grouped).toList());
      case Exprs.Power(Exprs base, long p, long q) -> new Exprs.Power(grouped(base), p, q);
      case Exprs.Call(String name, Exprs argument) -> new Exprs.Call(name, grouped(argument));
      case Exprs.Number _, Exprs.Symbol _, Exprs.Constant _ -> recipe;
    };
  }

  private static Expr exp(Expr exponent) {
    return Expr.power(Expr.Constant.E, exponent);
  }

  private static Expr turn(Rational r) {
    return Expr.multiply(Expr.number(r), Expr.Constant.PI, Expr.Constant.I);
  }

  private static Expr root(long n) {
    return Expr.sqrt(Expr.number(n));
  }

  private static Expr third() {
    return Expr.number(Rational.of(1, 3));
  }

  private static String text(Expr e) {
    return Unparser.ascii(e);
  }
}
