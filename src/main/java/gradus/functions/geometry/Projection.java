package gradus.functions.geometry;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Check;
import gradus.function.Context;
import gradus.functions.linear.Names;
import gradus.functions.linear.Numeric;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// A vector split along a line or a subspace.
///
/// @param onto the part inside
/// @param rest the part at right angles
record Projection(Array onto, Array rest) {
  private static final String CHECK = "dot(u, v - project(v, u)) = 0";

  static Projection of(Arguments arguments, Context context) {
    Array v = arguments.array(0);
    Array u = arguments.array(1);
    if (u.shape().rank() > 2 || v.shape().rank() > 2) {
      throw arguments.wrongKind(u.shape().rank() > 2 ? 1 : 0, "a vector or a matrix");
    }
    if (u.shape().isVector() && v.shape().isMatrix()) {
      throw arguments
          .error(Code.WRONG_KIND, 0, arguments.function().name() + " onto a vector takes a vector")
          .hint(
              "one row at a time: project(X[1,:], u); onto the columns of a matrix: project(b, A)")
          .toException();
    }
    if (u.shape().rows() != v.shape().rows()) {
      throw Names.mismatch(
              arguments.function().name() + " needs as many entries on both sides",
              arguments.operand(0),
              arguments.operand(1))
          .toException();
    }
    Vectors.requireFinite(arguments, 0);
    Vectors.requireFinite(arguments, 1);
    if (u.shape().isMatrix()) {
      return new SubspaceProjection(arguments, context).of(v, u);
    }
    Vectors.requireNonzero(arguments, 1);
    return Vectors.isMachine(u, v) && !Dot.isComplex(u) && !Dot.isComplex(v)
        ? machine(arguments, context)
        : line(v, u, context);
  }

  private static Projection line(Array v, Array u, Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value factor = scalars.divide(Dot.of(u, v, context), Dot.of(u, u, context));
    List<Value> entries = new ArrayList<>(u.size());
    for (Value entry : Values.entries(u)) {
      entries.add(scalars.multiply(factor, entry));
    }
    Projection found = split(v, Values.array(v.shape(), entries, v.labels()), context);
    if (Matrices.isRational(u) && Matrices.isRational(found.rest)) {
      Numeric.checkExact(context, CHECK, Values.isZero(Dot.of(u, found.rest, context)));
    }
    return found;
  }

  private static Projection machine(Arguments arguments, Context context) {
    double[] unit = UnitVectors.of(Vectors.finite(arguments, 1, context));
    double[] v = Vectors.finite(arguments, 0, context);
    double length = UnitVectors.dot(unit, v);
    double[] onto = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      onto[i] = length * unit[i];
    }
    Array given = arguments.array(0);
    Array shadow = new RealArray(given.shape(), onto, given.labels());
    Projection found = split(given, shadow, context);
    double[] rest = Matrices.doubles(found.rest, Vectors.approximation(context));
    double size = Norms.frobenius(Matrix.column(v));
    double product = Math.abs(UnitVectors.dot(unit, rest));
    double bound = 64 * Vectors.epsilon(context) * v.length;
    context.check(new Check(CHECK, size == 0 ? 0 : product / size, bound));
    return found;
  }

  static Projection split(Array v, Array onto, Context context) {
    return new Projection(onto, Distance.difference(v, onto, context));
  }
}
