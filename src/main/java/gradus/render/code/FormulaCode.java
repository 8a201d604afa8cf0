package gradus.render.code;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Approximation;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.step.Operators;
import gradus.syntax.Quotient;
import gradus.syntax.Unparser;
import gradus.value.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Formulas as expressions of a tool. Every part knows how tightly it binds, so parentheses stand
/// exactly where another reading would come out without them.
final class FormulaCode {
  private final Dialect dialect;
  private final Names names;
  private final Numbers numbers;
  private final Approximation approximation;

  FormulaCode(Dialect dialect, Names names, Numbers numbers, Approximation approximation) {
    this.dialect = dialect;
    this.names = names;
    this.numbers = numbers;
    this.approximation = approximation;
  }

  /// A whole formula.
  ///
  /// @throws GradusException E0910 for what the tool does not have, E0507 for a closed formula that
  ///   is no double
  Code whole(Expr e) {
    boolean closed = !Formulas.any(e, part -> part instanceof Sym || part instanceof Relation);
    if (closed
        && !Operators.isOperator(e)
        && approximation.of(e) instanceof Scalar.Real(double value)
        && Double.isInfinite(value)) {
      throw Diagnostic.error(
              gradus.diag.Code.USAGE, Unparser.ascii(e) + " is beyond the range of doubles")
          .hint("-o plain, -o latex and -o json write it as it is")
          .toException();
    }
    return of(e);
  }

  private Code of(Expr e) {
    return switch (e) {
      case Numeric n -> numbers.of(n);
      case Product _ -> term(e);
      case Power p -> power(p);
      case Constant c -> constant(c);
      case Sym(String name) -> new Code(names.of(name), Code.ATOM, true, false);
      case Sum s -> sum(s);
      case Call c -> leavesTheReals(c).orElseGet(() -> call(c));
      case Relation(Expr.Relator relator, Expr left, Expr right) -> {
        Code a = of(left);
        Code b = of(right);
        yield new Code(
            a.at(Code.SUM) + " " + dialect.relator(relator) + " " + b.at(Code.SUM),
            Code.RELATION,
            a.varies() || b.varies(),
            true);
      }
    };
  }

  private Code constant(Constant c) {
    return new Code(dialect.constant(c), Code.ATOM, false, false);
  }

  private Code sum(Sum s) {
    StringBuilder out = new StringBuilder();
    boolean varies = false;
    boolean called = false;
    for (Expr term : Quotient.ordered(s)) {
      boolean negative = Quotient.isNegative(term);
      Code code = quotient(Quotient.of(term));
      out.append(out.isEmpty() ? (negative ? "-" : "") : negative ? " - " : " + ");
      out.append(code.at(Code.PRODUCT));
      varies |= code.varies();
      called |= code.called();
    }
    return new Code(out.toString(), Code.SUM, varies, called);
  }

  private Code term(Expr e) {
    Code code = quotient(Quotient.of(e));
    return Quotient.isNegative(e)
        ? new Code("-" + code.at(Code.PRODUCT), Code.SUM, code.varies(), code.called())
        : code;
  }

  private Code quotient(Quotient quotient) {
    Code above = product(quotient.numerator());
    if (!quotient.isFraction()) {
      return above;
    }
    Code below = product(quotient.denominator());
    return new Code(
        above.at(Code.PRODUCT) + dialect.over(below.varies()) + below.at(Code.POWER),
        Code.PRODUCT,
        above.varies() || below.varies(),
        above.called() || below.called());
  }

  private Code product(List<Expr> factors) {
    Code product = of(factors.getFirst());
    for (Expr factor : factors.subList(1, factors.size())) {
      Code next = of(factor);
      product =
          new Code(
              product.at(Code.PRODUCT)
                  + dialect.times(product.varies() && next.varies())
                  + next.at(Code.POWER),
              Code.PRODUCT,
              product.varies() || next.varies(),
              product.called() || next.called());
    }
    return product;
  }

  private Code power(Power p) {
    if (p.base() == Constant.E) {
      return dialect.exponential(of(p.exponent()));
    }
    Quotient quotient = Quotient.of(p);
    if (quotient.isFraction()) {
      return quotient(quotient);
    }
    if (p.exponent() instanceof Num(Rational n, boolean decimal) && !decimal && !n.isInteger()) {
      return leavesTheReals(p).orElseGet(() -> root(p, n));
    }
    if (!(p.exponent() instanceof Num)) {
      Optional<Code> number = leavesTheReals(p);
      if (number.isPresent()) {
        return number.get();
      }
    }
    return raised(of(p.base()), of(p.exponent()));
  }

  private Code raised(Code base, Code exponent) {
    boolean varies = base.varies() || exponent.varies();
    return new Code(
        base.at(Code.ATOM) + dialect.power(varies) + exponent.at(Code.ATOM),
        Code.POWER,
        varies,
        base.called() || exponent.called());
  }

  private Code root(Power p, Rational exponent) {
    Code base = of(p.base());
    if (exponent.equals(Rational.HALF)) {
      return dialect.root(base);
    }
    boolean odd = exponent.denominator().testBit(0);
    boolean small = exponent.bits() < Integer.SIZE;
    boolean positive =
        p.base() instanceof Num(Rational number, _) && number.signum() > 0
            || p.base() == Constant.PI;
    return odd && small && !positive
        ? dialect.oddPower(
            base, exponent.numerator().longValueExact(), exponent.denominator().longValueExact())
        : raised(base, numbers.of(Expr.number(exponent)));
  }

  /// The complex number a closed part stands for, since the functions of the tools stay among the
  /// reals or warn; empty for everything else.
  private Optional<Code> leavesTheReals(Expr e) {
    if (Formulas.any(e, part -> part instanceof Sym || part instanceof Relation)) {
      return Optional.empty();
    }
    try {
      return approximation.of(e) instanceof Scalar.Complex complex
          ? Optional.of(numbers.of(complex))
          : Optional.empty();
    } catch (GradusException | ArithmeticException noValue) {
      return Optional.empty();
    }
  }

  private Code call(Call c) {
    List<Expr> arguments = c.arguments();
    if (Operators.isOperator(c)) {
      throw Diagnostic.error(
              gradus.diag.Code.USAGE,
              Unparser.ascii(c) + " is still to be worked out, and " + dialect.tool() + " cannot")
          .hint("-o plain, -o latex and -o json write it as it is")
          .toException();
    }
    String template = dialect.function(c.name(), Math.min(arguments.size(), 2));
    boolean folds = arguments.size() <= 2 || isAssociative(c.name());
    if (template.isEmpty() || !folds) {
      String instead = dialect.instead(c.name());
      throw Diagnostic.error(
              gradus.diag.Code.USAGE,
              dialect.tool()
                  + " has no "
                  + c.name()
                  + (hasOther(c) ? " of " + arguments.size() + " arguments" : ""))
          .hint(instead.isEmpty() ? "-o plain and -o latex write it as it is" : instead)
          .toException();
    }
    List<Code> codes = new ArrayList<>();
    for (Expr argument : arguments) {
      codes.add(dialect.argument(of(argument)));
    }
    Code folded = codes.getLast();
    if (codes.size() <= 2) {
      return Template.fill(template, codes);
    }
    for (int i = codes.size() - 2; i >= 0; i--) {
      folded = Template.fill(template, List.of(codes.get(i), folded));
    }
    return folded;
  }

  /// Whether the tool has the function with fewer arguments.
  private boolean hasOther(Call c) {
    return c.arguments().size() > 1 && !dialect.function(c.name(), 1).isEmpty();
  }

  private static boolean isAssociative(String name) {
    return switch (name) {
      case "max", "min", "gcd", "lcm", "and", "or" -> true;
      default -> false;
    };
  }
}
