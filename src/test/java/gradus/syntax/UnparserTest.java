package gradus.syntax;

import static gradus.expr.Expr.add;
import static gradus.expr.Expr.divide;
import static gradus.expr.Expr.multiply;
import static gradus.expr.Expr.negate;
import static gradus.expr.Expr.number;
import static gradus.expr.Expr.power;
import static gradus.expr.Expr.sqrt;
import static gradus.expr.Expr.subtract;
import static gradus.expr.Expr.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnparserTest {
  private static final Expr X = symbol("x");
  private static final Expr Y = symbol("y");

  private static void ascii(Expr e, String text) {
    assertThat(Unparser.ascii(e)).isEqualTo(text);
  }

  private static void unicode(Expr e, String text) {
    assertThat(Unparser.unicode(e)).isEqualTo(text);
  }

  private static Expr rational(long p, long q) {
    return number(Rational.of(p, q));
  }

  private static Num decimal(String text) {
    return new Num(Rational.parse(text), true);
  }

  @Test
  void fractionsStandWhereATextbookPutsThem() {
    ascii(divide(X, multiply(number(2), Y)), "x/(2*y)");
    ascii(divide(X, number(2)), "x/2");
    ascii(multiply(rational(3, 4), X), "3*x/4");
    ascii(multiply(rational(-3, 4), X), "-3*x/4");
    ascii(divide(sqrt(number(2)), number(2)), "sqrt(2)/2");
    ascii(divide(Expr.ONE, X), "1/x");
    ascii(divide(number(3), multiply(number(4), Y)), "3/(4*y)");
    ascii(divide(Expr.ONE, power(X, number(2))), "1/x^2");
    ascii(divide(add(X, Expr.ONE), number(2)), "(x + 1)/2");
    ascii(divide(Expr.ONE, add(X, Expr.ONE)), "1/(x + 1)");
    ascii(rational(-1, 2), "-1/2");
  }

  @Test
  void rootsAndExponentials() {
    ascii(sqrt(X), "sqrt(x)");
    ascii(divide(Expr.ONE, sqrt(X)), "1/sqrt(x)");
    ascii(power(X, rational(2, 3)), "x^(2/3)");
    ascii(power(X, rational(-2, 3)), "1/x^(2/3)");
    ascii(power(X, decimal("0.5")), "x^0.5");
    ascii(power(X, decimal("-0.5")), "x^(-0.5)");
    ascii(power(Constant.E, X), "exp(x)");
    ascii(power(Constant.E, negate(X)), "exp(-x)");
    ascii(power(Constant.E, number(2)), "exp(2)");
    ascii(power(Constant.E, Expr.HALF), "exp(1/2)");
    ascii(Constant.E, "e");
    ascii(power(number(2), X), "2^x");
    ascii(power(rational(1, 2), X), "(1/2)^x");
    ascii(power(X, negate(Y)), "x^(-y)");
    ascii(power(power(X, Y), symbol("z")), "(x^y)^z");
    ascii(power(X, power(Y, symbol("z"))), "x^(y^z)");
    ascii(new Expr.Power(number(-8), rational(1, 4)), "(-8)^(1/4)");
    ascii(power(Call.of("sin", X), number(2)), "sin(x)^2");
    ascii(power(sqrt(add(X, Y)), X), "sqrt(x + y)^x");
  }

  @Test
  void signs() {
    ascii(negate(X), "-x");
    ascii(subtract(Expr.ONE, X), "1 - x");
    ascii(subtract(X, Y), "x - y");
    ascii(subtract(negate(X), Y), "-x - y");
    ascii(negate(power(X, number(2))), "-x^2");
    ascii(power(negate(symbol("a")), X), "(-a)^x");
    ascii(subtract(X, multiply(rational(1, 2), Y)), "x - y/2");
    ascii(multiply(negate(X), add(X, Y)), "-x*(x + y)");
  }

  @Test
  void numbersThatAreNotExactSaySo() {
    ascii(multiply(decimal("0.5"), X), "0.5*x");
    ascii(multiply(decimal("2"), X), "2.0*x");
    ascii(multiply(new Flt(2), X), "2.0*x");
    ascii(multiply(new Flt(0.1 + 0.2), X), "0.30000000000000004*x");
    ascii(multiply(new Flt(-1.5e-7), X), "-1.5e-7*x");
    ascii(multiply(new Flt(1e30), X), "1.0e30*x");
    ascii(multiply(new Num(Rational.of(1, 3), true), X), "0.3333333333333333*x");
    ascii(multiply(new Flt(Double.POSITIVE_INFINITY), X), "inf*x");
    ascii(multiply(new Flt(Double.NEGATIVE_INFINITY), X), "-inf*x");
  }

  @Test
  void decimalsAreWrittenExactlyWhileTheyAreShort() {
    assertThat(NumberText.decimal(Rational.parse("0.6"))).isEqualTo("0.6");
    assertThat(NumberText.decimal(Rational.parse("12345678901234567.25")))
        .isEqualTo("12345678901234567.25");
    assertThat(NumberText.decimal(Rational.parse("1e-30"))).isEqualTo("1e-30");
    assertThat(NumberText.decimal(Rational.parse("-1.5e-7"))).isEqualTo("-1.5e-7");
    assertThat(NumberText.decimal(Rational.parse("0.000001"))).isEqualTo("0.000001");
    assertThat(NumberText.decimal(Rational.parse("-1.25e300"))).isEqualTo("-1.25e300");
    assertThat(NumberText.decimal(Rational.parse("0.01").pow(400))).isEqualTo("1e-800");
    assertThat(NumberText.decimal(Rational.of(1, 3))).isEqualTo("0.3333333333333333");
    assertThat(NumberText.decimal(Rational.parse("1e400").divide(Rational.of(3))))
        .isEqualTo("3.3333333333333333e399");
  }

  @Test
  void complexNumbersConstantsCallsAndRelations() {
    ascii(multiply(number(2), Constant.I), "2*i");
    ascii(add(number(1), multiply(number(2), Constant.I)), "1 + 2*i");
    ascii(multiply(number(2), Constant.PI), "2*pi");
    ascii(Call.of("log", X, number(2)), "log(x, 2)");
    ascii(new Relation(Relator.EQUAL, power(X, number(2)), number(4)), "x^2 = 4");
    ascii(Call.of("f", new Relation(Relator.EQUAL, X, number(4)), X), "f((x = 4), x)");
  }

  @Test
  void unicode() {
    unicode(multiply(symbol("theta_1"), power(X, number(2))), "θ₁·x²");
    unicode(sqrt(X), "√x");
    unicode(sqrt(add(X, Expr.ONE)), "√(x + 1)");
    unicode(subtract(Expr.ONE, multiply(number(2), Constant.PI)), "1 − 2·π");
    unicode(power(X, number(-2)), "1/x²");
    unicode(power(sqrt(X), Y), "(√x)^y");
    unicode(symbol("x_max"), "xₘₐₓ");
    unicode(symbol("x_b"), "x_b");
    unicode(symbol("x_theta"), "x_θ");
    unicode(new Relation(Relator.LESS_EQUAL, X, new Flt(-1.5)), "x ≤ −1.5");
  }

  @Test
  void aLongSumIsWrittenInOneGo() {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      terms.add(symbol("x_" + i));
    }
    String text = Unparser.ascii(new Expr.Sum(terms));
    assertThat(text.substring(0, 15)).isEqualTo("x_0 + x_1 + x_2");
    assertThat(text.length()).isEqualTo(188_887);
  }
}
