package gradus.syntax;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import java.util.List;
import java.util.function.Function;

/// Formulas as one line of text with as few parentheses as a textbook needs: `x/(2*y)`,
/// `sqrt(2)/2`, `1 - x`.
///
/// In ASCII the text is the language itself and reads back to the same formula (doubles to the same
/// doubles). Unicode is for people: `θ₁·x²`.
public final class Unparser {
  private static final Unparser PIPE = new Unparser(Notation.ASCII, NumberText::of);
  private static final Unparser PEOPLE = new Unparser(Notation.UNICODE, NumberText::of);

  private final Notation notation;
  private final Function<Numeric, String> numbers;

  /// @param numbers how a number is written that is not negative and no fraction; ASCII
  public Unparser(Notation notation, Function<Numeric, String> numbers) {
    this.notation = notation;
    this.numbers = numbers;
  }

  /// The formula in the language; reads back to the same formula.
  public static String ascii(Expr e) {
    return PIPE.text(e);
  }

  /// The formula for people, on one line.
  public static String unicode(Expr e) {
    return PEOPLE.text(e);
  }

  public String text(Expr e) {
    StringBuilder out = new StringBuilder();
    write(e, out);
    return out.toString();
  }

  private void write(Expr e, StringBuilder out) {
    switch (e) {
      case Numeric _, Product _ -> term(e, out);
      case Power p -> power(p, out);
      case Constant c -> out.append(constant(c));
      case Sym(String name) -> out.append(notation.name(name));
      case Sum s -> sum(s, out);
      case Call c -> call(c, out);
      case Relation(Relator relator, Expr left, Expr right) -> {
        side(left, out);
        out.append(' ').append(notation.relator(relator)).append(' ');
        side(right, out);
      }
    }
  }

  private String constant(Constant c) {
    return switch (c) {
      case PI -> notation == Notation.ASCII ? "pi" : "π";
      case E -> "e";
      case I -> "i";
    };
  }

  private void side(Expr e, StringBuilder out) {
    grouped(e, e instanceof Relation, out);
  }

  private void sum(Sum s, StringBuilder out) {
    boolean first = true;
    for (Expr term : Quotient.ordered(s)) {
      boolean negative = Quotient.isNegative(term);
      if (!first) {
        out.append(' ').append(negative ? notation.minus() : "+").append(' ');
      } else if (negative) {
        out.append(notation.minus());
      }
      first = false;
      quotient(Quotient.of(term), out);
    }
  }

  private void term(Expr term, StringBuilder out) {
    if (Quotient.isNegative(term)) {
      out.append(notation.minus());
    }
    quotient(Quotient.of(term), out);
  }

  private void quotient(Quotient quotient, StringBuilder out) {
    factors(quotient.numerator(), out);
    if (!quotient.isFraction()) {
      return;
    }
    out.append('/');
    if (quotient.denominator().size() == 1) {
      factors(quotient.denominator(), out);
    } else {
      out.append('(');
      factors(quotient.denominator(), out);
      out.append(')');
    }
  }

  private void factors(List<Expr> factors, StringBuilder out) {
    boolean first = true;
    for (Expr factor : factors) {
      if (!first) {
        out.append(notation.times());
      }
      first = false;
      switch (factor) {
        case Num(Rational value, boolean decimal) when !decimal && !value.isInteger() ->
            grouped(factor, true, out);
        case Numeric n -> number(n, out);
        case Power p -> power(p, out);
        case Sum _, Product _, Relation _ -> grouped(factor, true, out);
        case Call c -> grouped(c, isPoint(c), out);
        case Constant _, Sym _ -> write(factor, out);
      }
    }
  }

  private void number(Numeric n, StringBuilder out) {
    String text = notation.number(numbers.apply(n));
    boolean negative = text.startsWith(notation.minus());
    out.append(negative ? "(" : "").append(text).append(negative ? ")" : "");
  }

  private void power(Power p, StringBuilder out) {
    if (isRoot(p)) {
      root(p.base(), out);
      return;
    }
    if (p.base() == Constant.E) {
      out.append("exp(");
      write(p.exponent(), out);
      out.append(')');
      return;
    }
    Quotient quotient = Quotient.of(p);
    if (quotient.isFraction()) {
      quotient(quotient, out);
      return;
    }
    grouped(p.base(), !isAtom(p.base()), out);
    if (notation == Notation.UNICODE
        && p.exponent() instanceof Num(Rational n, boolean decimal)
        && !decimal
        && n.isInteger()) {
      out.append(Notation.superscript(n));
      return;
    }
    out.append('^');
    grouped(p.exponent(), !isAtom(p.exponent()), out);
  }

  private static boolean isRoot(Power p) {
    return p.exponent().equals(Expr.HALF) && p.base() != Constant.E;
  }

  private void root(Expr radicand, StringBuilder out) {
    if (notation == Notation.ASCII) {
      out.append("sqrt(");
      write(radicand, out);
      out.append(')');
    } else {
      out.append('√');
      grouped(radicand, !isAtom(radicand), out);
    }
  }

  private void call(Call c, StringBuilder out) {
    if (isConnective(c)) {
      connective(c, out);
      return;
    }
    if (notation == Notation.UNICODE && WaitingOperator.of(c, this::text, out)) {
      return;
    }
    if (isPoint(c)) {
      point(c, out);
      return;
    }
    out.append(c.name()).append('(');
    boolean first = true;
    for (Expr argument : c.arguments()) {
      if (!first) {
        out.append(", ");
      }
      first = false;
      grouped(argument, looksLikeOption(argument), out);
    }
    out.append(')');
  }

  private static boolean isPoint(Call c) {
    return c.name().equals("at")
        && c.arguments().size() > 1
        && c.arguments().stream().skip(1).allMatch(a -> a instanceof Relation);
  }

  /// `f at x = 1`, `f at (x = 1, y = 2)`.
  private void point(Call c, StringBuilder out) {
    write(c.arguments().get(0), out);
    boolean several = c.arguments().size() > 2;
    out.append(several ? " at (" : " at ");
    for (int i = 1; i < c.arguments().size(); i++) {
      out.append(i == 1 ? "" : ", ");
      write(c.arguments().get(i), out);
    }
    out.append(several ? ")" : "");
  }

  private static boolean isConnective(Expr e) {
    return e instanceof Call(String name, _)
        && (name.equals("and") || name.equals("or") || name.equals("not"));
  }

  private void connective(Call c, StringBuilder out) {
    if (c.name().equals("not")) {
      out.append("not ");
      grouped(c.arguments().get(0), true, out);
      return;
    }
    boolean first = true;
    for (Expr argument : c.arguments()) {
      if (!first) {
        out.append(' ').append(c.name()).append(' ');
      }
      first = false;
      grouped(argument, isConnective(argument), out);
    }
  }

  /// `f(x = 2)` would be read as the option `x` of `f`.
  private static boolean looksLikeOption(Expr argument) {
    return argument instanceof Relation(Relator relator, Sym _, _) && relator == Relator.EQUAL;
  }

  private void grouped(Expr e, boolean parentheses, StringBuilder out) {
    if (parentheses) {
      out.append('(');
    }
    write(e, out);
    if (parentheses) {
      out.append(')');
    }
  }

  /// Whether the text of the formula holds together as base or exponent of a power.
  private boolean isAtom(Expr e) {
    return switch (e) {
      case Sym _, Constant _ -> true;
      case Call c -> !isPoint(c);
      case Num(Rational value, boolean decimal) ->
          value.signum() >= 0 && (decimal || value.isInteger());
      case Flt(double value) -> value >= 0 && 1 / value > 0;
      case Power p -> p.base() == Constant.E || isRoot(p) && notation == Notation.ASCII;
      case Sum _, Product _, Relation _ -> false;
    };
  }
}
