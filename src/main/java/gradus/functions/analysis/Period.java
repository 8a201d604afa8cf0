package gradus.functions.analysis;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.shape.Periodicity;
import gradus.syntax.Unparser;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Map;

/// The smallest period of a function.
public final class Period {
  public static final Function SPEC =
      Function.named("period", Chapter.ANALYSIS)
          .summary("The smallest positive period of a function")
          .details(
              "Found from the periods of the sines, cosines and tangents inside; every fraction of"
                  + " it is either proved to be a period too or refuted by a point.")
          .parameter("f", Kind.EXPRESSION, "a formula or a function of one variable")
          .optional("x", Kind.VARIABLE, "its variable")
          .domain("formulas whose variable stands inside sines, cosines and tangents")
          .errors("E0711 when no period is seen")
          .usedFor("positional encodings, seasonal features")
          .eval(Period::value)
          .example("period(sin(2*x))", "pi")
          .example("period(sin(x)^2)", "pi")
          .example("period(sin(x/2) + cos(x/3))", "12*pi")
          .seeAlso("parity")
          .build();

  private Period() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    Algebra algebra = new Algebra(context);
    Expr f = subject.formula();
    String x = subject.variable();
    Expr period =
        Periodicity.smallest(f, x, algebra)
            .orElseThrow(() ->
                arguments
                    .error(Code.NO_CLOSED_FORM, 0, "no period is seen")
                    .detail("sines, cosines and tangents of multiples of the variable have one")
                    .toException());
    Expr shifted = Expr.add(Expr.symbol(x), period);
    Derivation same =
        Derivation.of(
            "shift by " + Unparser.ascii(period),
            Operators.at(f, Map.of(x, shifted)),
            f,
            "sin and cos repeat after 2*pi, tan and cot after pi");
    context.derive(
        Derivation.of(
            "period",
            Expr.Call.of("period", f),
            period,
            "f(" + x + " + p) = f(" + x + ") for every " + x + ", and no smaller part of p does it",
            List.of(same)));
    return Values.of(period);
  }
}
