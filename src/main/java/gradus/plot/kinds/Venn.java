package gradus.plot.kinds;

import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.sets.Circles;
import gradus.plot.kinds.sets.VennSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Up to three sets as circles: the region of an expression is shaded, elements stand in their
/// regions.
final class Venn extends PlotKind {
  /// Characters that fit across a region.
  private static final int ACROSS = 9;

  private static final int LINES = 3;

  private static final Ink SHADE = new Ink.Series(3);

  Venn() {
    super(
        "venn",
        "Up to three sets as circles, with the regions of an expression shaded",
        "EXPR | SET, SET",
        Input.EXPRESSIONS,
        List.of(),
        List.of(
            "gradus plot-ascii venn 'A union B'",
            "gradus plot-ascii venn 'A intersect (B union C)'",
            "gradus plot-ascii venn '{1,2,3}, {2,3,4}'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    List<String> parts = Matrices.parts(request);
    VennSets sets = VennSets.read(parts, request.studio());
    Circles circles = new Circles(sets.names().size());
    List<Mark> marks = new ArrayList<>();
    for (int region : new TreeSet<>(sets.shaded())) {
      Circles.Outline outline = circles.region(region);
      marks.add(new Mark.Area(outline.x(), outline.y(), Fill.LIGHT, SHADE));
    }
    double w = Circles.WIDTH;
    double h = circles.height();
    marks.add(
        new Mark.Line(
            new double[] {-w, w, w, -w, -w},
            new double[] {-h, -h, h, h, -h},
            Stroke.SOLID,
            Ink.Role.FAINT));
    for (int i = 0; i < sets.names().size(); i++) {
      Circles.Outline circle = circles.circle(i);
      marks.add(new Mark.Line(circle.x(), circle.y(), Stroke.SOLID, new Ink.Series(i)));
      double[] place = circles.name(i);
      marks.add(
          new Mark.Label(
              place[0], place[1], sets.names().get(i), Mark.Anchor.CENTRE, new Ink.Series(i)));
    }
    for (int region = 0; region < sets.elements().size(); region++) {
      elements(sets.elements().get(region), circles.place(region), marks);
    }
    double room = 1.02;
    Panel panel =
        new Panel(
            parts.size() == 1 ? "shaded: " + parts.getFirst() : "",
            Axis.of(-w * room, w * room),
            Axis.of(-h * room, h * room),
            Panel.Frame.NONE,
            true,
            marks,
            List.of(),
            Optional.empty());
    return Plot.of(Figure.of(panel, words(parts, sets), List.of()));
  }

  /// Elements in lines around the place of their region, or how many there are.
  private static void elements(List<String> elements, double[] place, List<Mark> marks) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String element : elements) {
      if (!line.isEmpty() && line.length() + 1 + element.length() > ACROSS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(element);
    }
    lines.add(line.toString());
    if (lines.size() > LINES || lines.stream().anyMatch(text -> text.length() > ACROSS + 3)) {
      lines = List.of(Wording.count(elements.size(), "element"));
    }
    // Rows above and below one place stay apart whatever the size of the picture.
    Mark.Anchor anchor = lines.size() == LINES ? Mark.Anchor.ABOVE : Mark.Anchor.CENTRE;
    for (String text : lines) {
      marks.add(new Mark.Label(place[0], place[1], text, anchor, Ink.Role.TEXT));
      anchor = anchor == Mark.Anchor.ABOVE ? Mark.Anchor.CENTRE : Mark.Anchor.BELOW;
    }
  }

  private static List<String> words(List<String> parts, VennSets sets) {
    List<String> words = new ArrayList<>();
    List<String> regions = new ArrayList<>();
    for (int region : new TreeSet<>(sets.shaded())) {
      regions.add(region(region, sets.names()));
    }
    String circles =
        Wording.count(sets.names().size(), "circle") + " for " + Wording.list(sets.names());
    if (parts.size() > 1) {
      words.add(circles + ".");
    } else {
      words.add(
          circles
              + "; "
              + parts.getFirst()
              + (regions.isEmpty()
                  ? " is empty: nothing is shaded."
                  : " is shaded: " + String.join("; ", regions) + "."));
    }
    if (!sets.areKnown()) {
      return words;
    }
    for (int i = 0; i < sets.names().size(); i++) {
      if (!sets.names().get(i).equals(sets.texts().get(i))) {
        words.add(sets.names().get(i) + " = " + sets.texts().get(i) + ".");
      }
    }
    for (int region = 1; region < sets.elements().size(); region++) {
      List<String> inside = sets.elements().get(region);
      words.add(
          region(region, sets.names())
              + ": "
              + (inside.isEmpty() ? "no element." : Wording.list(inside) + "."));
    }
    words.add(sizes(sets));
    return words;
  }

  private static String sizes(VennSets sets) {
    List<String> sizes = new ArrayList<>();
    int union = 0;
    for (int region = 1; region < sets.elements().size(); region++) {
      union += sets.elements().get(region).size();
    }
    for (int i = 0; i < sets.names().size(); i++) {
      int size = 0;
      for (int region = 1; region < sets.elements().size(); region++) {
        size += (region >> i & 1) == 1 ? sets.elements().get(region).size() : 0;
      }
      sizes.add(sets.names().get(i) + " has " + Wording.count(size, "element"));
    }
    return Wording.list(sizes) + "; together they have " + union + ".";
  }

  /// `A and B, not C`.
  static String region(int region, List<String> names) {
    if (region == 0) {
      return "outside of all";
    }
    List<String> in = new ArrayList<>();
    List<String> out = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ((region >> i & 1) == 1 ? in : out).add(names.get(i));
    }
    if (names.size() > 1 && in.size() == 1) {
      return in.getFirst() + " alone";
    }
    return Wording.list(in) + (out.isEmpty() ? "" : " without " + out.getFirst());
  }
}
