package gradus.plot.kinds.curves;

import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.sample.Heights;
import gradus.plot.sample.Sampled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Curves in one coordinate system: sampled, with a range of heights, marks, words and notes.
final class CurveScene {
  private final List<Trace> traces;
  private final Axis x;
  private final List<Sampled> curves = new ArrayList<>();
  private final Phrase phrase;
  private final Axis y;
  private final boolean cut;

  /// @param heights the range of y; empty to choose it
  CurveScene(PlotRequest request, List<Trace> traces, Axis x, Optional<Axis> heights) {
    this.traces = traces;
    this.x = x;
    this.phrase = new Phrase(request.space().ascii());
    for (Trace trace : traces) {
      curves.add(trace.sample(x));
    }
    boolean log = Horizontal.isLog(request, 'y');
    Optional<Axis> given = heights.or(() -> Horizontal.given(request, PlotOption.Y));
    Heights chosen = Heights.of(curves, log);
    if (Double.isNaN(chosen.low())) {
      throw nothing(log);
    }
    Axis axis = given.orElseGet(chosen::axis);
    if (log && !(axis.low() > 0)) {
      throw PlotRequest.wrong(
          PlotOption.LOG, "needs a range of positive numbers for y", "--y 0.01..100");
    }
    this.y = log ? axis.logarithmic() : axis;
    this.cut = given.isEmpty() && chosen.cut();
    if (given.isPresent() && curves.stream().noneMatch(this::isSeen)) {
      throw PlotRequest.nothing(
          "nothing of "
              + names()
              + " lies between "
              + phrase.number(y.low())
              + " and "
              + phrase.number(y.high()),
          "--y "
              + new Phrase(true).number(chosen.low())
              + ".."
              + new Phrase(true).number(chosen.high()));
    }
  }

  private boolean isSeen(Sampled curve) {
    for (int i = 0; i < curve.y().length; i++) {
      double v = curve.y()[i];
      if (v >= y.low() && v <= y.high()) {
        return true;
      }
      // Between two points it may pass through the whole picture.
      double before = i > 0 ? curve.y()[i - 1] : Double.NaN;
      if (before < y.low() && v > y.high() || before > y.high() && v < y.low()) {
        return true;
      }
    }
    return false;
  }

  private RuntimeException nothing(boolean log) {
    boolean values = curves.stream().anyMatch(c -> !c.isEmpty());
    String where = " " + phrase.range(x);
    return log && values
        ? PlotRequest.nothing(
            names() + " has no positive value" + where,
            "without --log, or another range: --x 1..10")
        : PlotRequest.nothing(names() + " has no real value" + where, "another range: --x 0..10");
  }

  String names() {
    return Phrase.and(traces.stream().map(Trace::name).toList());
  }

  Axis x() {
    return x;
  }

  Axis y() {
    return y;
  }

  List<Sampled> curves() {
    return curves;
  }

  Phrase phrase() {
    return phrase;
  }

  /// The panel.
  ///
  /// @param behind marks behind the curves
  /// @param front marks before them
  /// @param entries more lines of the legend
  Panel panel(List<Mark> behind, List<Mark> front, List<Panel.Entry> entries) {
    List<Mark> marks = new ArrayList<>(behind);
    List<Panel.Entry> legend = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      Ink ink = new Ink.Series(i);
      marks.addAll(CurveMarks.of(curves.get(i), y, ink));
      legend.add(Panel.Entry.line(traces.get(i).name(), ink, Stroke.SOLID));
    }
    marks.addAll(front);
    legend.addAll(entries);
    return Panel.of(x, y, marks, legend.size() > 1 ? legend : List.of());
  }

  /// The figure of that panel alone.
  Figure figure(Panel panel, List<String> more) {
    List<String> words = new ArrayList<>(words());
    words.addAll(1, more);
    return Figure.of(panel, words, notes()).titled(title());
  }

  private String title() {
    return traces.size() == 1 ? traces.getFirst().name() : "";
  }

  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(
        (traces.size() == 1 ? "The curve of " : "The curves of ")
            + names()
            + " "
            + phrase.range(x)
            + ".");
    for (int i = 0; i < traces.size() && i < 6; i++) {
      words.addAll(new CurveWords(traces.get(i), curves.get(i), x, phrase).sentences());
    }
    return words;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < traces.size(); i++) {
      Sampled curve = curves.get(i);
      String name = traces.get(i).name();
      if (curve.isEmpty()) {
        notes.add(name + " has no real value in this range");
      } else if (curve.missing() > 0.005) {
        notes.add(
            name
                + " has no real value in "
                + Math.max(1, Math.round(100 * curve.missing()))
                + "% of the range");
      }
      int gaps = curve.breaks().size();
      if (gaps > 0) {
        notes.add(name + " is interrupted at " + gaps + (gaps == 1 ? " place" : " places"));
      }
    }
    if (cut) {
      notes.add("heights near poles are cut off; --y FROM..TO chooses others");
    }
    return notes;
  }
}
