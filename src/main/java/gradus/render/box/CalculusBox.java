package gradus.render.box;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.render.box.FormulaBox.Place;
import gradus.step.Operators;
import gradus.syntax.Leibniz;
import java.util.ArrayList;
import java.util.List;

/// Derivatives, integrals and limits that wait in a formula, as they stand on a board. In ASCII
/// they are calls, as the language writes them.
final class CalculusBox {
  private final FormulaBox formulas;
  private final Assembly assembly;
  private final boolean ascii;

  CalculusBox(FormulaBox formulas, Assembly assembly) {
    this.formulas = formulas;
    this.assembly = assembly;
    this.ascii = assembly.glyphs() == Glyphs.ASCII;
  }

  /// Whether the call is one of these, with everything where it belongs.
  boolean draws(Call call) {
    List<Expr> arguments = call.arguments();
    return isPoint(call)
        || !ascii
            && Operators.isOperator(call)
            && arguments.get(1) instanceof Sym
            && switch (call.name()) {
              case Operators.DIFF -> Leibniz.of(arguments).isPresent();
              case Operators.INTEGRATE -> arguments.size() == 2 || arguments.size() == 4;
              case Operators.LIMIT -> arguments.size() == 3 || arguments.size() == 4;
              default -> false;
            };
  }

  /// Whether the call is a formula at a point, which nothing may follow: the 2 of `x² at x = 1 + 2`
  /// would belong to the point.
  static boolean isPoint(Call call) {
    List<Expr> arguments = call.arguments();
    return call.name().equals(Operators.AT)
        && arguments.size() > 1
        && arguments.stream().skip(1).allMatch(Expr.Relation.class::isInstance);
  }

  /// Whether what stands behind it would seem to belong to it.
  boolean reachesOn(Call call) {
    return draws(call) && !call.name().equals(Operators.DIFF);
  }

  Box of(Call call, Place place) {
    return switch (call.name()) {
      case Operators.DIFF -> derivative(call.arguments(), place);
      case Operators.INTEGRATE -> integral(call.arguments(), place);
      case Operators.LIMIT -> limit(call.arguments(), place);
      default -> point(call.arguments(), place);
    };
  }

  /// `d/dx(x²)` on one line, the operator as a fraction before what is higher.
  private Box derivative(List<Expr> arguments, Place place) {
    Box f = assembly.fenced("(", formulas.of(arguments.getFirst(), place), ")");
    Leibniz quotient = Leibniz.of(arguments).orElseThrow();
    if (f.height() <= 2 || place == Place.SCRIPT) {
      return formulas.text(quotient.above() + "/" + quotient.below()).beside(f);
    }
    Box operator =
        assembly.fraction(formulas.text(quotient.above()), formulas.text(quotient.below()));
    return Box.row(List.of(operator, formulas.text(" "), f));
  }

  private Box integral(List<Expr> arguments, Place place) {
    Box f = formulas.grouped(arguments.get(0), arguments.get(0) instanceof Sum, place);
    Box sign = assembly.sign(Sign.INTEGRAL, f);
    if (arguments.size() == 4) {
      sign =
          assembly.integralLimits(
              sign,
              formulas.of(arguments.get(2), Place.SCRIPT),
              formulas.of(arguments.get(3), Place.SCRIPT));
    }
    return Box.row(
        List.of(sign, formulas.text(" "), f, formulas.text(" d" + name(arguments.get(1)))));
  }

  private Box limit(List<Expr> arguments, Place place) {
    Box f = formulas.grouped(arguments.get(0), arguments.get(0) instanceof Sum, place);
    Box goal = formulas.of(arguments.get(2), Place.SCRIPT);
    Box under = formulas.text(name(arguments.get(1)) + "→").beside(goal);
    if (arguments.size() == 4) {
      under = under.beside(formulas.text(arguments.get(3).equals(new Sym("left")) ? "⁻" : "⁺"));
    }
    Box limit = assembly.limits(formulas.text("lim"), under, Box.EMPTY);
    return Box.row(List.of(limit, formulas.text(" "), f));
  }

  /// `f at x = 1`, `f at (x = 1, y = 2)`.
  private Box point(List<Expr> arguments, Place place) {
    boolean several = arguments.size() > 2;
    List<Box> boxes = new ArrayList<>();
    boxes.add(formulas.of(arguments.get(0), place));
    boxes.add(formulas.text(several ? " at (" : " at "));
    for (int i = 1; i < arguments.size(); i++) {
      if (i > 1) {
        boxes.add(formulas.text(", "));
      }
      boxes.add(formulas.of(arguments.get(i), Place.LINE));
    }
    boxes.add(formulas.text(several ? ")" : ""));
    return Box.row(boxes);
  }

  private String name(Expr variable) {
    return formulas.of(variable, Place.SCRIPT).rows().getFirst();
  }
}
