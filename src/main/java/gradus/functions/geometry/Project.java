package gradus.functions.geometry;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// The shadow of a vector on a line or a subspace.
public final class Project {
  public static final Function SPEC =
      Function.named("project", Chapter.GEOMETRY)
          .summary("The orthogonal projection of a vector onto another one, or onto a column space")
          .details(
              "project(v, u) is dot(u, v)/dot(u, u)*u, the point on the line of u that is closest"
                  + " to v. project(b, A) is the point A*x of the column space of A that is closest"
                  + " to b; dependent columns do not matter. What remains is reject(v, u), and it"
                  + " is checked to be at right angles. Exact for exact input; doubles go through"
                  + " an orthonormal basis from the singular value decomposition.")
          .parameter("v", Kind.ARRAY, "m-vector; of a column space also m×k, column by column")
          .parameter("u", Kind.ARRAY, "m-vector that is not zero, or m×n matrix")
          .domain("vectors of the same length, a vector and a matrix with as many rows")
          .errors("E0502 for the zero vector, E0401 when the lengths differ, E0504 for NaN")
          .usedFor("least squares fits, Gram-Schmidt, removing a direction from embeddings")
          .eval(Project::value)
          .example("project([2,3], [1,1])", "5/2\n5/2")
          .example("project([1,2,2], [1,1;1,2;1,3])", "7/6\n5/3\n13/6")
          .example("project([a,b], [1,1])", "(a + b)/2\n(a + b)/2")
          .seeAlso("reject", "dot", "lstsq", "column_space")
          .build();

  private Project() {}

  private static Value value(Arguments arguments, Context context) {
    return Projection.of(arguments, context).onto();
  }
}
