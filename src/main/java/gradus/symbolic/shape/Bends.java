package gradus.symbolic.shape;

import gradus.symbolic.shape.Curve.Stretch;
import gradus.symbolic.solve.SignChart;
import gradus.symbolic.solve.SignChart.Piece;
import java.util.ArrayList;
import java.util.List;

/// The intervals on which the second derivative keeps its sign. They end at kinks: |x| is convex on
/// both sides of 0, and the second derivative does not see whether it is across.
public final class Bends {
  private Bends() {}

  public static List<Stretch> stretches(Curve curve, SignChart chart) {
    List<Stretch> all = curve.stretches(chart);
    List<Stretch> split = new ArrayList<>();
    for (Stretch stretch : all) {
      Stretch rest = stretch;
      for (Piece piece : chart.pieces()) {
        boolean inside =
            piece.isPoint()
                && !piece.defined()
                && curve.algebra().real(piece.low()) > curve.algebra().real(rest.low())
                && curve.algebra().real(piece.low()) < curve.algebra().real(rest.high());
        if (inside) {
          split.add(new Stretch(rest.low(), piece.low(), rest.lowClosed(), true, rest.sign()));
          rest = new Stretch(piece.low(), rest.high(), true, rest.highClosed(), rest.sign());
        }
      }
      split.add(rest);
    }
    return split;
  }
}
