package gradus.render.box;

import gradus.expr.Expr;
import gradus.render.RenderOptions;
import gradus.syntax.NumberText;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.Optional;

/// Values as parts of the lines of a derivation, with all their digits.
public final class BoardLine {
  private static final int HANGING = 2;

  private final Assembly assembly;
  private final Literals literals;
  private final FormulaPage page;
  private final FormulaBox formulas;
  private final ArrayBox arrays;
  private final SetBox sets;
  private final int width;

  /// @param literals writes what needs one row
  public BoardLine(RenderOptions options, Literals literals) {
    Glyphs glyphs = Glyphs.of(options.ascii());
    this.assembly = Assembly.of(glyphs);
    this.literals = literals;
    this.page = new FormulaPage(glyphs, NumberText::of);
    this.formulas = page.formulas();
    this.arrays = new ArrayBox(options, 1);
    this.sets = new SetBox(assembly, literals, formulas);
    this.width = options.width();
  }

  /// In parentheses as high as it is.
  public Box grouped(Value value) {
    return assembly.fenced("(", of(value), ")");
  }

  /// The value in at most so many columns: a formula is broken before the operators of its
  /// outermost sum. Empty when it is no formula, or parts of it do not fit.
  public Optional<Box> broken(Value value, int columns) {
    return value instanceof Formula(Expr e) ? page.broken(e, columns, HANGING) : Optional.empty();
  }

  public Box of(Value value) {
    return switch (value) {
      case Formula(Expr e) when FormulaSize.isDrawable(e) -> formulas.of(e);
      case SetValue set -> sets.of(set, width);
      case Array array when array.shape().rank() <= 2 -> arrays.exact(array);
      case Formula _, Array _, Scalar _, Truth _, Text _, FunctionValue _, RecordValue _, Table _ ->
          Box.of(literals.text(value));
    };
  }
}
