package gradus.render.latex;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sym;
import gradus.syntax.Quotient;
import java.util.List;

/// Functions as LaTeX: `\sin x`, `\sin^{2} x`, `\ln\left(x + 1\right)`, `\log_{2} x`,
/// `\binom{n}{k}`. Parentheses are left away where the argument is short and nothing behind it
/// could be taken for a part of it.
final class FunctionLatex {
  private final StringBuilder out;
  private final FormulaLatex formulas;

  FunctionLatex(StringBuilder out, FormulaLatex formulas) {
    this.out = out;
    this.formulas = formulas;
  }

  /// Whether a call is written as a name with an argument behind it that may stand without
  /// parentheses.
  static boolean isNamed(Expr e) {
    return e instanceof Call(String name, List<Expr> arguments)
        && (arguments.size() == 1 || isLogarithm(name, arguments))
        && (LatexNames.isOperator(name) || isLogarithm(name, arguments));
  }

  private static boolean isLogarithm(String name, List<Expr> arguments) {
    return name.equals("log") && arguments.size() == 2;
  }

  /// Whether the power is written `\sin^{2} x`.
  static boolean isRaised(Power p) {
    return isNamed(p.base())
        && p.base() instanceof Call(_, List<Expr> arguments)
        && arguments.size() == 1
        && p.exponent() instanceof Num(Rational n, boolean decimal)
        && !decimal
        && n.isInteger()
        && n.compareTo(Rational.ONE) > 0;
  }

  /// @param last whether nothing follows that could be taken for a part of the argument
  void write(Call c, boolean last) {
    write(c, "", last);
  }

  void raised(Power p, boolean last) {
    write((Call) p.base(), "^{" + ((Num) p.exponent()).value() + "}", last);
  }

  private void write(Call c, String exponent, boolean last) {
    List<Expr> arguments = c.arguments();
    switch (arguments.size() == 1 ? c.name() : "") {
      case "abs" -> around("\\left|", arguments, "\\right|");
      case "floor" -> around("\\left\\lfloor ", arguments, " \\right\\rfloor");
      case "ceil" -> around("\\left\\lceil ", arguments, " \\right\\rceil");
      case "factorial" -> {
        formulas.grouped(arguments.get(0), !formulas.isAtom(arguments.get(0)));
        out.append('!');
      }
      default -> named(c, exponent, last);
    }
  }

  private void named(Call c, String exponent, boolean last) {
    List<Expr> arguments = c.arguments();
    if (c.name().equals("binomial") && arguments.size() == 2) {
      out.append("\\binom{");
      formulas.write(arguments.get(0));
      out.append("}{");
      formulas.write(arguments.get(1));
      out.append('}');
      return;
    }
    if (isLogarithm(c.name(), arguments)) {
      out.append("\\log_{");
      formulas.write(arguments.get(1));
      out.append('}');
    } else {
      out.append(LatexNames.function(c.name())).append(exponent);
    }
    if (isNamed(c) && last && isShort(arguments.get(0))) {
      out.append(' ');
      formulas.write(arguments.get(0));
      return;
    }
    around(
        "\\left(",
        isLogarithm(c.name(), arguments) ? arguments.subList(0, 1) : arguments,
        "\\right)");
  }

  /// Whether a function takes the argument without parentheses: a number, a letter, `2 x`, `x^{2}`,
  /// a fraction.
  private static boolean isShort(Expr argument) {
    return switch (argument) {
      case Sym _, Constant _ -> true;
      case Num(Rational value, _) -> value.signum() >= 0;
      case Power(Sym _, Num(Rational n, boolean decimal)) -> !decimal && n.isInteger();
      case Product p -> isShort(p);
      default -> false;
    };
  }

  private static boolean isShort(Product p) {
    Quotient quotient = Quotient.of(p);
    if (quotient.negative() || quotient.numerator().size() > 2) {
      return false;
    }
    return quotient.numerator().stream().allMatch(FunctionLatex::isLetterOrInteger)
        && quotient.denominator().stream().allMatch(FunctionLatex::isLetterOrInteger);
  }

  private static boolean isLetterOrInteger(Expr e) {
    return e instanceof Sym
        || e instanceof Constant
        || (e instanceof Num n && n.value().isInteger());
  }

  private void around(String open, List<Expr> arguments, String close) {
    out.append(open);
    boolean first = true;
    for (Expr argument : arguments) {
      if (!first) {
        out.append(", ");
      }
      first = false;
      formulas.write(argument);
    }
    out.append(close);
  }
}
