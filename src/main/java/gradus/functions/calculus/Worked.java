package gradus.functions.calculus;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Suggest;
import gradus.evaluate.Algebra;
import gradus.evaluate.Point;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.step.Derivation;
import gradus.symbolic.differentiate.Kinks;
import gradus.syntax.Unparser;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What all derivatives have in common at their end: the point, the notes, the record of how they
/// were found.
final class Worked {
  private Worked() {}

  /// Records the derivation, with one more step where a variable was bound to a vector.
  ///
  /// @return the answer
  static Value out(Derivation derivation, Subject subject, Context context) {
    Derivation whole = derivation;
    if (!subject.point().isEmpty()) {
      Point point = new Point(subject.point(), context);
      whole = point.into(derivation);
      context.note("the result is taken at " + point.text() + ", to which it is bound");
    }
    context.derive(whole);
    Set<String> said = new LinkedHashSet<>();
    sayRectifiers(whole.after(), said);
    said.forEach(context::note);
    return whole.after();
  }

  /// sign(relu(u)), the slope of relu(u), in the words of a textbook.
  private static void sayRectifiers(Value value, Set<String> said) {
    if (value instanceof Array array && !Values.isWords(array)) {
      Values.entries(array).forEach(entry -> sayRectifiers(entry, said));
    } else {
      Values.expr(value).ifPresent(e -> sayRectifiers(e, said));
    }
  }

  private static void sayRectifiers(Expr e, Set<String> said) {
    if (e instanceof Expr.Call(String outer, List<Expr> arguments)
        && outer.equals("sign")
        && arguments.getFirst() instanceof Expr.Call(String inner, List<Expr> inside)
        && inner.equals("relu")) {
      String u = Unparser.ascii(inside.getFirst());
      said.add(Unparser.ascii(e) + " is 1 for " + u + " > 0 and 0 for " + u + " < 0");
    }
    Formulas.parts(e).forEach(part -> sayRectifiers(part, said));
  }

  /// Says where the formulas have kinks, and whether the one variable occurs.
  static void notes(Subject subject, List<String> variables, int order, Algebra algebra) {
    for (Expr f : subject.formulas()) {
      Kinks.of(f, variables, order, algebra).forEach(algebra.context()::note);
    }
    for (String x : variables) {
      Expr symbol = Expr.symbol(x);
      if (subject.formulas().stream().noneMatch(f -> Formulas.any(f, p -> p.equals(symbol)))) {
        algebra.context().note(x + " does not occur in " + subject.text());
      }
    }
  }

  /// The formulas of a vector, or the one formula.
  static List<Expr> formulas(Subject subject) {
    return subject.value() instanceof Array ? subject.formulas() : List.of(subject.formula());
  }

  static void refuseMatrix(Arguments arguments, Subject subject) {
    if (subject.value() instanceof Array array
        && !array.shape().isVector()
        && !(array.shape().isMatrix() && array.shape().columns() == 1)) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              arguments.function().name() + " needs a vector of formulas, not " + array.kind())
          .hint("flatten(A) is the vector of its entries")
          .toException();
    }
  }

  /// A vector field has as many components as variables.
  static void refuseOtherThanField(Arguments arguments, Subject subject) {
    String function = arguments.function().name();
    if (!(subject.value() instanceof Array array) || !array.shape().isVector()) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              function + " needs a vector of formulas, not " + subject.value().kind())
          .hint(function + "([x*y, y], [x, y])")
          .toException();
    }
    List<String> variables = subject.variables();
    if (array.size() != variables.size()) {
      throw arguments
          .error(
              Code.SHAPE_MISMATCH,
              function
                  + " needs one variable for each component: "
                  + array.size()
                  + " components, "
                  + variables.size()
                  + (variables.size() == 1 ? " variable" : " variables"))
          .detail("the variables are " + String.join(", ", variables))
          .hint(function + "([F_1, F_2, F_3], [x, y, z])")
          .toException();
    }
  }

  /// The word of `--by`, when it is one of those that mean something here.
  static String method(Context context, String function, List<String> known) {
    Optional<String> asked = context.method();
    if (asked.isEmpty() || known.contains(asked.get())) {
      return asked.orElse("");
    }
    String near = Suggest.didYouMean(asked.get(), known);
    throw Diagnostic.error(
            Code.BAD_OPTION_VALUE, function + " knows no method '" + asked.get() + "'")
        .hint((near.isEmpty() ? "" : near + " ") + methods(known))
        .toException();
  }

  private static String methods(List<String> known) {
    return known.isEmpty()
        ? "leave --by out: there is one way only"
        : "--by " + String.join(", ", known);
  }
}
