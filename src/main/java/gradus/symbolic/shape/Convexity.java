package gradus.symbolic.shape;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.rewrite.Expand;
import gradus.symbolic.rewrite.Textbook;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// Whether a function of several variables is convex: a constant Hessian is looked at, other
/// functions are taken apart by the rules that keep convexity (Boyd and Vandenberghe, Convex
/// Optimization, 3.2).
///
/// @param kind convex, concave, affine or neither, with "strictly" where the Hessian is definite
public record Convexity(String kind, String because) {
  private static final Set<String> CONVEX = Set.of("abs", "softplus", "relu", "cosh");

  /// Functions with kinks, which second derivatives do not see.
  private static final Set<String> KINKED =
      Set.of("abs", "sign", "max", "min", "relu", "leaky_relu", "elu", "floor", "ceil", "round");

  /// Whether the second derivative may miss where the function bends.
  public static boolean hasKinks(Expr f) {
    return Formulas.any(f, part -> part instanceof Call c && KINKED.contains(c.name()));
  }

  public static Convexity of(Expr f, List<String> variables, Algebra algebra) {
    Expr expanded = Expand.of(f, algebra);
    Optional<Convexity> quadratic = constantHessian(expanded, variables, algebra);
    if (quadratic.isPresent()) {
      return quadratic.get();
    }
    Optional<String> convex = convex(expanded, variables, algebra);
    if (convex.isPresent()) {
      return new Convexity("convex", convex.get());
    }
    Optional<String> concave =
        convex(Expand.of(Expr.negate(expanded), algebra), variables, algebra);
    if (concave.isPresent()) {
      return new Convexity("concave", "its negative is convex: " + concave.get());
    }
    return counterExample(f, variables, algebra)
        .orElseThrow(() ->
            Diagnostic.error(
                    Code.UNDECIDED,
                    "whether " + Unparser.ascii(f) + " is convex is not decided by the rules here")
                .detail("quadratic forms, sums of convex functions and compositions are")
                .toException());
  }

  private static Optional<Expr[][]> hessian(Expr f, List<String> variables, Algebra algebra) {
    Expr[][] h = new Expr[variables.size()][variables.size()];
    try {
      for (int i = 0; i < h.length; i++) {
        Expr g = Differentiation.derivative(f, variables.get(i), algebra);
        for (int j = 0; j < h.length; j++) {
          h[i][j] = Textbook.of(Differentiation.derivative(g, variables.get(j), algebra), algebra);
        }
      }
    } catch (NoSuchElementException | ArithmeticException none) {
      return Optional.empty();
    }
    return Optional.of(h);
  }

  private static Optional<Convexity> constantHessian(
      Expr f, List<String> variables, Algebra algebra) {
    Optional<Expr[][]> h = hasKinks(f) ? Optional.empty() : hessian(f, variables, algebra);
    if (h.isEmpty()) {
      return Optional.empty();
    }
    for (Expr[] row : h.get()) {
      for (Expr entry : row) {
        if (Formulas.hasSymbols(entry)) {
          return Optional.empty();
        }
      }
    }
    Definiteness d = Definiteness.of(h.get(), algebra);
    String kind =
        switch (d.kind()) {
          case POSITIVE -> "strictly convex";
          case NEGATIVE -> "strictly concave";
          case NONNEGATIVE -> "convex";
          case NONPOSITIVE -> "concave";
          case ZERO -> "affine";
          case INDEFINITE -> "neither";
          case UNKNOWN -> "";
        };
    String because = d.because().replace(": the Hessian does not decide", "");
    return kind.isEmpty() ? Optional.empty() : Optional.of(new Convexity(kind, because));
  }

  /// Why a formula is convex; empty when no rule says so.
  private static Optional<String> convex(Expr f, List<String> variables, Algebra algebra) {
    if (isAffine(f, variables, algebra)) {
      return Optional.of(Unparser.ascii(f) + " is affine");
    }
    Optional<Convexity> quadratic = constantHessian(f, variables, algebra);
    if (quadratic.isPresent() && quadratic.get().kind().contains("convex")) {
      return Optional.of(
          Unparser.ascii(f) + " is a quadratic form and " + quadratic.get().because());
    }
    return switch (f) {
      case Sum s -> {
        List<String> reasons = new ArrayList<>();
        for (Expr term : s.terms()) {
          Optional<String> reason = convex(term, variables, algebra);
          if (reason.isEmpty()) {
            yield Optional.empty();
          }
          reasons.add(reason.get());
        }
        yield Optional.of("a sum of convex functions: " + String.join("; ", reasons));
      }
      case Product(List<Expr> factors)
          when factors.size() == 2 && factors.get(0) instanceof Num n && n.value().signum() > 0 ->
          convex(factors.get(1), variables, algebra);
      case Product(List<Expr> factors)
          when factors.size() == 2
              && factors.get(0) instanceof Num n
              && n.value().signum() < 0
              && factors.get(1) instanceof Call c
              && c.name().equals("log")
              && isAffine(c.arguments().get(0), variables, algebra) ->
          Optional.of(Unparser.ascii(f) + " is minus a logarithm of an affine function");
      case Power(Expr base, Expr exponent) when base == Constant.E ->
          convex(exponent, variables, algebra)
              .map(reason ->
                  Unparser.ascii(f)
                      + " is the exponential, rising and convex, of a convex function");
      case Power(Expr base, Num n)
          when n.value().isInteger()
              && n.value().signum() > 0
              && !n.value().numerator().testBit(0)
              && isAffine(base, variables, algebra) ->
          Optional.of(Unparser.ascii(f) + " is an even power of an affine function");
      case Call c
          when c.arguments().size() == 1
              && CONVEX.contains(c.name())
              && isAffine(c.arguments().get(0), variables, algebra) ->
          Optional.of(Unparser.ascii(f) + " is a convex function of an affine one");
      case Call c when c.name().equals("max") -> {
        for (Expr argument : c.arguments()) {
          if (convex(argument, variables, algebra).isEmpty()) {
            yield Optional.empty();
          }
        }
        yield Optional.of(Unparser.ascii(f) + " is a maximum of convex functions");
      }
      case Call c
          when c.name().equals("log")
              && c.arguments().size() == 1
              && c.arguments().get(0) instanceof Sum s
              && s.terms().stream().allMatch(t -> isExponential(t, variables, algebra)) ->
          Optional.of(Unparser.ascii(f) + " is a log-sum-exp of affine functions");
      case Expr _ -> Optional.empty();
    };
  }

  private static boolean isExponential(Expr e, List<String> variables, Algebra algebra) {
    if (e instanceof Num n) {
      return n.value().signum() > 0;
    }
    Expr power =
        e instanceof Product(List<Expr> factors)
                && factors.size() == 2
                && factors.get(0) instanceof Num n
                && n.value().signum() > 0
            ? factors.get(1)
            : e;
    return power instanceof Power(Expr base, Expr exponent)
        && base == Constant.E
        && isAffine(exponent, variables, algebra);
  }

  private static boolean isAffine(Expr f, List<String> variables, Algebra algebra) {
    if (Formulas.symbols(f).stream().noneMatch(variables::contains)) {
      return true;
    }
    if (f instanceof Call || f instanceof Power || hasKinks(f)) {
      return false;
    }
    return hessian(f, variables, algebra)
        .map(h -> {
          for (Expr[] row : h) {
            for (Expr entry : row) {
              if (!entry.isZero()) {
                return false;
              }
            }
          }
          return true;
        })
        .orElse(false);
  }

  /// Points at which the Hessian has eigenvalues of both signs, or two where they differ.
  private static Optional<Convexity> counterExample(
      Expr f, List<String> variables, Algebra algebra) {
    Optional<Expr[][]> hessian = hasKinks(f) ? Optional.empty() : hessian(f, variables, algebra);
    if (hessian.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> positive = Optional.empty();
    Optional<String> negative = Optional.empty();
    for (int trial = 0; trial < 40; trial++) {
      Map<String, Expr> point = new LinkedHashMap<>();
      int digits = trial;
      for (String x : variables) {
        point.put(x, Expr.number(new long[] {0, 1, -1, 2, -2}[digits % 5]));
        digits = digits / 5 + trial * 3;
      }
      try {
        Expr[][] here = new Expr[variables.size()][variables.size()];
        for (int i = 0; i < here.length; i++) {
          for (int j = 0; j < here.length; j++) {
            here[i][j] = algebra.substitute(hessian.get()[i][j], point);
          }
        }
        Definiteness d = Definiteness.of(here, algebra);
        String at =
            "at [" + String.join(", ", point.values().stream().map(Unparser::ascii).toList()) + "]";
        switch (d.kind()) {
          case INDEFINITE -> {
            return Optional.of(new Convexity("neither", at + " " + d.because()));
          }
          case POSITIVE -> positive = Optional.of(at);
          case NEGATIVE -> negative = Optional.of(at);
          case NONNEGATIVE, NONPOSITIVE, ZERO, UNKNOWN -> {}
        }
      } catch (ArithmeticException undefined) {
        // No Hessian at this point.
      }
    }
    return positive.isPresent() && negative.isPresent()
        ? Optional.of(
            new Convexity(
                "neither",
                "the Hessian is positive definite "
                    + positive.get()
                    + " and negative definite "
                    + negative.get()))
        : Optional.empty();
  }
}
