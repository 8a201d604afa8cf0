package gradus.plot.kinds.geometry;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import java.util.ArrayList;
import java.util.List;

/// Reads operands that are vectors and matrices, and refuses what cannot be drawn.
public final class Matrices {
  /// Longer operands are cut in messages.
  private static final int LONG = 40;

  /// Numbers beyond this lose their differences when they are drawn.
  private static final double HUGE = 1e150;

  private Matrices() {}

  /// The operands of a request, and the parts between their commas.
  public static List<String> parts(PlotRequest request) {
    List<String> parts = new ArrayList<>();
    for (String operand : request.operands()) {
      for (String part : request.studio().parts(operand)) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /// The one operand of a kind.
  public static String single(PlotRequest request, String kind, String example) {
    List<String> parts = parts(request);
    if (parts.size() != 1 || parts.getFirst().isEmpty()) {
      throw Diagnostic.error(
              Code.WRONG_ARGUMENT_COUNT,
              kind + " takes one operand, not " + (parts.size() > 1 ? parts.size() : "none"))
          .hint(example)
          .toException();
    }
    return parts.getFirst();
  }

  /// An operand in a message: the beginning of a long one.
  private static String shown(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG - 3).strip() + "...";
  }

  /// A matrix or vector of finite numbers.
  public static Studio.Matrix finite(Studio studio, String text) {
    Studio.Matrix matrix = studio.matrix(text);
    if (matrix.entries().length == 0) {
      throw PlotRequest.nothing(shown(text) + " is empty", "[1, 2; 3, 4]");
    }
    for (double entry : matrix.entries()) {
      if (!Double.isFinite(entry) || Math.abs(entry) > HUGE) {
        throw PlotRequest.nothing(
            shown(text) + " has the entry " + entry, "entries that are finite and below 1e150");
      }
    }
    return matrix;
  }

  private static GradusException misshapen(
      String text, Studio.Matrix matrix, String needed, String hint) {
    return Diagnostic.error(
            Code.SHAPE_MISMATCH,
            shown(text) + " is " + matrix.rows() + "x" + matrix.columns() + ", and " + needed)
        .hint(hint)
        .toException();
  }

  /// A matrix that maps the plane to itself.
  public static Linear2 map(Studio studio, String text) {
    Studio.Matrix matrix = finite(studio, text);
    if (matrix.rows() != 2 || matrix.columns() != 2) {
      throw misshapen(
          text, matrix, "the plane is mapped to itself by a 2x2 matrix", "[1, 1; 0, 1]");
    }
    double[] e = matrix.entries();
    return new Linear2(e[0], e[1], e[2], e[3]);
  }

  /// A vector of any length.
  public static double[] vector(Studio studio, String text) {
    Studio.Matrix matrix = finite(studio, text);
    if (matrix.columns() != 1 && matrix.rows() != 1) {
      throw misshapen(text, matrix, "a vector is needed", "[2, 1]");
    }
    return matrix.entries();
  }

  /// A vector of the plane.
  public static double[] planar(Studio studio, String text) {
    double[] vector = vector(studio, text);
    if (vector.length != 2) {
      throw Diagnostic.error(
              Code.SHAPE_MISMATCH,
              shown(text)
                  + " has "
                  + vector.length
                  + (vector.length == 1 ? " entry" : " entries")
                  + ", and an arrow in the plane has two")
          .hint("[2, 1]; projection draws vectors of any length in the plane they span")
          .toException();
    }
    return vector;
  }

  public static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += u[i] * v[i];
    }
    return sum;
  }

  public static double length(double[] v) {
    double largest = 0;
    for (double entry : v) {
      largest = Math.max(largest, Math.abs(entry));
    }
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    for (double entry : v) {
      sum += entry / largest * (entry / largest);
    }
    return largest * Math.sqrt(sum);
  }
}
