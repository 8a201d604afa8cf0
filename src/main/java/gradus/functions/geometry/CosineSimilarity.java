package gradus.functions.geometry;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;

/// The cosine of the angle between vectors, or between all samples of data matrices.
public final class CosineSimilarity {
  static final String COMPLEX = "complex vectors have no single angle";

  public static final Function SPEC =
      Function.named("cosine_similarity", Chapter.GEOMETRY)
          .summary("The cosine of the angle between two vectors, or between the rows of matrices")
          .details(
              "dot(u, v)/(norm(u)*norm(v)), from -1 (opposite) through 0 (at right angles) to 1"
                  + " (the same direction). Of one matrix with n rows the n×n matrix of all pairs;"
                  + " of two matrices each row of the first against each row of the second; of a"
                  + " matrix and a vector one number a row. Where samples are columns, columns. The"
                  + " cosine distance is 1 - cosine_similarity(u, v).")
          .parameter("u", Kind.ARRAY, "n-vector, or m×n matrix of one sample a row")
          .optional("v", Kind.ARRAY, "n-vector, or k×n matrix; needed when u is a vector")
          .domain("vectors of the same length that are not zero")
          .errors(
              "E0502 for a zero vector, naming its row; E0401 when the lengths differ; E0301 for"
                  + " complex numbers")
          .usedFor("the nearest embeddings to a query, SimCLR and CLIP losses")
          .eval(CosineSimilarity::value)
          .example("cosine_similarity([1,0], [3,4])", "3/5")
          .example("cosine_similarity([1,1], [1,0])", "sqrt(2)/2")
          .example("cosine_similarity([1,0;3,4;0,-2])", "1,3/5,0\n3/5,1,-4/5\n0,-4/5,1")
          .example("cosine_similarity([1,0;3,4], [0,2])", "0\n4/5")
          .seeAlso("angle", "normalize", "dot", "distance")
          .build();

  private CosineSimilarity() {}

  private static Value value(Arguments arguments, Context context) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.array(i).shape().rank() > 2) {
        throw arguments.wrongKind(i, "a vector or a matrix");
      }
      Vectors.requireReal(arguments, i, COMPLEX);
    }
    boolean vector = arguments.array(0).shape().isVector();
    if (vector && !arguments.has(1)) {
      throw arguments
          .error(Code.WRONG_ARGUMENT_COUNT, "cosine_similarity compares a vector with another one")
          .hint("cosine_similarity(u, v), or cosine_similarity(X) of a matrix")
          .toException();
    }
    if (vector && arguments.array(1).shape().isVector()) {
      return pair(arguments, context);
    }
    return new CosinePairs(arguments, context).value();
  }

  private static Value pair(Arguments arguments, Context context) {
    Vectors.requireSameLength(arguments);
    Vectors.requireNonzero(arguments, 0);
    Vectors.requireNonzero(arguments, 1);
    Array u = arguments.vector(0);
    Array v = arguments.vector(1);
    if (Vectors.isMachine(u, v)) {
      return Scalar.of(
          UnitVectors.cosine(
              UnitVectors.of(Vectors.finite(arguments, 0, context)),
              UnitVectors.of(Vectors.finite(arguments, 1, context))));
    }
    boolean decimal = Matrices.hasDecimals(u) || Matrices.hasDecimals(v);
    return answer(Cosine.of(Vectors.plain(u), Vectors.plain(v), context), decimal, context);
  }

  /// Decimals are answered in decimals.
  static Value answer(Value cosine, boolean decimal, Context context) {
    if (!decimal) {
      return cosine;
    }
    return cosine instanceof Scalar.Exact(var q, _) && q.toDecimal().isPresent()
        ? new Scalar.Exact(q, true)
        : Vectors.approximation(context).of(cosine);
  }
}
