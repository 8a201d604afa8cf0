package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.step.Derivation;
import java.util.List;
import java.util.Optional;

/// x = a·sin t for √(a² − x²), x = a·tan t for √(x² + a²), x = a/cos t for √(x² − a²), in powers of
/// x times powers of the root.
final class TrigonometricSubstitution implements Method {
  private static final int HIGHEST = 12;

  private final Search search;
  private final Signs signs;

  /// Whether only √(a² − x²) above the line is meant: for it this is the usual way.
  private final boolean circles;

  TrigonometricSubstitution(Search search, boolean circles) {
    this.search = search;
    this.circles = circles;
    this.signs = new Signs(search);
  }

  /// x^power · radicand^exponent.
  private record Shape(int power, Power root, Rational exponent) {}

  /// What x, the root and dx are in t, and back.
  private record Change(Expr x, Expr root, Expr dx, Expr sine, Expr cosine, Expr angle) {}

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    return shape(f, x)
        .filter(shape -> !circles || shape.power() >= 0 && shape.exponent().signum() > 0)
        .flatMap(shape -> substituted(f, shape, x, depth));
  }

  private static Optional<Shape> shape(Expr f, String x) {
    int power = 0;
    Optional<Power> root = Optional.empty();
    for (Expr factor : Formulas.factors(f)) {
      Expr base = factor instanceof Power p ? p.base() : factor;
      Rational n = factor instanceof Power(_, Num(Rational exponent, _)) ? exponent : Rational.ONE;
      if (n.abs().compareTo(Rational.of(HIGHEST)) > 0
          || factor instanceof Power(_, Expr exponent) && !(exponent instanceof Num)) {
        return Optional.empty();
      }
      if (base.equals(Expr.symbol(x)) && n.isInteger()) {
        power = n.intValueExact();
      } else if (root.isEmpty()
          && factor instanceof Power p
          && !n.isInteger()
          && n.multiply(Rational.TWO).isInteger()
          && Coefficient.list(base, x, 2)
              .filter(c -> c.size() == 3 && c.get(1).isZero())
              .isPresent()) {
        root = Optional.of(p);
      } else {
        return Optional.empty();
      }
    }
    int m = power;
    return root.map(p -> new Shape(m, p, ((Num) p.exponent()).value()));
  }

  private Optional<Derivation> substituted(Expr f, Shape shape, String x, int depth) {
    String t = "t".equals(x) ? search.fresh(f, x) : search.fresh(Expr.add(f, Expr.symbol(x)));
    Optional<Change> change = change(shape.root().base(), x, t);
    if (change.isEmpty()) {
      return Optional.empty();
    }
    Change c = change.get();
    Expr integrand =
        Products.of(
            List.of(
                Expr.power(c.x(), Expr.number(shape.power())),
                Expr.power(c.root(), Expr.number(shape.exponent().multiply(Rational.TWO))),
                c.dx()));
    return search
        .find(integrand, t, depth + 1)
        .map(sub ->
            Search.applied(
                "trigonometric substitution",
                f,
                x,
                Search.substituted(
                    integrand, t, new Back(t, c, search.algebra()).of(Expr.symbol(t))),
                Expansion.of(
                    new Back(t, c, search.algebra()).of(sub.to()), x, search.algebra().budget()),
                x
                    + " = "
                    + Search.text(c.x())
                    + ", d"
                    + x
                    + " = "
                    + Search.text(c.dx())
                    + " d"
                    + t
                    + ", "
                    + Search.text(Expr.sqrt(shape.root().base()))
                    + " = "
                    + Search.text(c.root()),
                sub));
  }

  private Optional<Change> change(Expr radicand, String x, String t) {
    Algebra algebra = search.algebra();
    List<Expr> q = Coefficient.list(radicand, x, 2).orElseThrow();
    int low = signs.sign(q.get(0));
    int high = signs.sign(q.get(2));
    if (low == 0 || high == 0 || low < 0 && high < 0 || circles && high > 0) {
      return Optional.empty();
    }
    Expr level = signs.root(low > 0 ? q.get(0) : Expr.negate(q.get(0)));
    Expr scale = signs.root(high > 0 ? q.get(2) : Expr.negate(q.get(2)));
    Expr a = Expr.divide(level, scale);
    Expr variable = Expr.symbol(x);
    Expr root = Expr.sqrt(radicand);
    Expr angle = Expr.symbol(t);
    Expr sin = algebra.call("sin", angle);
    Expr cos = algebra.call("cos", angle);
    Expr over = Expr.divide(variable, a);
    if (high < 0) {
      return Optional.of(
          new Change(
              Expr.multiply(a, sin),
              Expr.multiply(level, cos),
              Expr.multiply(a, cos),
              over,
              Expr.divide(root, level),
              algebra.call("asin", over)));
    }
    if (low > 0) {
      return Optional.of(
          new Change(
              Expr.multiply(a, sin, Expr.power(cos, Expr.MINUS_ONE)),
              Expr.multiply(level, Expr.power(cos, Expr.MINUS_ONE)),
              Expr.multiply(a, Expr.power(cos, Expr.number(-2))),
              Expr.multiply(scale, variable, Expr.power(root, Expr.MINUS_ONE)),
              Expr.multiply(level, Expr.power(root, Expr.MINUS_ONE)),
              algebra.call("atan", over)));
    }
    return Optional.of(
        new Change(
            Expr.multiply(a, Expr.power(cos, Expr.MINUS_ONE)),
            Expr.multiply(level, sin, Expr.power(cos, Expr.MINUS_ONE)),
            Expr.multiply(a, sin, Expr.power(cos, Expr.number(-2))),
            Expr.multiply(root, Expr.power(Expr.multiply(scale, variable), Expr.MINUS_ONE)),
            Expr.divide(a, variable),
            algebra.call("atan", Expr.divide(root, level))));
  }

  /// The way from t back to x.
  private record Back(String t, Change change, Algebra algebra) {
    Expr of(Expr e) {
      algebra.budget().step();
      return switch (e) {
        case Sym(String name) -> name.equals(t) ? change.angle() : e;
        case Sum s -> Sums.of(s.terms().stream().map(this::of).toList());
        case Product p -> Products.of(p.factors().stream().map(this::of).toList());
        case Power(Expr base, Expr exponent) -> Expr.power(of(base), of(exponent));
        case Call(String name, List<Expr> arguments) when arguments.size() == 1 ->
            call(name, arguments.get(0));
        case Call _, Constant _, Expr.Numeric _, Expr.Relation _ -> e;
      };
    }

    private Expr call(String name, Expr argument) {
      int k =
          Linear.of(argument, t)
              .filter(l -> l.intercept().isZero())
              .filter(l -> l.slope() instanceof Num n && n.value().fitsInt())
              .map(l -> ((Num) l.slope()).value().intValueExact())
              .orElse(0);
      if (k <= 0 || k > 2 * HIGHEST) {
        return algebra.call(name, of(argument));
      }
      Expr sine = change.sine();
      Expr cosine = change.cosine();
      for (int i = 1; i < k; i++) {
        Expr next =
            Expr.add(Expr.multiply(sine, change.cosine()), Expr.multiply(cosine, change.sine()));
        cosine =
            Expr.subtract(
                Expr.multiply(cosine, change.cosine()), Expr.multiply(sine, change.sine()));
        sine = next;
      }
      return switch (name) {
        case "sin" -> sine;
        case "cos" -> cosine;
        case "tan" -> Expr.divide(sine, cosine);
        case "cot" -> Expr.divide(cosine, sine);
        case "sec" -> Expr.power(cosine, Expr.MINUS_ONE);
        case "csc" -> Expr.power(sine, Expr.MINUS_ONE);
        default -> algebra.call(name, of(argument));
      };
    }
  }
}
