package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.syntax.Unparser;

/// Places where a function has no value although it is defined around them.
final class Poles {
  private Poles() {}

  /// @param why what is zero there or where the function tends to
  static GradusException at(String function, Expr argument, String why) {
    return at(function, Unparser.ascii(argument), why);
  }

  static GradusException at(String function, String argument, String why) {
    return Diagnostic.error(
            Code.OUTSIDE_DOMAIN, function + "(" + argument + ") is not defined: " + why)
        .toException();
  }
}
