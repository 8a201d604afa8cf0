package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Operand;
import gradus.value.Array;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Optional;

/// Products of the entries of two arrays, summed over pairs of axes.
public final class Tensordot {
  public static final Function SPEC =
      Function.named("tensordot", Chapter.ARRAYS)
          .summary("The product of two arrays, summed over chosen pairs of axes")
          .details(
              "axes=k sums over the last k axes of A and the first k of B, in their order; axes=0"
                  + " is the outer product. axes=[[..],[..]] lists the axes of A and their partners"
                  + " in B, counted from 1 or from --index-base. The axes that are left of A stand"
                  + " before those of B, as in NumPy.")
          .parameter("A", Kind.ANY, "an array or a number")
          .parameter("B", Kind.ANY, "an array or a number")
          .option("axes", Kind.ANY, "2", "how many axes, or two lists of them")
          .domain("paired axes of equal length")
          .errors("E0401 when paired lengths differ, E0404 for an axis there is not")
          .usedFor("multilinear layers, contracting a weight tensor with a batch")
          .eval(Tensordot::value)
          .example("tensordot([1,2;3,4], [1,1;1,1])", "10")
          .example("tensordot([1,2;3,4], [5,6;7,8], axes=[[1],[2]])", "23,31\n34,46")
          .example("shape(tensordot(zeros(2,3), zeros(4,5), axes=0))", "2\n3\n4\n5")
          .seeAlso("einsum", "outer", "dot")
          .build();

  private static final int STANDARD = 2;

  private Tensordot() {}

  private static Value value(Arguments arguments, Context context) {
    Array a = Entries.of(arguments, 0);
    Array b = Entries.of(arguments, 1);
    int[][] paired = axes(arguments, a.shape(), b.shape(), context);
    requireEqual(arguments, a.shape(), b.shape(), paired, context);
    int[] left = numbered(a.shape().rank(), 0);
    int[] right = numbered(b.shape().rank(), left.length);
    for (int i = 0; i < paired[0].length; i++) {
      right[paired[1][i]] = paired[0][i];
    }
    int[] output = new int[left.length + right.length - 2 * paired[0].length];
    int kept = 0;
    for (int index : left) {
      if (!Term.contains(right, index)) {
        output[kept++] = index;
      }
    }
    for (int index : right) {
      if (index >= left.length) {
        output[kept++] = index;
      }
    }
    List<Term> terms = List.of(Term.of(a, left), Term.of(b, right));
    Array result = new Contraction(context).of(terms, output);
    ContractionCheck.run(terms, output, result, context);
    return AxisNumbers.orEntry(result);
  }

  private static int[] numbered(int rank, int from) {
    int[] indices = new int[rank];
    for (int i = 0; i < rank; i++) {
      indices[i] = from + i;
    }
    return indices;
  }

  private static int[][] axes(Arguments arguments, Shape a, Shape b, Context context) {
    Optional<Operand> option = arguments.option("axes");
    if (option.isPresent() && option.get().value() instanceof Array lists) {
      if (lists.shape().length(0) != 2 || lists.shape().rank() > 2) {
        throw arguments
            .error(Code.BAD_OPTION_VALUE, "axes= is a number, or two lists of equal length")
            .at(option.get().span())
            .hint("axes=[[1,2],[2,1]] pairs axis 1 of A with axis 2 of B, and 2 with 1")
            .toException();
      }
      int count = lists.size() / 2;
      return new int[][] {
        list(arguments, option.get(), Values.entries(lists).subList(0, count), a, context),
        list(arguments, option.get(), Values.entries(lists).subList(count, 2 * count), b, context)
      };
    }
    int count = arguments.integerOption("axes", STANDARD);
    if (count < 0 || count > Math.min(a.rank(), b.rank())) {
      Diagnostic error =
          arguments
              .error(Code.INDEX_OUT_OF_RANGE, "there are no " + count + " axes to sum over in both")
              .detail(" left: " + arguments.operand(0).labelled(named(a)))
              .detail("right: " + arguments.operand(1).labelled(named(b)));
      throw (option.isPresent() ? error.at(option.get().span()) : error)
          .hint("axes=1 sums over the last axis of A and the first of B; without axes= it is two")
          .toException();
    }
    int[][] paired = new int[2][count];
    for (int i = 0; i < count; i++) {
      paired[0][i] = a.rank() - count + i;
      paired[1][i] = i;
    }
    return paired;
  }

  private static int[] list(
      Arguments arguments, Operand operand, List<Value> axes, Shape shape, Context context) {
    Operand vector =
        new Operand(Values.vector(axes), operand.node(), operand.source(), operand.span());
    return AxisNumbers.several(arguments, vector, shape.rank(), shape.describe(), context);
  }

  private static String named(Shape shape) {
    return shape.rank() == 0 ? "a number" : shape.noun();
  }

  private static void requireEqual(
      Arguments arguments, Shape a, Shape b, int[][] paired, Context context) {
    for (int i = 0; i < paired[0].length; i++) {
      int x = a.length(paired[0][i]);
      int y = b.length(paired[1][i]);
      if (x != y) {
        throw unequal(arguments, a, b, paired[0][i], paired[1][i], context);
      }
    }
  }

  private static GradusException unequal(
      Arguments arguments, Shape a, Shape b, int i, int j, Context context) {
    int base = context.conventions().indexBase();
    return arguments
        .error(
            Code.SHAPE_MISMATCH,
            "axis "
                + (i + base)
                + " of A is "
                + a.length(i)
                + " long, axis "
                + (j + base)
                + " of B "
                + b.length(j))
        .detail(" left: " + arguments.operand(0).labelled(named(a)))
        .detail("right: " + arguments.operand(1).labelled(named(b)))
        .hint("axes=[[..],[..]] pairs other axes")
        .toException();
  }
}
