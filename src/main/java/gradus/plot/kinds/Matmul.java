package gradus.plot.kinds;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.plot.Figure;
import gradus.plot.Motion;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.tables.ProductScheme;
import gradus.value.Array;
import gradus.value.Value;
import java.util.List;

/// A row of one matrix over a column of another: how each entry of a product comes about.
final class Matmul extends PlotKind {
  private static final int MOST = 12;

  Matmul() {
    super(
        "matmul",
        "How each entry of a matrix product comes about: a row over a column",
        "MATRIX, MATRIX",
        Input.EXPRESSIONS,
        List.of(),
        List.of("gradus plot-ascii matmul '[1,2;3,4], [0,1;1,0]'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    List<String> parts = Matrices.parts(request);
    if (parts.size() != 2) {
      throw Diagnostic.error(
              Code.WRONG_ARGUMENT_COUNT, "matmul takes two matrices, not " + parts.size())
          .hint("matmul '[1,2;3,4], [0,1;1,0]'")
          .toException();
    }
    Studio studio = request.studio();
    Array left = matrix(studio, parts.getFirst());
    Array right = matrix(studio, parts.getLast());
    Value product = studio.value("(" + parts.getFirst() + ") @ (" + parts.getLast() + ")");
    if (!(product instanceof Array result)) {
      throw Diagnostic.error(
              Code.SHAPE_MISMATCH,
              parts.getFirst() + " times " + parts.getLast() + " is " + product.kind())
          .hint("two matrices, such as [1,2;3,4] and [0,1;1,0]")
          .toException();
    }
    Wording wording = new Wording(request.space().ascii());
    ProductScheme scheme = new ProductScheme(left, right, result, wording);
    Figure still = scheme.figure(0, scheme.inner(), true);
    if (scheme.width() > Math.max(request.space().columns(), 46)) {
      throw PlotRequest.nothing(
          "the three matrices need " + scheme.width() + " columns side by side",
          "--width " + scheme.width() + ", smaller matrices or fewer digits");
    }
    return Plot.moving(still, new Sliding(scheme));
  }

  private static Array matrix(Studio studio, String text) {
    Value value = studio.value(text);
    if (!(value instanceof Array array) || array.shape().rank() > 2 || array.size() == 0) {
      throw Diagnostic.error(
              Code.WRONG_KIND, text + " is " + value.kind() + ", and a matrix is needed")
          .hint("[1,2;3,4]")
          .toException();
    }
    int rows = array.shape().length(0);
    int columns = array.shape().rank() == 2 ? array.shape().columns() : 1;
    if (rows > MOST || columns > MOST) {
      throw PlotRequest.nothing(
          text + " is " + rows + "x" + columns, "up to " + MOST + " rows and columns");
    }
    return array;
  }

  /// One product of the dot products after the other.
  private record Sliding(ProductScheme scheme) implements Motion {
    @Override
    public int frames() {
      return scheme.entries() * scheme.inner();
    }

    @Override
    public Figure at(double moment) {
      int steps = frames();
      int step = Math.clamp((int) Math.ceil(moment * steps) - 1, 0, steps - 1);
      return scheme.figure(step / scheme.inner(), step % scheme.inner() + 1, false);
    }
  }
}
