package gradus.functions.calculus;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Point;
import gradus.evaluate.Subject;
import gradus.evaluate.SubjectNames;
import gradus.expr.Expr;
import gradus.expr.Sums;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Operand;
import gradus.step.Derivation;
import gradus.symbolic.differentiate.PartialDerivatives;
import gradus.symbolic.rewrite.Textbook;
import gradus.syntax.Unparser;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rate of change of a formula along a vector.
public final class Directional {
  private static final String VARS = "vars";

  public static final Function SPEC =
      Function.named("directional", Chapter.CALCULUS)
          .summary("Directional derivative: the rate of change along a vector")
          .details(
              "The dot product of the gradient with v. v is taken as it is and not made a unit"
                  + " vector; the value for the unit vector is named in a note. The variables are"
                  + " the free symbols in alphabetical order, or vars=[x, y].")
          .parameter("f", Kind.EXPRESSION, "a formula with one number as value, or a function")
          .parameter("v", Kind.VECTOR, "the direction, one entry a variable")
          .optional("point", Kind.VECTOR, "where, one entry a variable")
          .option(VARS, Kind.VECTOR, "alphabetical", "the variables in the order of v")
          .domain("formulas of elementary functions; kinks and jumps are named in a note")
          .errors("E0401 when v or the point has not one entry a variable")
          .usedFor("line search: how fast a loss falls along a step")
          .eval(Directional::value)
          .example("directional(x^2*y, [3, 4], [1, 2])", "16")
          .example("directional(x*y, [1, 1])", "x + y")
          .seeAlso("grad", "dot")
          .build();

  private Directional() {}

  private static Value value(Arguments arguments, Context context) {
    Worked.method(context, "directional", List.of());
    Optional<Operand> vars = arguments.option(VARS);
    Subject subject =
        Subject.of(arguments, context, 0, vars.map(Directional::names).orElse(List.of()));
    Expr f = subject.formula();
    List<String> variables = subject.variables();
    List<Expr> v = entries(arguments, 1, variables);
    Algebra algebra = new Algebra(context);
    Worked.notes(subject, variables, 1, algebra);
    Derivation derivation = new PartialDerivatives(variables, algebra).directional(f, v);
    if (arguments.has(2)) {
      Map<String, Value> values = new LinkedHashMap<>();
      List<Expr> point = entries(arguments, 2, variables);
      for (int i = 0; i < variables.size(); i++) {
        values.put(variables.get(i), Values.of(point.get(i)));
      }
      derivation = new Point(values, context).into(derivation);
    }
    noteUnit(v, derivation.to(), algebra);
    return Worked.out(derivation, subject, context);
  }

  private static List<String> names(Operand operand) {
    return SubjectNames.of(operand);
  }

  private static List<Expr> entries(Arguments arguments, int index, List<String> variables) {
    Array array = arguments.vector(index);
    if (array.size() != variables.size()) {
      throw arguments
          .error(
              Code.SHAPE_MISMATCH,
              index,
              "one entry for each of "
                  + String.join(", ", variables)
                  + " is needed, not "
                  + array.size())
          .hint("vars=[x, y] names the variables and their order")
          .toException();
    }
    List<Expr> entries = new ArrayList<>();
    for (Value entry : Values.entries(array)) {
      entries.add(
          Values.expr(entry).orElseThrow(() -> arguments.wrongKind(index, "a vector of numbers")));
    }
    return entries;
  }

  private static void noteUnit(List<Expr> v, Expr value, Algebra algebra) {
    List<Expr> squares = new ArrayList<>();
    v.forEach(entry -> squares.add(Expr.power(entry, Expr.TWO)));
    Expr length = algebra.canonical(Expr.sqrt(Sums.of(squares)));
    if (length.isOne() || length.isZero()) {
      return;
    }
    algebra
        .context()
        .note(
            "v is taken as it is, of length "
                + Unparser.ascii(length)
                + "; along its unit vector the value is "
                + Unparser.ascii(Textbook.of(Expr.divide(value, length), algebra)));
  }
}
