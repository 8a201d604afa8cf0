package gradus.symbolic.limits;

import static gradus.symbolic.limits.Problem.text;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.step.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The limits that are learnt by heart: sin(u)/u, (1 - cos(u))/u^2, (e^u - 1)/u, log(1 + u)/u and
/// their relatives, and what elementary functions do far out.
final class KnownLimits {
  private static final Set<String> LIKE_ARGUMENT =
      Set.of("sin", "tan", "asin", "atan", "sinh", "tanh", "asinh", "atanh");

  private static final Set<String> KNOWN_FAR_OUT =
      Set.of("atan", "tanh", "sigmoid", "erf", "log", "softplus", "relu", "sinh", "cosh");

  private KnownLimits() {}

  /// f(u)/u^order goes to value as u goes to 0.
  private record Known(String law, Expr u, int order, Expr value) {}

  private static Optional<Known> known(Expr factor) {
    return switch (factor) {
      case Call(String name, List<Expr> arguments) when LIKE_ARGUMENT.contains(name) ->
          Optional.of(new Known(name + "(u)/u -> 1", arguments.getFirst(), 1, Expr.ONE));
      case Call(String name, List<Expr> arguments)
          when name.equals("log") && arguments.size() == 1 ->
          Optional.of(
              new Known(
                  "log(1 + u)/u -> 1", Expr.subtract(arguments.getFirst(), Expr.ONE), 1, Expr.ONE));
      case Sum(List<Expr> terms) when terms.size() == 2 -> difference(terms);
      case Expr _ -> Optional.empty();
    };
  }

  private static Optional<Known> difference(List<Expr> terms) {
    for (Expr term : terms) {
      Expr rest = term == terms.get(0) ? terms.get(1) : terms.get(0);
      if (!(rest instanceof Num constant) || !constant.value().abs().isOne()) {
        continue;
      }
      boolean minusOne = constant.value().signum() < 0;
      if (minusOne && term instanceof Power(Expr base, Expr u) && !Formulas.hasSymbols(base)) {
        return base == Constant.E
            ? Optional.of(new Known("(exp(u) - 1)/u -> 1", u, 1, Expr.ONE))
            : Optional.of(
                new Known("(b^u - 1)/u -> log(b), b = " + text(base), u, 1, Call.of("log", base)));
      }
      Expr cosine = minusOne ? term : Expr.negate(term);
      if (cosine instanceof Call(String name, List<Expr> arguments) && name.equals("cos")) {
        return Optional.of(
            new Known(
                minusOne ? "(cos(u) - 1)/u^2 -> -1/2" : "(1 - cos(u))/u^2 -> 1/2",
                arguments.getFirst(),
                2,
                Expr.number(Rational.of(minusOne ? -1 : 1, 2))));
      }
    }
    return Optional.empty();
  }

  /// Factors with a known limit beside something continuous.
  static Optional<Derivation> explain(Problem problem, Lesson lesson) {
    if (!problem.isFinite()) {
      return Optional.empty();
    }
    List<Derivation> parts = new ArrayList<>();
    Expr rest = problem.f();
    for (Expr factor : Formulas.factors(problem.f())) {
      Expr base = factor instanceof Power(Expr inner, Num n) && isSmall(n) ? inner : factor;
      long times =
          factor instanceof Power(Expr _, Num n) && isSmall(n) ? n.value().longValueExact() : 1;
      Optional<Known> known = known(base);
      if (known.isEmpty() || !goesToZero(problem, lesson, known.get().u)) {
        continue;
      }
      Expr unit = Expr.power(known.get().u, Expr.number(known.get().order));
      rest =
          Expr.multiply(
              rest, Expr.power(factor, Expr.MINUS_ONE), Expr.power(unit, Expr.number(times)));
      parts.add(
          Derivation.of(
              "known limit",
              problem.limit(Expr.divide(base, unit)),
              lesson.algebra().canonical(known.get().value),
              known.get().law + " for u -> 0, u = " + text(known.get().u)));
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (parts.size() == 1 && rest.isOne()) {
      return Optional.of(problem.by("known limit", parts.getFirst().why()));
    }
    if (problem.moves(rest)) {
      Optional<Problem> sub = lesson.sub(problem, rest).filter(Problem::isFinite);
      if (sub.isEmpty() || known(rest).isPresent()) {
        return Optional.empty();
      }
      parts.add(lesson.of(sub.get()));
    }
    return Optional.of(
        problem.by(
            "known limits",
            "a product of quotients with known limits"
                + (rest.isOne() ? "" : ", and of " + text(rest)),
            parts));
  }

  private static boolean isSmall(Num n) {
    return n.value().isInteger() && n.value().abs().compareTo(Rational.of(9)) < 0;
  }

  private static boolean goesToZero(Problem problem, Lesson lesson, Expr u) {
    return problem.moves(u)
        && lesson.sub(problem, u).filter(sub -> sub.value().isZero()).isPresent();
  }

  /// atan, tanh, log, powers and exponentials of the variable itself, far out; (1 + c/x)^x.
  static Optional<Derivation> atInfinity(Problem problem, Lesson lesson) {
    Optional<Derivation> e = compound(problem);
    if (e.isPresent()) {
      return e;
    }
    if (!problem.atInfinity()) {
      return farOut(problem, lesson);
    }
    boolean known =
        switch (problem.f()) {
          case Expr.Sym _ -> true;
          case Call(String name, List<Expr> arguments) ->
              KNOWN_FAR_OUT.contains(name) && isMultiple(arguments.getFirst(), problem);
          case Power(Expr base, Num _) -> base.equals(Expr.symbol(problem.x()));
          case Power(Expr base, Expr exponent) ->
              !problem.moves(base) && isMultiple(exponent, problem);
          case Expr _ -> false;
        };
    return known
        ? Optional.of(
            problem.by(
                "known limit",
                text(problem.f()) + " -> " + text(problem.value()) + " for " + problem.approach()))
        : farOut(problem, lesson);
  }

  /// atan, tanh, exp and others of what grows without bound.
  private static Optional<Derivation> farOut(Problem problem, Lesson lesson) {
    Expr u =
        switch (problem.f()) {
          case Power(Expr base, Expr exponent) when base == Constant.E -> exponent;
          case Call(String name, List<Expr> arguments) when KNOWN_FAR_OUT.contains(name) ->
              arguments.getFirst();
          case Expr _ -> problem.f();
        };
    if (u.equals(problem.f())) {
      return Optional.empty();
    }
    Optional<Problem> inner = lesson.sub(problem, u).filter(sub -> !sub.isFinite());
    return inner.map(sub ->
        problem.by(
            "known limit",
            "h(u) -> "
                + text(problem.value())
                + " for u -> "
                + text(sub.value())
                + ", u = "
                + text(u),
            List.of(lesson.of(sub))));
  }

  private static boolean isMultiple(Expr u, Problem problem) {
    return !problem.moves(Expr.divide(u, Expr.symbol(problem.x())));
  }

  /// (1 + c/x)^(k·x) goes to e^(c·k), and (1 + c·x)^(k/x) at 0.
  private static Optional<Derivation> compound(Problem problem) {
    boolean out = problem.a().equals(Operators.INFINITY);
    if (!out && !problem.a().isZero() || !(problem.f() instanceof Power(Sum base, Expr exponent))) {
      return Optional.empty();
    }
    Expr x = Expr.symbol(problem.x());
    Expr near = Expr.subtract(base, Expr.ONE);
    Expr c = out ? Expr.multiply(near, x) : Expr.divide(near, x);
    Expr k = out ? Expr.divide(exponent, x) : Expr.multiply(exponent, x);
    if (problem.moves(c) || problem.moves(k) || c.isZero()) {
      return Optional.empty();
    }
    return Optional.of(
        problem.by(
            "known limit",
            (out ? "(1 + c/x)^x -> exp(c) for x -> inf" : "(1 + c*x)^(1/x) -> exp(c) for x -> 0")
                + ", c = "
                + text(c)
                + (k.isOne() ? "" : ", to the power " + text(k))));
  }
}
