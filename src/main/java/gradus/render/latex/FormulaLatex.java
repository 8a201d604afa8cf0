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
      case Power p -> power(p, true);
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
    List<Expr> terms = Quotient.ordered(s);
    for (int i = 0; i < terms.size(); i++) {
      Expr term = terms.get(i);
      boolean negative = Quotient.isNegative(term);
      if (i > 0) {
        out.append(negative ? " - " : " + ");
      } else if (negative) {
        out.append('-');
      }
      boolean reaches = i + 1 < terms.size() && CalculusLatex.reaches(term);
      Quotient quotient = Quotient.of(term);
      if (reaches && quotient.numerator().size() == 1 && !quotient.isFraction()) {
        new CalculusLatex(out, this).closed((Call) quotient.numerator().getFirst());
      } else {
        quotient(quotient, reaches);
      }
    }
  }

  private void quotient(Quotient quotient) {
    quotient(quotient, false);
  }

  /// @param closed whether an operator at the end needs parentheses, because a sum goes on
  private void quotient(Quotient quotient, boolean closed) {
    if (!quotient.isFraction()) {
      boolean alone = quotient.numerator().size() == 1;
      if (alone && quotient.negative() && quotient.numerator().getFirst() instanceof Sum sum) {
        grouped(sum, true);
        return;
      }
      factors(quotient.numerator(), closed);
      return;
    }
    out.append("\\frac{");
    factors(quotient.numerator(), false);
    out.append("}{");
    factors(quotient.denominator(), false);
    out.append('}');
  }

  private void factors(List<Expr> factors, boolean closed) {
    for (int i = 0; i < factors.size(); i++) {
      boolean last = i + 1 == factors.size();
      int start = out.length();
      factor(
          factors.get(i),
          factors.size() > 1,
          last || isFunction(factors.get(i + 1)),
          last && !closed);
      if (i > 0) {
        out.insert(start, times(factors.get(i - 1), start));
      }
    }
  }

  /// What stands between two factors: a number needs a sign, a parenthesis behind a letter a space
  /// that tells it from an argument.
  private String times(Expr before, int start) {
    if (Character.isDigit(out.charAt(start))) {
      return " \\cdot ";
    }
    boolean letter = before instanceof Sym || before instanceof Constant;
    return letter && out.indexOf("\\left(", start) == start ? " \\, " : " ";
  }

  /// Whether the factor ends the argument of a function before it.
  private static boolean isFunction(Expr factor) {
    return factor instanceof Power p && FunctionLatex.isRaised(p) || FunctionLatex.isNamed(factor);
  }

  /// @param several whether there are others
  /// @param ends whether a function may leave the parentheses away
  /// @param open whether an operator may reach to the end
  private void factor(Expr factor, boolean several, boolean ends, boolean open) {
    switch (factor) {
      case Numeric n -> out.append(number(NumberText.of(n)));
      case Sum _, Product _, Relation _ -> grouped(factor, several || factor instanceof Relation);
      case Power p -> power(p, ends);
      // d/dx reaches over every factor behind it.
      case Call c when CalculusLatex.writes(c) -> grouped(c, several && !open);
      case Call c when StatementLatex.writes(c) -> grouped(c, several && !c.name().equals("at"));
      case Call c -> new FunctionLatex(out, this).write(c, ends);
      case Constant _, Sym _ -> write(factor);
    }
  }

  private void power(Power p, boolean ends) {
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
    if (FunctionLatex.isRaised(p)) {
      new FunctionLatex(out, this).raised(p, ends);
      return;
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

  /// Whether the formula holds together as the base of a power.
  boolean isAtom(Expr e) {
    return switch (e) {
      case Sym _, Constant _ -> true;
      case Numeric n ->
          !Quotient.isNegative(n)
              && !Quotient.of(n).isFraction()
              && NumberText.of(n).indexOf('e') < 0;
      case Call c -> LatexNames.isBracketed(c.name()) && c.arguments().size() == 1;
      case Sum _, Product _, Power _, Relation _ -> false;
    };
  }

  private void call(Call c) {
    if (CalculusLatex.writes(c)) {
      new CalculusLatex(out, this).write(c);
    } else if (StatementLatex.writes(c)) {
      new StatementLatex(out, this).write(c);
    } else {
      new FunctionLatex(out, this).write(c, true);
    }
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
