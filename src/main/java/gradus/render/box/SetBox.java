package gradus.render.box;

import gradus.expr.Expr;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.SetValue;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Sets: on one line, between high braces where formulas among the elements need more rows, and
/// broken behind commas where they are too wide.
final class SetBox {
  private static final int HANGING = 2;

  private final Assembly assembly;
  private final Literals literals;
  private final FormulaBox formulas;

  /// @param literals writes what needs one row
  SetBox(Assembly assembly, Literals literals, FormulaBox formulas) {
    this.assembly = assembly;
    this.literals = literals;
    this.formulas = formulas;
  }

  Box of(SetValue set, int width) {
    if (set instanceof SetValue.Finite(List<Value> elements)
        && elements.stream().anyMatch(Formula.class::isInstance)) {
      Box drawn = drawn(elements);
      if (drawn.width() <= width) {
        return drawn;
      }
    }
    return FormulaLines.box(literals.text(set), width, HANGING);
  }

  private Box drawn(List<Value> elements) {
    List<Box> boxes = new ArrayList<>(2 * elements.size());
    for (Value element : elements) {
      if (!boxes.isEmpty()) {
        boxes.add(Box.of(", "));
      }
      boxes.add(
          element instanceof Formula(Expr e) && FormulaSize.isDrawable(e)
              ? formulas.of(e)
              : Box.of(literals.text(element)));
    }
    return assembly.fenced("{", Box.row(boxes), "}");
  }
}
