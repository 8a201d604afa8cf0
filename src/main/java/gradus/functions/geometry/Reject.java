package gradus.functions.geometry;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// What a projection leaves over.
public final class Reject {
  public static final Function SPEC =
      Function.named("reject", Chapter.GEOMETRY)
          .summary("The part of a vector at right angles to another one, or to a column space")
          .details("v - project(v, u). Its length is the distance of v from the line or the space.")
          .parameter("v", Kind.ARRAY, "m-vector; of a column space also m×k, column by column")
          .parameter("u", Kind.ARRAY, "m-vector that is not zero, or m×n matrix")
          .domain("vectors of the same length, a vector and a matrix with as many rows")
          .errors("E0502 for the zero vector, E0401 when the lengths differ, E0504 for NaN")
          .usedFor("residuals of a fit, removing a direction from embeddings")
          .eval(Reject::value)
          .example("reject([2,3], [1,1])", "-1/2\n1/2")
          .example("reject([1,2,2], [1,1;1,2;1,3])", "-1/6\n1/3\n-1/6")
          .seeAlso("project", "dot", "lstsq", "null_space")
          .build();

  private Reject() {}

  private static Value value(Arguments arguments, Context context) {
    return Projection.of(arguments, context).rest();
  }
}
