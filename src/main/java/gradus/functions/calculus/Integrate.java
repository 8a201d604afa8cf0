package gradus.functions.calculus;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.evaluate.SubjectNames;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.integrate.Antiderivative;
import gradus.symbolic.integrate.BoxIntegral;
import gradus.symbolic.integrate.DefiniteIntegral;
import gradus.symbolic.integrate.NonElementary;
import gradus.symbolic.rewrite.Exceptions;
import gradus.syntax.Unparser;
import gradus.value.Literals;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Antiderivatives and definite integrals.
public final class Integrate {
  public static final Function SPEC =
      Function.named("integrate", Chapter.CALCULUS)
          .aliases("integral")
          .summary("Antiderivative of a formula, or its integral between two bounds")
          .details(
              "integrate(f, x) finds an antiderivative by the methods of a calculus course and adds"
                  + " the constant C; it is verified by differentiating. integrate(f, x, a, b) is"
                  + " exact where there is an antiderivative, split where the integrand is"
                  + " singular, with limits where it is improper, and is compared with adaptive"
                  + " Gauss-Kronrod quadrature (QUADPACK, 1983); without an antiderivative the"
                  + " quadrature is the answer, with its error estimate. integrate(f, x, a, b, y,"
                  + " c, d) integrates over a box, first over x. --by parts, substitution,"
                  + " partial_fractions or trig asks for the method of the first step.")
          .parameter("f", Kind.EXPRESSION, "the integrand, or a function of one variable")
          .more(
              "x",
              Kind.EXPRESSION,
              "the variable, then its bounds a and b; further variables with theirs for a box")
          .domain("real functions of real variables")
          .errors(
              "E0709 when it diverges, with the place; E0711 when no antiderivative is found, or"
                  + " no value can be vouched for")
          .usedFor("probabilities and expectations of densities, areas under ROC curves")
          .eval(Integrate::value)
          .example("integrate(x*exp(x), x)", "x*exp(x) - exp(x) + C")
          .example("integrate(x*exp(-x), x, 0, inf)", "1")
          .example("integrate(abs(x - 1), x, 0, 3)", "5/2")
          .example("integrate(1/x^2, x, -1, 1)", "error: integrate(1/x^2, x, -1, 1) diverges")
          .seeAlso("riemann", "diff", "limit", "taylor")
          .build();

  private Integrate() {}

  private static Value value(Arguments arguments, Context context) {
    Algebra algebra = new Algebra(context);
    String method = method(arguments, context);
    int size = arguments.size();
    if (size <= 2) {
      List<String> names = size == 2 ? names(arguments, context, 1) : List.of();
      Subject subject = Subject.of(arguments, context, 0, names);
      return indefinite(subject.formula(), subject.variable(), method, arguments, algebra);
    }
    if ((size - 1) % 3 != 0) {
      throw arguments
          .error(
              Code.WRONG_ARGUMENT_COUNT,
              "integrate takes a variable alone, or variables each with two bounds")
          .hint("integrate(x^2, x), integrate(x^2, x, 0, 1), integrate(x*y, x, 0, 1, y, 0, 2)")
          .toException();
    }
    List<BoxIntegral.Side> sides = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 1; i < size; i += 3) {
      String name = names(arguments, context, i).get(0);
      names.add(name);
      sides.add(
          new BoxIntegral.Side(
              name, bound(arguments, context, i + 1), bound(arguments, context, i + 2)));
    }
    Expr f = Subject.of(arguments, context, 0, names).formula();
    DefiniteIntegral.Found found;
    if (sides.size() == 1) {
      BoxIntegral.Side side = sides.get(0);
      found = DefiniteIntegral.of(f, side.variable(), side.from(), side.to(), method, algebra);
    } else {
      context.convention("integrated in the order written, first over " + names.get(0));
      found = BoxIntegral.of(f, sides, method, algebra);
    }
    Set<String> notes = new LinkedHashSet<>(found.notes());
    Expr question = f;
    for (BoxIntegral.Side side : sides) {
      question = Expr.add(question, side.from(), side.to());
    }
    Exceptions.of(
            question,
            found.derivation().to(),
            Set.copyOf(names),
            found.notes(),
            algebra.assumptions())
        .stream()
        // a > -1 says that a is not -1.
        .filter(condition -> !found.notes().contains(condition.replace(" != ", " > ")))
        .forEach(condition -> notes.add("for " + condition));
    notes.forEach(context::note);
    context.derive(found.derivation());
    context.check(found.check());
    return found.derivation().after();
  }

  private static List<String> names(Arguments arguments, Context context, int index) {
    List<String> names = SubjectNames.of(arguments, context, index);
    if (names.size() != 1) {
      throw arguments
          .error(Code.WRONG_KIND, index, "integrate goes over one variable at a time")
          .hint("integrate(x*y, x, 0, 1, y, 0, 2)")
          .toException();
    }
    return names;
  }

  private static Expr bound(Arguments arguments, Context context, int index) {
    Value value =
        arguments.value(index) instanceof Text
            ? context.evaluate(arguments.node(index), Map.of())
            : arguments.value(index);
    return Values.expr(value)
        .filter(e -> !(e instanceof Expr.Relation) && !Formulas.hasImaginary(e))
        .orElseThrow(() ->
            arguments
                .error(
                    Code.WRONG_KIND,
                    index,
                    "a bound of an integral is a real number, a formula or inf, not "
                        + Literals.of(value))
                .hint("integrate(x^2, x, 0, 1)")
                .toException());
  }

  private static String method(Arguments arguments, Context context) {
    Optional<String> method = context.method();
    if (method.isPresent() && !Antiderivative.METHODS.contains(method.get())) {
      throw arguments
          .error(Code.BAD_OPTION_VALUE, "integrate has no method '" + method.get() + "'")
          .hint("--by one of " + String.join(", ", Antiderivative.METHODS))
          .toException();
    }
    return method.orElse("");
  }

  private static Value indefinite(
      Expr f, String x, String method, Arguments arguments, Algebra algebra) {
    Context context = algebra.context();
    Optional<Antiderivative.Found> found = Antiderivative.find(f, x, method, algebra);
    if (found.isEmpty()) {
      throw refusal(f, x, method, arguments, algebra);
    }
    Expr primitive = found.get().derivation().to();
    Set<String> conditions = new LinkedHashSet<>(found.get().conditions());
    conditions.addAll(
        Exceptions.of(f, primitive, Set.of(x), found.get().conditions(), algebra.assumptions()));
    conditions.forEach(condition -> context.note("for " + condition));
    String constant = constant(Expr.add(f, primitive));
    if (!constant.equals("C")) {
      context.note("C is taken, so the constant of integration is " + constant);
    }
    Derivation derivation =
        Derivation.of(
            "constant of integration",
            Operators.integral(f, x),
            withConstant(primitive, Expr.symbol(constant)),
            "antiderivatives differ by a constant",
            List.of(found.get().derivation()));
    context.derive(derivation);
    context.check(found.get().check());
    return derivation.after();
  }

  /// The constant comes last, as everyone writes it; whatever is computed with the answer puts it
  /// into canonical order again.
  private static Expr withConstant(Expr primitive, Expr constant) {
    List<Expr> terms = new ArrayList<>(Formulas.terms(primitive));
    if (primitive.isZero()) {
      return constant;
    }
    terms.add(constant);
    return new Expr.Sum(terms);
  }

  private static String constant(Expr e) {
    return List.of("C", "K", "C_1").stream()
        .filter(name -> !Formulas.symbols(e).contains(name))
        .findFirst()
        .orElse("C_2");
  }

  private static GradusException refusal(
      Expr f, String x, String method, Arguments arguments, Algebra algebra) {
    String text = Unparser.ascii(f);
    if (!method.isEmpty() && Antiderivative.find(f, x, "", algebra).isPresent()) {
      return arguments
          .error(Code.NO_CLOSED_FORM, method.replace('_', ' ') + " does not lead on for " + text)
          .hint("without --by another method finds the antiderivative")
          .toException();
    }
    boolean known = NonElementary.isKnown(f, x, algebra);
    return arguments
        .error(
            Code.NO_CLOSED_FORM,
            known
                ? text + " has no antiderivative in elementary functions"
                : "no antiderivative of " + text + " was found")
        .hint("between bounds it has a value in numbers: integrate(" + text + ", " + x + ", 1, 2)")
        .toException();
  }
}
