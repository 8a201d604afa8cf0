package gradus.render.latex;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.syntax.NumberText;
import gradus.syntax.Quotient;
import java.math.BigInteger;
import java.util.List;

/// Formulas as LaTeX (amsmath): `\frac{\sqrt{2}}{2}`, `e^{-x}`, `\theta_{1} x^{2}`.
final class FormulaLatex {
  private final StringBuilder out;

  FormulaLatex(StringBuilder out) {
    this.out = out;
  }

  void write(Expr e) {
    switch (e) {
      case Numeric _, Product _ -> {
        if (Quotient.isNegative(e)) {
          out.append('-');
        }
        quotient(Quotient.of(e));
      }
      case Power p -> power(p);
      case Constant c ->
          out.append(
              switch (c) {
                case PI -> "\\pi";
                case E -> "e";
                case I -> "i";
              });
      case Sym(String name) -> out.append(LatexNames.symbol(name));
      case Sum s -> sum(s);
      case Call c -> call(c);
      case Relation(Relator relator, Expr left, Expr right) -> {
        grouped(left, left instanceof Relation);
        out.append(' ').append(relator(relator)).append(' ');
        grouped(right, right instanceof Relation);
      }
    }
  }

  private static String relator(Relator relator) {
    return switch (relator) {
      case EQUAL -> "=";
      case NOT_EQUAL -> "\\ne";
      case LESS -> "<";
      case LESS_EQUAL -> "\\le";
      case GREATER -> ">";
      case GREATER_EQUAL -> "\\ge";
    };
  }

  private void sum(Sum s) {
    boolean first = true;
    for (Expr term : Quotient.ordered(s)) {
      boolean negative = Quotient.isNegative(term);
      if (!first) {
        out.append(negative ? " - " : " + ");
      } else if (negative) {
        out.append('-');
      }
      first = false;
      quotient(Quotient.of(term));
    }
  }

  private void quotient(Quotient quotient) {
    if (!quotient.isFraction()) {
      factors(quotient.numerator());
      return;
    }
    out.append("\\frac{");
    factors(quotient.numerator());
    out.append("}{");
    factors(quotient.denominator());
    out.append('}');
  }

  private void factors(List<Expr> factors) {
    for (int i = 0; i < factors.size(); i++) {
      if (i > 0) {
        out.append(startsWithDigit(factors.get(i)) ? " \\cdot " : " ");
      }
      Expr factor = factors.get(i);
      switch (factor) {
        case Numeric n -> out.append(number(NumberText.of(n)));
        case Sum _, Product _, Relation _ ->
            grouped(factor, factors.size() > 1 || factor instanceof Relation);
        case Power p -> power(p);
        // d/dx reaches over every factor behind it.
        case Call c when CalculusLatex.writes(c) -> grouped(c, i < factors.size() - 1);
        case Constant _, Sym _, Call _ -> write(factor);
      }
    }
  }

  private static boolean startsWithDigit(Expr factor) {
    return factor instanceof Numeric
        || factor instanceof Power(Numeric _, Expr exponent) && !exponent.equals(Expr.HALF);
  }

  private void power(Power p) {
    if (p.exponent() instanceof Num(Rational n, boolean decimal)
        && !decimal
        && p.base() != Constant.E) {
      Quotient quotient = Quotient.of(p);
      if (quotient.isFraction()) {
        quotient(quotient);
        return;
      }
      if (n.numerator().equals(BigInteger.ONE) && !n.isInteger()) {
        root(p.base(), n.denominator());
        return;
      }
    }
    grouped(p.base(), !isAtom(p.base()));
    out.append("^{");
    write(p.exponent());
    out.append('}');
  }

  private void root(Expr radicand, BigInteger index) {
    out.append("\\sqrt");
    if (!index.equals(BigInteger.TWO)) {
      out.append('[').append(index).append(']');
    }
    out.append('{');
    write(radicand);
    out.append('}');
  }

  private static boolean isAtom(Expr e) {
    return switch (e) {
      case Sym _, Constant _ -> true;
      case Numeric n -> !Quotient.isNegative(n) && !Quotient.of(n).isFraction();
      case Call c -> LatexNames.isBracketed(c.name());
      case Sum _, Product _, Power _, Relation _ -> false;
    };
  }

  private void call(Call c) {
    if (CalculusLatex.writes(c)) {
      new CalculusLatex(out, this).write(c);
      return;
    }
    if (StatementLatex.writes(c)) {
      new StatementLatex(out, this).write(c);
      return;
    }
    List<Expr> arguments = c.arguments();
    switch (arguments.size() == 1 ? c.name() : "") {
      case "abs" -> around("\\left|", arguments, "\\right|");
      case "floor" -> around("\\left\\lfloor ", arguments, "\\right\\rfloor");
      case "ceil" -> around("\\left\\lceil ", arguments, "\\right\\rceil");
      case "factorial" -> {
        grouped(arguments.get(0), !isAtom(arguments.get(0)));
        out.append('!');
      }
      default -> {
        if (c.name().equals("binomial") && arguments.size() == 2) {
          out.append("\\binom{");
          write(arguments.get(0));
          out.append("}{");
          write(arguments.get(1));
          out.append('}');
        } else if (c.name().equals("log") && arguments.size() == 2) {
          out.append("\\log_{");
          write(arguments.get(1));
          out.append('}');
          around("\\left(", arguments.subList(0, 1), "\\right)");
        } else {
          out.append(LatexNames.function(c.name()));
          around("\\left(", arguments, "\\right)");
        }
      }
    }
  }

  private void around(String open, List<Expr> arguments, String close) {
    out.append(open);
    boolean first = true;
    for (Expr argument : arguments) {
      if (!first) {
        out.append(", ");
      }
      first = false;
      write(argument);
    }
    out.append(close);
  }

  void grouped(Expr e, boolean parentheses) {
    out.append(parentheses ? "\\left(" : "");
    write(e);
    out.append(parentheses ? "\\right)" : "");
  }

  /// A number in the language as LaTeX: `1.5 \times 10^{-7}`.
  static String number(String text) {
    switch (text) {
      case "inf":
        return "\\infty";
      case "-inf":
        return "-\\infty";
      case "nan":
        return "\\text{nan}";
      default:
        int mark = text.indexOf('e');
        return mark < 0
            ? text.replace("%", "\\%")
            : text.substring(0, mark) + " \\times 10^{" + text.substring(mark + 1) + "}";
    }
  }
}
