package gradus.plot.kinds.curves;

import gradus.plot.Axis;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.plot.sample.Break;
import gradus.plot.sample.Sampled;
import java.util.ArrayList;
import java.util.List;

/// The marks of a sampled curve: its line, open and closed ends at jumps, rings at holes, dashed
/// asymptotes.
final class CurveMarks {
  /// Ends are marked as long as they do not crowd the picture.
  private static final int MOST_MARKED = 12;

  private CurveMarks() {}

  static List<Mark> of(Sampled curve, Axis vertical, Ink ink) {
    List<Mark> marks = new ArrayList<>();
    List<Break> poles = curve.breaks(Break.Kind.POLE);
    if (poles.size() <= MOST_MARKED) {
      for (Break pole : poles) {
        marks.add(
            Mark.Line.of(
                pole.at(),
                vertical.low(),
                pole.at(),
                vertical.high(),
                Stroke.DASHED,
                Ink.Role.FAINT));
      }
    }
    marks.add(new Mark.Line(curve.x(), curve.y(), Stroke.SOLID, ink));
    ends(curve, marks, ink);
    return marks;
  }

  /// Rings where the curve has no value, discs where it has it.
  private static void ends(Sampled curve, List<Mark> marks, Ink ink) {
    List<Break> shown = new ArrayList<>(curve.breaks(Break.Kind.JUMP));
    shown.addAll(curve.breaks(Break.Kind.HOLE));
    if (shown.size() > MOST_MARKED) {
      return;
    }
    double span = curve.high() - curve.low();
    for (Break b : shown) {
      double value = b.value();
      boolean hole = b.kind() == Break.Kind.HOLE;
      for (double end : hole ? new double[] {b.left()} : new double[] {b.left(), b.right()}) {
        if (Double.isFinite(end) && !(Math.abs(end - value) <= 1e-6 * span)) {
          marks.add(point(b.at(), end, Symbol.RING, ink));
        }
      }
      if (Double.isFinite(value)) {
        marks.add(point(b.at(), value, Symbol.DISC, ink));
      }
    }
  }

  static Mark point(double x, double y, Symbol symbol, Ink ink) {
    return new Mark.Points(new double[] {x}, new double[] {y}, symbol, ink);
  }
}
