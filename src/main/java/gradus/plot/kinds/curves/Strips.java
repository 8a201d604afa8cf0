package gradus.plot.kinds.curves;

import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.sample.Sampled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The strips of a Riemann sum.
///
/// @param rule where the heights are taken: left, right, mid, or trapezoid for both ends
record Strips(String rule, int count, double from, double to) {
  private static final List<String> RULES = List.of("left", "right", "mid", "trapezoid");
  private static final int MOST = 2000;

  /// The strips of `--riemann left,8` over a range.
  static Strips of(PlotRequest request, double from, double to) {
    String text = request.text(PlotOption.RIEMANN).orElse("left,8");
    int comma = text.indexOf(',');
    String rule = (comma < 0 ? text : text.substring(0, comma)).strip();
    if (rule.equals("midpoint") || rule.equals("middle")) {
      rule = "mid";
    }
    if (!RULES.contains(rule)) {
      throw PlotRequest.wrong(
          PlotOption.RIEMANN, "knows no '" + rule + "'", "left,8; right, mid or trapezoid");
    }
    double count =
        comma < 0
            ? 8
            : request.studio().number(text.substring(comma + 1), PlotOption.RIEMANN.word());
    if (count != Math.rint(count) || count < 1 || count > MOST) {
      throw PlotRequest.wrong(
          PlotOption.RIEMANN,
          "needs 1 to " + MOST + " strips, not '" + text.substring(comma + 1).strip() + "'",
          "left,8");
    }
    return new Strips(rule, (int) count, from, to);
  }

  Strips of(int other) {
    return new Strips(rule, other, from, to);
  }

  private double edge(int i) {
    return i == count ? to : from + (to - from) * i / count;
  }

  private double height(int i, DoubleUnaryOperator f) {
    double a = edge(i);
    double b = edge(i + 1);
    return switch (rule) {
      case "left" -> value(a, f);
      case "right" -> value(b, f);
      case "mid" -> value(a + (b - a) / 2, f);
      default -> (value(a, f) + value(b, f)) / 2;
    };
  }

  private double value(double x, DoubleUnaryOperator f) {
    double y = f.applyAsDouble(x);
    if (!Double.isFinite(y)) {
      throw PlotRequest.nothing(
          "the function has no value at " + new Phrase(true).number(x) + ", where a strip needs it",
          rule.equals("mid") ? "another range: --shade 0.1..1" : "--riemann mid," + count);
    }
    return y;
  }

  /// The sum of the signed areas.
  double sum(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += height(i, f) * (edge(i + 1) - edge(i));
    }
    return sum;
  }

  /// @param columns how wide the panel is; narrow strips have no outline of their own
  List<Mark> marks(DoubleUnaryOperator f, Ink ink, int columns) {
    List<Mark> marks = new ArrayList<>();
    boolean outlined = count * 4 <= columns;
    for (int i = 0; i < count; i++) {
      double a = edge(i);
      double b = edge(i + 1);
      if (rule.equals("trapezoid")) {
        double[] x = {a, a, b, b};
        double[] y = {0, value(a, f), value(b, f), 0};
        marks.add(new Mark.Area(x, y, Fill.LIGHT, ink));
        if (outlined) {
          marks.add(new Mark.Area(x, y, Fill.NONE, ink));
        }
      } else {
        double h = height(i, f);
        double bottom = Math.min(0, h);
        double top = Math.max(0, h);
        marks.add(new Mark.Bar(a, bottom, b, top, Fill.LIGHT, ink));
        if (outlined) {
          marks.add(new Mark.Bar(a, bottom, b, top, Fill.NONE, ink));
        }
      }
    }
    return marks;
  }

  /// `left sum of 8 strips`.
  String name() {
    String word = rule.equals("mid") ? "midpoint" : rule;
    return word + " sum of " + count + (count == 1 ? " strip" : " strips");
  }

  /// The areas between a curve and the axis, one for each piece.
  static List<Mark> shade(Sampled curve, Ink ink) {
    List<Mark> areas = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= curve.x().length; i++) {
      boolean inside = i < curve.x().length && !Double.isNaN(curve.y()[i]);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        if (i - start > 1) {
          areas.add(area(curve, start, i, ink));
        }
        start = -1;
      }
    }
    return areas;
  }

  private static Mark area(Sampled curve, int from, int to, Ink ink) {
    int n = to - from;
    double[] x = new double[n + 2];
    double[] y = new double[n + 2];
    System.arraycopy(curve.x(), from, x, 1, n);
    System.arraycopy(curve.y(), from, y, 1, n);
    x[0] = x[1];
    x[n + 1] = x[n];
    return new Mark.Area(x, y, Fill.LIGHT, ink);
  }
}
