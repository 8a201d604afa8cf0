package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One equation f(x) = 0 by the methods of a school book, each of which leads to simpler equations:
/// factors, common factors, polynomials in a function, inverse functions, squaring, joining
/// logarithms, both signs of an absolute value, identities of sines and cosines.
///
/// What comes back are candidates; {@link Verification} substitutes them.
final class EquationSolver {
  private static final int DEEPEST = 14;

  private final String x;
  private final Algebra algebra;
  private final Expr integer;

  /// @param integer the symbol for any whole number in periodic solutions
  EquationSolver(String x, Expr integer, Algebra algebra) {
    this.x = x;
    this.integer = integer;
    this.algebra = algebra;
  }

  Solutions solve(Expr f) {
    return solve(f, 0);
  }

  private Solutions solve(Expr f, int depth) {
    algebra.budget().check();
    algebra.budget().step();
    if (depth > DEEPEST || Formulas.size(f) > 20_000) {
      return Solutions.unknown();
    }
    if (isFree(f)) {
      return constant(f);
    }
    if (depth == 0
        && Formulas.symbols(f).size() == 1
        && (f instanceof Product || f instanceof Power)) {
      Optional<Solutions> whole =
          Generated.coefficients(f, x, algebra.budget())
              .filter(c -> Generated.rational(c).isPresent())
              .flatMap(c -> PolynomialEquation.solve(c, Expr.symbol(x), algebra));
      if (whole.isPresent()) {
        return whole.get();
      }
    }
    return switch (f) {
      case Product p -> factors(p.factors(), depth);
      case Power(Expr base, Expr exponent) -> power(base, exponent, depth);
      case Sum s -> sum(s, depth);
      case Call c -> call(c, depth);
      case Expr.Sym _ -> value(Expr.ZERO);
      case Expr.Numeric _, Constant _, Relation _ -> Solutions.unknown();
    };
  }

  private static Solutions value(Expr value) {
    Solutions s = Solutions.none();
    s.values.add(value);
    return s;
  }

  private Solutions constant(Expr f) {
    if (f.isZero() || !Formulas.hasSymbols(f) && algebra.isZero(f)) {
      return Solutions.everything();
    }
    Solutions none = Solutions.none();
    if (Formulas.hasSymbols(f)) {
      none.notes.add("no solution unless " + Unparser.ascii(f) + " = 0");
    }
    return none;
  }

  /// A product is 0 exactly where a factor is.
  private Solutions factors(List<Expr> factors, int depth) {
    Solutions all = Solutions.product(factors, x);
    boolean one = factors.stream().filter(factor -> !isFree(factor)).count() == 1;
    for (Expr factor : factors) {
      if (isFree(factor)) {
        if (Formulas.hasSymbols(factor)) {
          all.notes.add("for " + Unparser.ascii(factor) + " != 0");
        } else if (algebra.isZero(factor)) {
          return Solutions.everything();
        }
      } else {
        Solutions part = solve(factor, depth + 1);
        if (one) {
          all.follow(part);
        } else {
          all.merge(part);
        }
      }
    }
    return all;
  }

  private Solutions power(Expr base, Expr exponent, int depth) {
    if (exponent instanceof Num n) {
      return n.value().signum() > 0 ? solve(base, depth + 1) : Solutions.none();
    }
    if (isFree(base) && !base.isZero()) {
      return Solutions.none();
    }
    return Solutions.unknown();
  }

  private Solutions call(Call c, int depth) {
    return peel(c, Expr.ZERO, depth);
  }

  private Solutions sum(Sum f, int depth) {
    Optional<List<Expr>> polynomial = Generated.coefficients(f, x, algebra.budget());
    if (polynomial.isPresent()) {
      Optional<Solutions> roots =
          PolynomialEquation.solve(polynomial.get(), Expr.symbol(x), algebra);
      if (roots.isPresent()) {
        return roots.get();
      }
    }
    Ratio ratio = Ratio.of(f, x, algebra.budget());
    if (!ratio.denominators().isEmpty()) {
      Expr numerator = ratio.numerator();
      Solutions s = Solutions.none();
      s.step(
          "multiply by the denominator",
          equation(f, Expr.ZERO),
          equation(numerator, Expr.ZERO),
          Unparser.ascii(ratio.denominator()) + " must not be 0" + Solutions.ONE_WAY);
      s.follow(solve(numerator, depth + 1));
      return s;
    }
    Optional<Solutions> easy = isolated(f, depth);
    if (easy.isPresent()) {
      return easy.get();
    }
    Optional<Expr> factored = CommonFactor.of(f, algebra);
    if (factored.isPresent()) {
      Solutions s = Solutions.none();
      s.step(
          "factor out",
          equation(f, Expr.ZERO),
          equation(factored.get(), Expr.ZERO),
          "a*u + a*v = a*(u + v)");
      s.follow(solve(factored.get(), depth + 1));
      return s;
    }
    for (Method method :
        List.<Method>of(
            this::inKernel,
            this::twoExponentials,
            this::logarithms,
            this::trigonometric,
            this::absolute,
            this::radical)) {
      Optional<Solutions> s = method.of(f, depth);
      if (s.isPresent()) {
        return s.get();
      }
    }
    return Solutions.unknown();
  }

  @FunctionalInterface
  private interface Method {
    Optional<Solutions> of(Sum f, int depth);
  }

  /// One term alone holds the variable: it equals minus the others.
  private Optional<Solutions> isolated(Sum f, int depth) {
    List<Expr> with = new ArrayList<>();
    List<Expr> without = new ArrayList<>();
    for (Expr term : f.terms()) {
      (isFree(term) ? without : with).add(term);
    }
    if (with.size() != 1) {
      return Optional.empty();
    }
    Expr right = Sums.of(without.stream().map(Expr::negate).toList());
    Expr term = with.get(0);
    if (term instanceof Product p) {
      List<Expr> dependent = p.factors().stream().filter(factor -> !isFree(factor)).toList();
      if (dependent.size() != 1) {
        return Optional.empty();
      }
      Expr divisor = Products.of(p.factors().stream().filter(this::isFree).toList());
      Solutions s = Solutions.none();
      if (Formulas.hasSymbols(divisor)) {
        s.notes.add("for " + Unparser.ascii(divisor) + " != 0");
      }
      Expr quotient = distributed(right, divisor);
      s.step(
          Solutions.ISOLATE,
          equation(f, Expr.ZERO),
          equation(dependent.get(0), quotient),
          "what is free of "
              + x
              + " to the right"
              + (divisor.isOne() ? "" : ", divide by " + Unparser.ascii(divisor)));
      Solutions inner = peel(dependent.get(0), quotient, depth + 1);
      s.follow(inner);
      return Optional.of(s);
    }
    Solutions s = Solutions.none();
    s.step(
        Solutions.ISOLATE,
        equation(f, Expr.ZERO),
        equation(term, right),
        "what is free of " + x + " to the right");
    s.follow(peel(term, right, depth + 1));
    return Optional.of(s);
  }

  private static Expr distributed(Expr sum, Expr divisor) {
    if (divisor.isOne()) {
      return sum;
    }
    return sum instanceof Sum s && divisor instanceof Num
        ? Sums.of(s.terms().stream().map(term -> Expr.divide(term, divisor)).toList())
        : Expr.divide(sum, divisor);
  }

  /// outer(u) = right becomes equations for u.
  private Solutions peel(Expr left, Expr right, int depth) {
    if (depth > DEEPEST) {
      return Solutions.unknown();
    }
    Optional<Inverse.Branches> branches = Inverse.of(left, right, x, integer, algebra);
    if (branches.isEmpty()) {
      return Solutions.unknown();
    }
    Solutions s = Solutions.none();
    s.notes.addAll(branches.get().notes());
    if (branches.get().right().isEmpty()) {
      return s.never("no solution", equation(left, right), branches.get().why());
    }
    Expr inner = branches.get().inner();
    Expr after = Solutions.either(inner, branches.get().right());
    s.step(branches.get().rule(), equation(left, right), after, branches.get().why());
    for (Expr value : branches.get().right()) {
      boolean periodic = Formulas.any(value, part -> part.equals(integer));
      Solutions part =
          inner instanceof Expr.Sym ? value(value) : solve(Expr.subtract(inner, value), depth + 1);
      if (periodic) {
        part.families.addAll(part.values);
        part.values.clear();
        part.notes.removeIf(note -> note.startsWith("real where"));
      }
      if (branches.get().right().size() == 1) {
        s.follow(part);
      } else {
        s.merge(part);
      }
    }
    return s;
  }

  /// A polynomial in one function of the variable: `e^(2x) − 3e^x + 2`.
  private Optional<Solutions> inKernel(Sum f, int depth) {
    for (Kernel candidate : Kernel.of(f, x).stream().toList()) {
      Expr kernel = candidate.generator();
      Optional<List<Expr>> coefficients = candidate.coefficients(f, algebra.budget());
      if (coefficients.isEmpty() || coefficients.get().size() < 2) {
        continue;
      }
      String name = fresh(f);
      Expr u = kernel instanceof Expr.Sym ? kernel : Expr.symbol(name);
      Optional<Solutions> roots = PolynomialEquation.solve(coefficients.get(), u, algebra);
      if (roots.isEmpty()) {
        continue;
      }
      Solutions s = Solutions.none();
      s.complete = roots.get().complete;
      if (u.equals(kernel)) {
        s.steps.addAll(roots.get().steps);
      } else {
        substitution(f, kernel, u, coefficients.get(), roots.get()).ifPresent(s.steps::add);
      }
      for (Expr root : roots.get().values) {
        s.merge(peelOrSolve(kernel, root, depth + 1));
      }
      roots.get().notes.stream().filter(note -> !note.startsWith(name + " ")).forEach(s.notes::add);
      return Optional.of(s);
    }
    return Optional.empty();
  }

  /// The equation in u is solved beside the one in x, and u put back.
  private static Optional<Derivation> substitution(
      Expr f, Expr kernel, Expr u, List<Expr> coefficients, Solutions roots) {
    if (roots.values.isEmpty()) {
      return Optional.empty();
    }
    Expr in = equation(Generated.formula(coefficients, u), Expr.ZERO);
    return Optional.of(
        Derivation.of(
            "substitution",
            equation(f, Expr.ZERO),
            Solutions.either(kernel, List.copyOf(roots.values)),
            Unparser.ascii(u) + " = " + Unparser.ascii(kernel) + ", so " + Unparser.ascii(in),
            roots.steps));
  }

  private Solutions peelOrSolve(Expr kernel, Expr root, int depth) {
    return kernel instanceof Expr.Sym ? value(root) : peel(kernel, root, depth);
  }

  private String fresh(Expr f) {
    Set<String> taken = Formulas.symbols(f);
    for (String name : List.of("u", "v", "w", "t", "s")) {
      if (!taken.contains(name) && !name.equals(x)) {
        return name;
      }
    }
    return "u_1";
  }

  /// p·a^u + q·b^v = 0 is u·log a − v·log b = log(−q/p).
  private Optional<Solutions> twoExponentials(Sum f, int depth) {
    if (f.terms().size() != 2) {
      return Optional.empty();
    }
    List<Expr> exponents = new ArrayList<>();
    List<Expr> factors = new ArrayList<>();
    for (Expr term : f.terms()) {
      List<Expr> logs = new ArrayList<>();
      List<Expr> free = new ArrayList<>();
      for (Expr factor : Formulas.factors(term)) {
        if (isFree(factor)) {
          free.add(factor);
        } else if (factor instanceof Power(Expr base, Expr exponent) && isFree(base)) {
          logs.add(
              base == Constant.E ? exponent : Expr.multiply(exponent, algebra.call("log", base)));
        } else {
          return Optional.empty();
        }
      }
      exponents.add(Sums.of(logs));
      factors.add(Products.of(free));
    }
    Expr ratio = Expr.negate(Expr.divide(factors.get(1), factors.get(0)));
    if (!Formulas.hasSymbols(ratio) && algebra.sign(ratio).orElse(0) < 0) {
      return Optional.of(Solutions.none());
    }
    Expr difference =
        Expr.add(
            exponents.get(0),
            Expr.negate(exponents.get(1)),
            Expr.negate(algebra.call("log", ratio)));
    Solutions s = Solutions.none();
    s.step(
        "take logarithms",
        equation(f, Expr.ZERO),
        equation(difference, Expr.ZERO),
        "both exponentials are positive");
    s.follow(solve(difference, depth + 1));
    return Optional.of(s);
  }

  private Optional<Solutions> logarithms(Sum f, int depth) {
    return JoinedLogarithms.of(f, x)
        .map(joined -> {
          Solutions s = Solutions.none();
          s.step(
              "join the logarithms",
              equation(f, Expr.ZERO),
              equation(joined.left(), joined.right()),
              "log(u) + log(v) = log(u*v) where both are positive, log(u) = c is u = exp(c)"
                  + Solutions.ONE_WAY);
          s.follow(solve(Expr.subtract(joined.left(), joined.right()), depth + 1));
          return s;
        });
  }

  private Optional<Solutions> trigonometric(Sum f, int depth) {
    Optional<Trigonometric> polynomial = Trigonometric.of(f, x, algebra);
    return polynomial
        .flatMap(p -> p.simpler(integer))
        .map(simpler -> {
          Solutions s = Solutions.none();
          s.step(
              simpler.rule(),
              equation(f, Expr.ZERO),
              equation(simpler.equation(), Expr.ZERO),
              simpler.why());
          s.families.addAll(simpler.families());
          s.follow(solve(simpler.equation(), depth + 1));
          return s;
        });
  }

  /// |u| is u or −u; each case may give solutions of the other, which the substitution drops.
  private Optional<Solutions> absolute(Sum f, int depth) {
    Set<Expr> found = new LinkedHashSet<>();
    collect(f, found, part -> part instanceof Call(String name, _) && name.equals("abs"));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Expr abs = found.iterator().next();
    Expr u = ((Call) abs).arguments().get(0);
    List<Expr> cases = List.of(replace(f, abs, u), replace(f, abs, Expr.negate(u)));
    Solutions s = Solutions.none();
    s.step(
        "absolute value",
        equation(f, Expr.ZERO),
        Solutions.either(
            List.of(equation(cases.get(0), Expr.ZERO), equation(cases.get(1), Expr.ZERO))),
        "abs(u) is u or -u, u = " + Unparser.ascii(u) + Solutions.ONE_WAY);
    for (Expr replaced : cases) {
      Solutions part = solve(replaced, depth + 1);
      if (part.all) {
        throw NumericZeros.flat(f);
      }
      s.merge(part);
    }
    return Optional.of(s);
  }

  private Optional<Solutions> radical(Sum f, int depth) {
    for (Squaring squaring : Squaring.all(f, x, algebra)) {
      Solutions s = Solutions.none();
      Expr alone = equation(squaring.root(), squaring.rest());
      Expr squared =
          equation(Expr.power(squaring.root(), Expr.TWO), Expr.power(squaring.rest(), Expr.TWO));
      s.step(Solutions.ISOLATE, equation(f, Expr.ZERO), alone, "the root alone on one side");
      s.step(
          "square both sides",
          alone,
          squared,
          "u = v implies u^2 = v^2, but so does u = -v" + Solutions.ONE_WAY);
      Solutions inner = solve(squaring.difference(), depth + 1);
      if (inner.all) {
        return Optional.empty();
      }
      s.follow(inner);
      return Optional.of(s);
    }
    return Optional.empty();
  }

  static void collect(Expr e, Set<Expr> found, Predicate<Expr> condition) {
    for (Expr part : Formulas.parts(e)) {
      collect(part, found, condition);
    }
    if (condition.test(e)) {
      found.add(e);
    }
  }

  /// The formula with every occurrence of a part replaced.
  Expr replace(Expr e, Expr part, Expr value) {
    return Replacement.of(e, part, value, algebra);
  }

  private boolean isFree(Expr e) {
    return Formulas.isFree(e, x);
  }

  static Expr equation(Expr left, Expr right) {
    return new Relation(Relator.EQUAL, left, right);
  }
}
