package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.Arrays;

/// One subscript of one axis: a position, a list of them, or a mask.
final class Subscript {
  private final Array array;
  private final int axis;
  private final Span span;
  private final Context context;

  Subscript(Array array, int axis, Span span, Context context) {
    this.array = array;
    this.axis = axis;
    this.span = span;
    this.context = context;
  }

  Selection select(Value subscript) {
    if (subscript instanceof Array list && list.shape().isVector()) {
      return new Selection(Masks.hasConditions(list) ? mask(list) : positions(list), false);
    }
    return new Selection(new int[] {position(subscript)}, true);
  }

  private int[] mask(Array mask) {
    if (mask.size() != length()) {
      throw Diagnostic.error(
              Code.SHAPE_MISMATCH,
              "a mask of " + mask.size() + " for an axis of length " + length())
          .at(span)
          .toException();
    }
    return kept(mask, span);
  }

  /// The positions where a mask holds.
  static int[] kept(Array mask, Span span) {
    int[] kept = new int[mask.size()];
    int size = 0;
    for (int i = 0; i < kept.length; i++) {
      Value entry = mask.get(i);
      if (entry == Truth.TRUE) {
        kept[size++] = i;
      } else if (entry != Truth.FALSE) {
        throw Diagnostic.error(
                Code.UNDECIDED,
                "the mask is not decided at entry " + Elementwise.place(mask.shape(), i))
            .at(span)
            .hint("a mask is true or false everywhere: give the symbols in it values")
            .toException();
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private int[] positions(Array list) {
    int[] positions = new int[list.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = position(list.get(i));
    }
    return positions;
  }

  private int length() {
    return array.shape().length(axis);
  }

  private int position(Value subscript) {
    int base = context.conventions().indexBase();
    int index = integer(subscript);
    if (base == 1 && index == 0) {
      throw Diagnostic.error(Code.INDEX_ZERO, "indexing starts at 1, as on paper")
          .at(span)
          .detail("the first entry is [1], the last is [end]")
          .hint("--index-base 0 counts from 0")
          .toException();
    }
    if (index < base || index >= length() + base) {
      throw outOfRange(index, base);
    }
    return index - base;
  }

  private GradusException outOfRange(int index, int base) {
    Shape shape = array.shape();
    int length = length();
    String what =
        shape.isVector() ? "entries" : axis == 0 ? "rows" : axis == 1 ? "columns" : "slices";
    if (shape.rank() > 2) {
      what = "slices along axis " + (axis + base);
    }
    Diagnostic error =
        Diagnostic.error(Code.INDEX_OUT_OF_RANGE, "index " + index + " is out of range").at(span);
    if (length == 0) {
      return error.detail("there are no " + what).toException();
    }
    return error
        .detail(
            "there are " + length + " " + what + ", from " + base + " to " + (length + base - 1))
        .hint(
            index < 0
                ? "the last one is [end], the one before it [end-1]"
                : "the last one is [end]")
        .toException();
  }

  private int integer(Value subscript) {
    if (subscript instanceof Scalar.Exact(Rational q, _) && q.isInteger() && q.fitsInt()) {
      return q.intValueExact();
    }
    if (subscript instanceof Scalar.Real(double d)
        && d == Math.rint(d)
        && Math.abs(d) < Integer.MAX_VALUE) {
      return (int) d;
    }
    if (subscript instanceof Truth || subscript instanceof Formula(Expr.Relation _)) {
      throw Diagnostic.error(Code.NOT_AN_INTEGER, "one truth value is no mask")
          .at(span)
          .hint("a mask has one for every position: v[v > 0]")
          .toException();
    }
    String odd = subscript instanceof Scalar ? Literals.of(subscript) : subscript.kind();
    throw Diagnostic.error(Code.NOT_AN_INTEGER, "a subscript is an integer, not " + odd)
        .at(span)
        .hint(
            subscript instanceof Array
                ? "along one axis a list or a mask is a vector; A[A > 0], alone, takes entries"
                : "an integer, a range 1..3, a list [1,3] or : for everything")
        .toException();
  }
}
