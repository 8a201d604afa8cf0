package gradus.functions.analysis;

import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.shape.Domain;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The real numbers for which a formula has a value.
public final class DomainOf {
  public static final Function SPEC =
      Function.named("domain", Chapter.ANALYSIS)
          .summary("The real numbers for which a formula has a real value")
          .details(
              "Roots of even index need what is not negative, logarithms what is positive, divisors"
                  + " what is not 0. A factor that cancels still counts: (x^2-1)/(x-1) has no value"
                  + " at 1. Where infinitely many points are missing the answer is the condition.")
          .parameter("f", Kind.EXPRESSION, "a formula or a function of one variable")
          .optional("x", Kind.VARIABLE, "its variable")
          .domain("formulas of functions whose domains are known")
          .errors("E0711 when the ends of the domain cannot be found")
          .usedFor("where a loss such as log(p) is defined")
          .eval(DomainOf::value)
          .example("domain(sqrt(4 - x^2))", "[-2, 2] union {}")
          .example("domain(1/(x^2 - 1))", "(-inf, -1) union (-1, 1) union (1, inf)")
          .example("domain(tan(x))", "x != pi*k + pi/2")
          .seeAlso("range", "solve")
          .build();

  private DomainOf() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    String x = subject.variable();
    List<Expr> sources = new ArrayList<>(List.of(subject.formula()));
    sources.addAll(Parts.of(arguments.node(0), x, context));
    Derivation derivation = Domain.of(sources, x, new Algebra(context));
    context.derive(derivation);
    return derivation.after();
  }
}
