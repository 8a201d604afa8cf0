package gradus.render.box;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sym;
import gradus.render.box.FormulaBox.Place;
import gradus.step.Operators;
import gradus.syntax.Notation;
import java.util.ArrayList;
import java.util.List;

/// Functions of formulas, those with signs of their own among them: |x|, ⌊x⌋, n!, log₂(x).
final class CallBox {
  private final FormulaBox formulas;
  private final CalculusBox calculus;
  private final Assembly assembly;
  private final Notation notation;

  CallBox(FormulaBox formulas, CalculusBox calculus, Assembly assembly) {
    this.formulas = formulas;
    this.calculus = calculus;
    this.assembly = assembly;
    this.notation = assembly.glyphs().notation();
  }

  Box of(Call call, Place place) {
    if (isConnective(call)) {
      return connective(call, place);
    }
    if (calculus.draws(call)) {
      return calculus.of(call, place);
    }
    if (notation == Notation.ASCII && Operators.isOperator(call)) {
      return formulas.text(formulas.line(call));
    }
    List<Expr> arguments = call.arguments();
    if (notation == Notation.UNICODE && arguments.size() == 1) {
      Expr argument = arguments.getFirst();
      switch (call.name()) {
        case "abs" -> {
          return assembly.fenced("|", formulas.of(argument, place), "|");
        }
        case "floor" -> {
          return assembly.fenced("⌊", formulas.of(argument, place), "⌋");
        }
        case "ceil" -> {
          return assembly.fenced("⌈", formulas.of(argument, place), "⌉");
        }
        case "factorial" -> {
          Box whole = formulas.grouped(argument, !formulas.isAtom(argument), place);
          return whole.beside(formulas.text("!"));
        }
        default -> {}
      }
    }
    boolean pair = notation == Notation.UNICODE && arguments.size() == 2 && place != Place.SCRIPT;
    if (pair && call.name().equals("binomial")) {
      return assembly.binomial(
          formulas.of(arguments.get(0), place), formulas.of(arguments.get(1), place));
    }
    if (pair && call.name().equals("log")) {
      Box base = formulas.of(arguments.get(1), Place.SCRIPT);
      Box log = assembly.scripts(formulas.text("log"), base, Box.EMPTY);
      return log.beside(assembly.fenced("(", formulas.of(arguments.get(0), place), ")"));
    }
    return formulas.text(call.name()).beside(assembly.fenced("(", listed(arguments, place), ")"));
  }

  private Box listed(List<Expr> arguments, Place place) {
    List<Box> boxes = new ArrayList<>();
    for (Expr argument : arguments) {
      if (!boxes.isEmpty()) {
        boxes.add(formulas.text(", "));
      }
      boolean option =
          argument instanceof Relation(Expr.Relator relator, Sym _, _)
              && relator == Expr.Relator.EQUAL;
      boxes.add(formulas.grouped(argument, option, place));
    }
    return Box.row(boxes);
  }

  static boolean isConnective(Expr e) {
    return e instanceof Call(String name, _)
        && (name.equals("and") || name.equals("or") || name.equals("not"));
  }

  private Box connective(Call call, Place place) {
    if (call.name().equals("not")) {
      return formulas.text("not ").beside(formulas.grouped(call.arguments().get(0), true, place));
    }
    List<Box> boxes = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      if (!boxes.isEmpty()) {
        boxes.add(formulas.text(" " + call.name() + " "));
      }
      boxes.add(formulas.grouped(argument, isConnective(argument), place));
    }
    return Box.row(boxes);
  }
}
