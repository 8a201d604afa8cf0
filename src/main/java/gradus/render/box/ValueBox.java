package gradus.render.box;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.render.RenderOptions;
import gradus.syntax.Notation;
import gradus.syntax.NumberText;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.ElementArray;
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
import java.util.Map;

/// An answer laid out for people: the exact form where it is short and the decimal beside it,
/// matrices in brackets, records as named blocks.
public final class ValueBox {
  /// An exact form of this many characters or more is not shown unless asked for.
  static final int SHORT = 40;

  /// By how much a formula in one line goes on further right.
  private static final int HANGING = 4;

  private final RenderOptions options;
  private final Glyphs glyphs;
  private final Literals scalars;
  private final ArrayBox arrays;
  private final int indexBase;

  private ValueBox(RenderOptions options, int indexBase) {
    this.options = options;
    this.indexBase = indexBase;
    this.glyphs = Glyphs.of(options.ascii());
    this.scalars = new Literals(glyphs.notation(), options.scalars());
    this.arrays = new ArrayBox(options, indexBase);
  }

  /// @param approximate the same in decimals
  /// @param indexBase what the slices of a tensor are counted from
  public static Box of(Value result, Value approximate, RenderOptions options, int indexBase) {
    ValueBox box = new ValueBox(options, indexBase);
    return switch (options.form()) {
      case EXACT -> box.exact(result);
      case NUMERIC -> box.decimal(approximate);
      case AUTO -> box.both(result, approximate);
    };
  }

  private Box both(Value result, Value approximate) {
    return switch (result) {
      case RecordValue record -> record(record, approximate);
      case Array array -> arrays.both(array, approximate);
      case Scalar _, Formula _, SetValue _ -> side(result, approximate);
      case Table _ -> decimal(approximate);
      case Truth _, Text _, FunctionValue _ -> decimal(result);
    };
  }

  private Box side(Value result, Value approximate) {
    String exact = Literals.of(result);
    if (!hasOwnDecimal(result, approximate)) {
      return isMachineNumber(result) ? decimal(result) : exact(result);
    }
    Box decimal = decimal(approximate);
    if (exact.length() >= SHORT) {
      return Box.of(glyphs.approximately().stripLeading()).beside(decimal);
    }
    Box left = exact(result);
    Box beside = left.beside(Box.of(glyphs.approximately())).beside(decimal);
    return beside.width() <= options.width() && (!options.linear() || beside.height() == 1)
        ? beside
        : left.above(Box.of(glyphs.approximately().stripLeading()).beside(decimal));
  }

  /// Whether the decimal form says more than the exact one.
  private boolean hasOwnDecimal(Value result, Value approximate) {
    return switch (result) {
      case Scalar.Exact(Rational value, boolean decimal) -> !decimal && !value.isInteger();
      case Scalar.Real _, Scalar.Complex _ -> false;
      default -> !Literals.of(result).equals(Literals.of(approximate));
    };
  }

  private static boolean isMachineNumber(Value value) {
    return value instanceof Scalar.Real
        || value instanceof Scalar.Complex
        || value instanceof Scalar.Exact(_, boolean decimal) && decimal;
  }

  private Box exact(Value value) {
    return switch (value) {
      case Formula(Expr e) -> formula(e);
      case Array array -> arrays.exact(array);
      case RecordValue record -> record(record, record);
      case Table table -> TableBox.of(table, options);
      case Scalar _, SetValue _, Truth _, Text _, FunctionValue _ ->
          line(new Literals(glyphs.notation(), Decimal.SHORTEST), value);
    };
  }

  private Box formula(Expr e) {
    if (options.linear()) {
      return FormulaLines.box(scalars.text(new Formula(e)), options.width(), HANGING);
    }
    return new FormulaPage(glyphs, number -> number(number, options.scalars()))
        .of(e, options.width());
  }

  /// Numbers that were measured or computed to so many digits, typed ones as they are.
  static String number(Expr.Numeric number, Decimal decimals) {
    return switch (number) {
      case Expr.Num(Rational value, boolean decimal) ->
          decimal ? decimals.text(value) : NumberText.of(number);
      case Expr.Flt(double value) -> decimals.text(value);
    };
  }

  private Box decimal(Value value) {
    return switch (value) {
      case Formula(Expr e) -> formula(e);
      case Array array -> arrays.decimal(array);
      case RecordValue record -> record(record, record);
      case Table table -> TableBox.of(table, options);
      case Text(String text) -> glyphs.text(text);
      case Scalar _, SetValue _, Truth _, FunctionValue _ -> line(scalars, value);
    };
  }

  private Box line(Literals literals, Value value) {
    if (value instanceof SetValue && options.linear()) {
      return FormulaLines.box(literals.text(value), options.width(), HANGING);
    }
    if (value instanceof SetValue set) {
      FormulaBox formulas = new FormulaBox(glyphs, number -> number(number, options.scalars()));
      return new SetBox(Assembly.of(glyphs), literals, formulas).of(set, options.width());
    }
    String text = literals.text(value);
    return glyphs.notation() == Notation.ASCII ? glyphs.text(text) : Box.of(text);
  }

  /// Named blocks: what fits one line stands behind its name, everything else below it.
  private Box record(RecordValue record, Value approximate) {
    Map<String, Value> decimals =
        approximate instanceof RecordValue(Map<String, Value> fields) ? fields : record.fields();
    Box page = Box.of("");
    boolean first = true;
    for (Map.Entry<String, Value> field : record.fields().entrySet()) {
      String name = field.getKey();
      Value decimal = decimals.getOrDefault(name, field.getValue());
      RenderOptions narrower = options.withWidth(Math.max(20, options.width() - 2));
      Box value = of(field.getValue(), decimal, narrower, indexBase);
      Box title = glyphs.text(name + ":");
      boolean inline = value.height() == 1 && title.width() + 1 + value.width() <= options.width();
      Box block = inline ? title.beside(Box.of(" ")).beside(value) : title.above(value.indented(2));
      page = first ? block : page.above(block);
      first = false;
    }
    return page;
  }

  /// Whether every entry is an integer, so that a decimal form would say nothing new.
  static boolean isIntegral(Array array) {
    if (!(array instanceof ElementArray elements)) {
      return false;
    }
    for (Value entry : elements.entries()) {
      if (!(entry instanceof Scalar.Exact(Rational value, boolean decimal))
          || !value.isInteger() && !decimal) {
        return false;
      }
    }
    return true;
  }
}
