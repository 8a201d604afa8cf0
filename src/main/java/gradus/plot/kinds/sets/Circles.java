package gradus.plot.kinds.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The circles of a Venn diagram of one to three sets, and the outlines of its regions.
///
/// A region is a number whose bit i says whether it lies in circle i; 0 is outside of all.
public final class Circles {
  /// Half the width of the box around everything.
  public static final double WIDTH = 2.3;

  private static final double[][][] CENTRES = {
    {{0, 0}}, {{-0.6, 0}, {0.6, 0}}, {{-0.6, 0.5}, {0.6, 0.5}, {0, -0.54}}
  };

  /// Where texts of a region stand, by the number of sets and the region.
  private static final double[][][] PLACES = {
    {{1.6, -1}, {0, 0}},
    {{1.8, -1.1}, {-1.05, 0}, {1.05, 0}, {0, 0}},
    {
      {1.8, -1.4}, {-1.1, 0.7}, {1.1, 0.7}, {0, 0.85},
      {0, -1.05}, {-0.6, -0.17}, {0.6, -0.17}, {0, 0.17}
    }
  };

  private static final double RADIUS = 1;

  /// Points on a whole circle.
  private static final int POINTS = 180;

  private final int sets;

  /// @param sets 1 to 3
  public Circles(int sets) {
    this.sets = sets;
  }

  /// Half the height of the box around everything.
  public double height() {
    return sets == 3 ? 1.8 : 1.3;
  }

  public int regions() {
    return 1 << sets;
  }

  /// A polygon.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Outline(double[] x, double[] y) {}

  /// Where the texts of a region stand: (x, y).
  public double[] place(int region) {
    return PLACES[sets - 1][region].clone();
  }

  /// Where the name of a set stands: (x, y), outside of its circle.
  public double[] name(int set) {
    double[] centre = CENTRES[sets - 1][set];
    double side = sets == 1 ? -1 : Math.signum(centre[0]);
    return side == 0
        ? new double[] {1.05, -1.15}
        : new double[] {centre[0] + side * 0.85, centre[1] + 0.85};
  }

  public Outline circle(int set) {
    double[] x = new double[POINTS + 1];
    double[] y = new double[POINTS + 1];
    for (int i = 0; i <= POINTS; i++) {
      x[i] = x(set, 2 * Math.PI * i / POINTS);
      y[i] = y(set, 2 * Math.PI * i / POINTS);
    }
    return new Outline(x, y);
  }

  /// The edge of a region; outside of all circles it is the box with a hole, as one polygon by the
  /// even-odd rule.
  public Outline region(int region) {
    List<Outline> arcs = new ArrayList<>();
    for (int set = 0; set < sets; set++) {
      double[] cuts = cuts(set);
      for (int i = 0; i < cuts.length; i++) {
        double from = cuts[i];
        double to = i + 1 < cuts.length ? cuts[i + 1] : cuts[0] + 2 * Math.PI;
        if (bounds(set, (from + to) / 2, region)) {
          arcs.add(arc(set, from, to));
        }
      }
    }
    Outline edge = chain(arcs);
    return region == 0 ? holed(edge) : edge;
  }

  private Outline holed(Outline hole) {
    int n = hole.x().length;
    double[] x = new double[n + 7];
    double[] y = new double[n + 7];
    double[] boxX = {-WIDTH, WIDTH, WIDTH, -WIDTH, -WIDTH};
    double[] boxY = {-height(), -height(), height(), height(), -height()};
    System.arraycopy(boxX, 0, x, 0, 5);
    System.arraycopy(boxY, 0, y, 0, 5);
    System.arraycopy(hole.x(), 0, x, 5, n);
    System.arraycopy(hole.y(), 0, y, 5, n);
    // Back along the bridge between both loops, so that it encloses nothing.
    x[n + 5] = hole.x()[0];
    y[n + 5] = hole.y()[0];
    x[n + 6] = -WIDTH;
    y[n + 6] = -height();
    return new Outline(x, y);
  }

  /// The angles at which other circles cross this one, ascending; 0 where none does.
  private double[] cuts(int set) {
    double[] cuts = new double[sets == 1 ? 1 : 2 * (sets - 1)];
    double[] centre = CENTRES[sets - 1][set];
    int count = 0;
    for (int other = 0; other < sets; other++) {
      if (other != set) {
        double dx = CENTRES[sets - 1][other][0] - centre[0];
        double dy = CENTRES[sets - 1][other][1] - centre[1];
        double middle = Math.atan2(dy, dx);
        double half = Math.acos(Math.hypot(dx, dy) / (2 * RADIUS));
        cuts[count++] = turn(middle - half);
        cuts[count++] = turn(middle + half);
      }
    }
    Arrays.sort(cuts);
    return cuts;
  }

  private static double turn(double angle) {
    return angle < 0 ? angle + 2 * Math.PI : angle;
  }

  /// Whether a point of a circle is on the edge of the region: on the same side of all others.
  private boolean bounds(int set, double angle, int region) {
    double x = x(set, angle);
    double y = y(set, angle);
    for (int other = 0; other < sets; other++) {
      if (other != set && contains(other, x, y) != ((region >> other & 1) == 1)) {
        return false;
      }
    }
    return true;
  }

  /// Whether a point lies in the circle of a set.
  public boolean contains(int set, double x, double y) {
    double[] centre = CENTRES[sets - 1][set];
    return Math.hypot(x - centre[0], y - centre[1]) <= RADIUS;
  }

  private Outline arc(int set, double from, double to) {
    int count = Math.max(4, (int) Math.ceil((to - from) / (2 * Math.PI) * POINTS));
    double[] x = new double[count + 1];
    double[] y = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      double angle = from + (to - from) * i / count;
      x[i] = x(set, angle);
      y[i] = y(set, angle);
    }
    return new Outline(x, y);
  }

  private double x(int set, double angle) {
    return CENTRES[sets - 1][set][0] + RADIUS * Math.cos(angle);
  }

  private double y(int set, double angle) {
    return CENTRES[sets - 1][set][1] + RADIUS * Math.sin(angle);
  }

  /// Joins arcs end to end, each where the last one ended.
  private static Outline chain(List<Outline> arcs) {
    List<Outline> left = new ArrayList<>(arcs);
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    add(left.removeFirst(), false, x, y);
    while (!left.isEmpty()) {
      int nearest = 0;
      boolean reversed = false;
      double best = Double.POSITIVE_INFINITY;
      for (int i = 0; i < left.size(); i++) {
        Outline arc = left.get(i);
        int last = arc.x().length - 1;
        double begin = Math.hypot(arc.x()[0] - x.getLast(), arc.y()[0] - y.getLast());
        double end = Math.hypot(arc.x()[last] - x.getLast(), arc.y()[last] - y.getLast());
        if (Math.min(begin, end) < best) {
          best = Math.min(begin, end);
          nearest = i;
          reversed = end < begin;
        }
      }
      add(left.remove(nearest), reversed, x, y);
    }
    return new Outline(array(x), array(y));
  }

  private static void add(Outline arc, boolean reversed, List<Double> x, List<Double> y) {
    int n = arc.x().length;
    for (int i = 0; i < n; i++) {
      x.add(arc.x()[reversed ? n - 1 - i : i]);
      y.add(arc.y()[reversed ? n - 1 - i : i]);
    }
  }

  private static double[] array(List<Double> list) {
    double[] array = new double[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }
}
