package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.geometry.Vectors;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// A rotation in the plane of two coordinates.
public final class Givens {
  public static final Function SPEC =
      Function.named("givens", Chapter.MATRICES)
          .summary("A Givens rotation: one that clears an entry, or one in the plane of two axes")
          .details(
              "givens(a, b) is [a, b; -b, a]/r with r = sqrt(a^2 + b^2), which sends [a, b] to"
                  + " [r, 0]. givens(n, i, j, t) is the n×n rotation by t radians in the plane of"
                  + " the axes i and j: from axis i towards axis j, so that givens(2, 1, 2, t) is"
                  + " rotation(t). Source: Golub and Van Loan, Matrix Computations, section 5.1.8.")
          .parameter("a", Kind.SCALAR, "the entry that stays; with four arguments n, the rows")
          .parameter("b", Kind.SCALAR, "the entry that is cleared; with four arguments i")
          .optional("j", Kind.INTEGER, "the second axis, not i")
          .optional("t", Kind.SCALAR, "the angle in radians; a number or formula")
          .domain("real numbers and formulas; axes from 1 to n")
          .errors("E0404 for an axis outside 1..n, E0502 when i = j, E0302 for three arguments")
          .usedFor("QR decomposition of banded matrices, rotary position embeddings")
          .eval(Givens::value)
          .example("givens(3, 4)", "3/5,4/5\n-4/5,3/5")
          .example("givens(3, 4)*[3,4]", "5\n0")
          .example("givens(3, 1, 3, pi/2)", "0,0,-1\n0,1,0\n1,0,0")
          .seeAlso("rotation", "householder", "qr")
          .build();

  private Givens() {}

  private static Value value(Arguments arguments, Context context) {
    return switch (arguments.size()) {
      case 2 -> clearing(arguments, context);
      case 4 -> plane(arguments, context);
      default ->
          throw arguments
              .error(Code.WRONG_ARGUMENT_COUNT, "givens takes 2 or 4 arguments, not 3")
              .hint("givens(a, b) or givens(n, i, j, t)")
              .toException();
    };
  }

  private static Array clearing(Arguments arguments, Context context) {
    Value a = Grid.real(arguments, 0);
    Value b = Grid.real(arguments, 1);
    Array pair = Values.vector(List.of(a, b));
    if (Values.isZero(a) && Values.isZero(b)) {
      context.note("both entries are 0: nothing needs to be cleared");
      return Grid.of(2, 2, context, Grid::identity);
    }
    if (!Values.isFinite(a) || !Values.isFinite(b)) {
      throw arguments
          .error(Code.NOT_FINITE, Values.isFinite(a) ? 1 : 0, "givens needs finite numbers")
          .toException();
    }
    Array unit = Vectors.unit(pair, context);
    Value cos = unit.get(0);
    Value sin = unit.get(1);
    List<Value> entries = List.of(cos, sin, new ScalarArithmetic(context).negate(sin), cos);
    return Grid.of(2, 2, context, (i, j) -> entries.get(2 * i + j));
  }

  private static Array plane(Arguments arguments, Context context) {
    int n = arguments.integer(0);
    int p = axis(arguments, 1, n, context);
    int q = axis(arguments, 2, n, context);
    if (p == q) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 2, "a plane has two different axes")
          .hint("givens(3, 1, 2, t) turns the plane of the first two axes")
          .toException();
    }
    context.convention("angles in radians");
    Value angle = Grid.real(arguments, 3);
    ScalarCalls calls = new ScalarCalls(context);
    Value cos = calls.apply(Grid.function("cos", context), angle);
    Value sin = calls.apply(Grid.function("sin", context), angle);
    Value minus = new ScalarArithmetic(context).negate(sin);
    return Grid.of(
        n,
        n,
        context,
        (i, j) ->
            i == p && j == q
                ? minus
                : i == q && j == p
                    ? sin
                    : i == j && (i == p || i == q) ? cos : Grid.identity(i, j));
  }

  private static int axis(Arguments arguments, int index, int n, Context context) {
    int base = context.conventions().indexBase();
    int axis = arguments.integer(index) - base;
    if (axis < 0 || axis >= n) {
      throw arguments
          .error(
              Code.INDEX_OUT_OF_RANGE,
              index,
              "there is no axis " + (axis + base) + " in " + n + " dimensions")
          .detail("axes run from " + base + " to " + (n - 1 + base))
          .toException();
    }
    return axis;
  }
}
