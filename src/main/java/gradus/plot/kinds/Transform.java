package gradus.plot.kinds;

import gradus.plot.Figure;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Eigenlines;
import gradus.plot.kinds.geometry.GridScene;
import gradus.plot.kinds.geometry.Linear2;
import gradus.plot.kinds.geometry.MapMotion;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Wording;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The grid, the unit square and the eigen-directions before and after a 2×2 matrix.
final class Transform extends PlotKind {
  /// Panels share their range unless one of them would be too small to see.
  private static final double SHARED = 2.5;

  Transform() {
    super(
        "transform",
        "The grid, the unit square and eigen-directions before and after a matrix",
        "MATRIX",
        Input.EXPRESSIONS,
        List.of(),
        List.of(
            "gradus plot-ascii transform '[1,1;0,1]'", "gradus plot-ascii transform '[0,-1;1,0]'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    String text = Matrices.single(request, name(), "transform '[1,1;0,1]'");
    Wording wording = new Wording(request.space().ascii());
    Linear2 map = Matrices.map(request.studio(), text);
    Eigenlines eigen = Eigenlines.of(text, request.studio(), wording);
    Facts facts = Facts.of(text, request.studio(), wording);
    GridScene scene = new GridScene(eigen, wording);
    double before = GridScene.reach(Linear2.IDENTITY);
    double after = GridScene.reach(map);
    double shared = Math.max(before, after) / Math.min(before, after) <= SHARED ? 1 : 0;
    double common = shared * Math.max(before, after);
    List<Panel> panels =
        List.of(
            scene.panel(Linear2.IDENTITY, false, common, "before"),
            scene.panel(map, true, common, "after: det = " + facts.determinant()));
    Figure still = new Figure("", panels, 2, words(map, eigen, facts, wording), List.of());
    return Plot.moving(still, new MapMotion(map::moment, scene, map, wording));
  }

  private static List<String> words(Linear2 map, Eigenlines eigen, Facts facts, Wording wording) {
    List<String> words = new ArrayList<>();
    words.add(
        "The unit square and the grid before and after the matrix: e1 goes to "
            + wording.point(map.a(), map.c())
            + " and e2 to "
            + wording.point(map.b(), map.d())
            + ".");
    words.add(facts.area());
    words.add(directions(map, eigen, wording));
    return words;
  }

  static String directions(Linear2 map, Eigenlines eigen, Wording wording) {
    if (eigen.areComplex()) {
      return "No direction is kept: the eigenvalues are "
          + Wording.list(eigen.values())
          + ", of modulus "
          + wording.number(eigen.modulus())
          + " and angle "
          + wording.number(eigen.angle())
          + " degrees, and everything turns "
          + (map.c() > map.b() ? "counterclockwise." : "clockwise.");
    }
    if (map.keepsAll()) {
      return "Every direction is kept, with the eigenvalue " + eigen.values().getFirst() + ".";
    }
    List<String> lines = new ArrayList<>();
    for (Eigenlines.Line line : eigen.lines()) {
      lines.add(line.words());
    }
    return lines.size() == 1
        ? "Only one direction is an eigen-direction: " + lines.getFirst() + ", a double one."
        : "Two lines are eigen-directions: " + Wording.list(lines) + ".";
  }

  /// What the engine says of the matrix.
  ///
  /// @param determinant in words
  /// @param number the determinant
  /// @param area what happens to areas and orientation, in a sentence
  record Facts(String determinant, double number, String area) {
    static Facts of(String text, Studio studio, Wording wording) {
      String det = "det(" + text + ")";
      String written = wording.value(studio.value(det));
      double number = studio.number(det, det);
      String exact = wording.exact(studio.value(det), studio.decimals(det));
      if (number == 0 && !Values.isZero(studio.value(det))) {
        throw PlotRequest.nothing(
            "the determinant " + written + " is too small for a picture", "larger entries");
      }
      if (number == 0) {
        double rank = studio.number("rank(" + text + ")", "rank");
        return new Facts(
            written,
            number,
            rank == 0
                ? "The determinant is 0 and the rank 0: the whole plane goes to the origin."
                : "The determinant is 0 and the rank 1: the plane collapses onto a line.");
      }
      return new Facts(
          written.length() > 10 ? wording.number(number) : written,
          number,
          "The determinant is "
              + exact
              + ": areas are multiplied by "
              + wording.number(Math.abs(number))
              + (number > 0 ? " with their orientation kept." : " and turned over."));
    }
  }
}
