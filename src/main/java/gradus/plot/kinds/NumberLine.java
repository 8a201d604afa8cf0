package gradus.plot.kinds;

import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.sets.RealSet;
import gradus.plot.kinds.sets.RealSetReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets of real numbers on lines, one above the other: closed ends are discs, open ends rings, and
/// what goes on for ever has an arrow.
final class NumberLine extends PlotKind {
  private static final int MOST = 8;

  /// The range where no set has an end.
  private static final double USUAL = 5;

  NumberLine() {
    super(
        "numberline",
        "Intervals, sets and inequalities on number lines: open and closed ends",
        "SET, CONDITION, ...",
        Input.EXPRESSIONS,
        List.of(PlotOption.X),
        List.of(
            "gradus plot-ascii numberline 'x in [0,1)'",
            "gradus plot-ascii numberline 'x^2 < 4, x > 1'",
            "gradus plot-ascii numberline 'solve(x^2 >= 2*x, x)'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    List<String> parts = Matrices.parts(request);
    if (parts.size() > MOST) {
      throw PlotRequest.nothing(
          parts.size() + " lines do not fit below each other", "up to " + MOST + " sets");
    }
    RealSetReader reader =
        new RealSetReader(request.studio(), new Wording(request.space().ascii()));
    List<RealSet> sets = new ArrayList<>();
    for (String part : parts) {
      sets.add(reader.read(part, RealSetReader.FAR));
    }
    boolean empty = sets.stream().allMatch(set -> set.pieces().isEmpty());
    if (empty) {
      throw PlotRequest.nothing(
          Wording.list(parts) + (sets.size() == 1 ? " is the empty set" : " are empty sets"),
          "a condition that some number meets");
    }
    PlotRequest.Range range = request.range(PlotOption.X).orElseGet(() -> range(sets));
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).endless()) {
        double far = Math.max(-range.low(), range.high());
        sets.set(i, reader.read(parts.get(i), far));
      }
    }
    List<Mark> marks = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      double y = sets.size() - 1 - i;
      int outside = draw(sets.get(i), y, range, new Ink.Series(i), marks);
      words.add(sets.get(i).words());
      if (parts.get(i).endsWith("]")
          && parts.get(i).startsWith("[")
          && RealSetReader.isInterval(parts.get(i))) {
        notes.add(parts.get(i) + " is an interval here; points stand in braces: {0, 1}");
      }
      if (outside > 0 && !sets.get(i).endless()) {
        notes.add(
            sets.get(i).text() + ": " + Wording.count(outside, "piece") + " outside of the range");
      }
    }
    if (marks.stream()
        .allMatch(mark -> mark.ink() == Ink.Role.FAINT || mark instanceof Mark.Label)) {
      throw PlotRequest.nothing(
          "nothing of " + Wording.list(parts) + " lies in the range", "--x with a wider range");
    }
    Axis x = Axis.of(range.low(), range.high());
    Axis y = Axis.of(-0.4, sets.size() - 0.4);
    Panel panel = new Panel("", x, y, Panel.Frame.BASE, false, marks, List.of(), Optional.empty());
    return Plot.of(Figure.of(panel, words, notes));
  }

  /// The ends of all pieces with room around them.
  static PlotRequest.Range range(List<RealSet> sets) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean endless = false;
    for (RealSet set : sets) {
      for (RealSet.Piece piece : set.pieces()) {
        endless |= Double.isInfinite(piece.low()) || Double.isInfinite(piece.high());
        if (Double.isFinite(piece.low())) {
          low = Math.min(low, piece.low());
          high = Math.max(high, piece.low());
        }
        if (Double.isFinite(piece.high())) {
          low = Math.min(low, piece.high());
          high = Math.max(high, piece.high());
        }
      }
    }
    if (low > high) {
      return new PlotRequest.Range(-USUAL, USUAL);
    }
    double width = high - low;
    double room = width == 0 ? Math.max(1, Math.abs(low) / 4) : width * (endless ? 0.4 : 0.2);
    if (!Double.isFinite(width) || !(low - room < high + room)) {
      throw PlotRequest.nothing("the ends are too large to be told apart", "--x -10..10");
    }
    return new PlotRequest.Range(low - room, high + room);
  }

  /// @return how many pieces lie outside of the range
  private static int draw(
      RealSet set, double y, PlotRequest.Range range, Ink ink, List<Mark> marks) {
    marks.add(Mark.Line.of(range.low(), y, range.high(), y, Stroke.DOTTED, Ink.Role.FAINT));
    String name = set.text() + (set.pieces().isEmpty() ? " (empty)" : "");
    marks.add(new Mark.Label(range.low(), y + 0.28, name, Mark.Anchor.START, ink));
    int outside = 0;
    List<Double> discs = new ArrayList<>();
    List<Double> rings = new ArrayList<>();
    for (RealSet.Piece piece : set.pieces()) {
      if (piece.high() < range.low() || piece.low() > range.high()) {
        outside++;
        continue;
      }
      if (!piece.isPoint()) {
        bar(piece, y, range, ink, marks);
      }
      if (piece.low() >= range.low()) {
        (piece.lowClosed() ? discs : rings).add(piece.low());
      }
      if (piece.high() <= range.high() && !piece.isPoint()) {
        (piece.highClosed() ? discs : rings).add(piece.high());
      }
    }
    ends(rings, y, Symbol.RING, marks);
    ends(discs, y, Symbol.DISC, marks);
    return outside;
  }

  /// The inside of a piece; it has an arrow where it goes on beyond the range.
  private static void bar(
      RealSet.Piece piece, double y, PlotRequest.Range range, Ink ink, List<Mark> marks) {
    double low = Math.max(piece.low(), range.low());
    double high = Math.min(piece.high(), range.high());
    double middle = (low + high) / 2;
    marks.add(
        piece.low() < range.low()
            ? new Mark.Arrow(middle, y, low, y, Stroke.THICK, ink)
            : Mark.Line.of(middle, y, low, y, Stroke.THICK, ink));
    marks.add(
        piece.high() > range.high()
            ? new Mark.Arrow(middle, y, high, y, Stroke.THICK, ink)
            : Mark.Line.of(middle, y, high, y, Stroke.THICK, ink));
  }

  /// Rings and discs are the same on every line: canvases tell series apart by their symbols.
  private static void ends(List<Double> at, double y, Symbol symbol, List<Mark> marks) {
    if (at.isEmpty()) {
      return;
    }
    double[] x = new double[at.size()];
    double[] heights = new double[at.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = at.get(i);
      heights[i] = y;
    }
    marks.add(new Mark.Points(x, heights, symbol, Ink.Role.STRONG));
  }
}
