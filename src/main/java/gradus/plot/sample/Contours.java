package gradus.plot.sample;

import gradus.engine.Drawable.PointFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Lines of equal value through a grid, by marching squares: crossings of the edges of cells are
/// interpolated, corrected with the function itself, and linked to lines. Cells with a corner
/// without a value are left out; where all four edges are crossed the value in the middle decides.
///
/// Source: Lorensen and Cline, Marching Cubes (1987), in two dimensions.
public final class Contours {
  private static final int NONE = -1;

  private final Grid grid;
  private final double level;
  private final Optional<PointFunction> f;
  private final int columns;

  /// By edge: 2k is the edge to the right of point k, 2k+1 the one above it.
  private final double[] at;

  private final int[] first;
  private final int[] second;

  private Contours(Grid grid, double level, Optional<PointFunction> f) {
    this.grid = grid;
    this.level = level;
    this.f = f;
    this.columns = grid.columns();
    int edges = 2 * grid.values().length;
    this.at = new double[edges];
    this.first = new int[edges];
    this.second = new int[edges];
    Arrays.fill(first, NONE);
    Arrays.fill(second, NONE);
  }

  /// @param f corrects the crossings and tells poles from them
  public static List<Polyline> of(Grid grid, double level, PointFunction f) {
    return new Contours(grid, level, Optional.of(f)).lines();
  }

  /// From the values of the grid alone.
  public static List<Polyline> of(Grid grid, double level) {
    return new Contours(grid, level, Optional.empty()).lines();
  }

  /// The outlines of where the values are below a level, closed along the border.
  public static List<Polyline> outlines(Grid grid, double level) {
    return of(grid.framed(Double.POSITIVE_INFINITY), level);
  }

  private List<Polyline> lines() {
    for (int j = 0; j + 1 < grid.rows(); j++) {
      for (int i = 0; i + 1 < columns; i++) {
        cell(i, j);
      }
    }
    List<Polyline> lines = new ArrayList<>();
    boolean[] seen = new boolean[at.length];
    for (int edge = 0; edge < at.length; edge++) {
      if (!seen[edge] && first[edge] != NONE && second[edge] == NONE) {
        lines.add(walk(edge, seen, false));
      }
    }
    for (int edge = 0; edge < at.length; edge++) {
      if (!seen[edge] && first[edge] != NONE) {
        lines.add(walk(edge, seen, true));
      }
    }
    return lines;
  }

  private void cell(int i, int j) {
    double a = grid.at(i, j);
    double b = grid.at(i + 1, j);
    double c = grid.at(i + 1, j + 1);
    double d = grid.at(i, j + 1);
    if (Double.isNaN(a + b + c + d) && (isNone(a) || isNone(b) || isNone(c) || isNone(d))) {
      return;
    }
    int code =
        (a < level ? 1 : 0) | (b < level ? 2 : 0) | (c < level ? 4 : 0) | (d < level ? 8 : 0);
    int k = j * columns + i;
    int bottom = 2 * k;
    int right = 2 * (k + 1) + 1;
    int top = 2 * (k + columns);
    int left = 2 * k + 1;
    switch (code) {
      case 0, 15 -> {}
      case 1, 14 -> link(left, bottom);
      case 2, 13 -> link(bottom, right);
      case 4, 11 -> link(right, top);
      case 8, 7 -> link(top, left);
      case 3, 12 -> link(left, right);
      case 6, 9 -> link(bottom, top);
      default -> {
        boolean low = middle(i, j, (a + b + c + d) / 4) < level;
        if (low == (code == 5)) {
          link(left, top);
          link(bottom, right);
        } else {
          link(left, bottom);
          link(right, top);
        }
      }
    }
  }

  private static boolean isNone(double v) {
    return Double.isNaN(v);
  }

  private double middle(int i, int j, double mean) {
    if (f.isEmpty()) {
      return mean;
    }
    double x = (grid.x()[i] + grid.x()[i + 1]) / 2;
    double y = (grid.y()[j] + grid.y()[j + 1]) / 2;
    double v = f.get().at(x, y);
    return Double.isNaN(v) ? mean : v;
  }

  private void link(int one, int other) {
    if (isCrossed(one) && isCrossed(other)) {
      join(one, other);
      join(other, one);
    }
  }

  private void join(int edge, int to) {
    if (first[edge] == NONE) {
      first[edge] = to;
    } else {
      second[edge] = to;
    }
  }

  /// Finds where an edge is crossed, as a fraction of the way; false where a pole lies between.
  private boolean isCrossed(int edge) {
    if (first[edge] != NONE || at[edge] < 0) {
      return at[edge] >= 0;
    }
    int k = edge / 2;
    double v = grid.values()[k] - level;
    double w = grid.values()[edge % 2 == 0 ? k + 1 : k + columns] - level;
    double t;
    if (Double.isInfinite(v) || Double.isInfinite(w)) {
      t = Double.isInfinite(v) ? 1 : 0;
    } else {
      t = v == w ? 0.5 : v / (v - w);
    }
    at[edge] = f.isPresent() ? corrected(edge, v, w, t) : t;
    return at[edge] >= 0;
  }

  /// The Illinois variant of false position.
  private double corrected(int edge, double v, double w, double start) {
    double a = 0;
    double b = 1;
    double fa = v;
    double fb = w;
    double t = start;
    double largest = Math.max(Math.abs(v), Math.abs(w));
    double least = 1e-9 * largest;
    for (int i = 0; i < 24; i++) {
      double ft = f.orElseThrow().at(x(edge, t), y(edge, t)) - level;
      if (Double.isNaN(ft) || Math.abs(ft) > 1.5 * largest) {
        return -1;
      }
      if (Math.abs(ft) <= least) {
        return t;
      }
      if (ft > 0 == fb > 0) {
        b = t;
        fb = ft;
        fa /= 2;
      } else {
        a = t;
        fa = ft;
        fb /= 2;
      }
      double next = a - fa * (b - a) / (fb - fa);
      t = Double.isFinite(next) ? Math.min(b, Math.max(a, next)) : (a + b) / 2;
    }
    // A jump is never met; a curve has come close by now.
    double rest = Math.abs(f.orElseThrow().at(x(edge, t), y(edge, t)) - level);
    return rest <= 0.05 * largest ? t : -1;
  }

  private double x(int edge, double t) {
    int i = edge / 2 % columns;
    double from = grid.x()[i];
    return edge % 2 == 0 ? from + t * (grid.x()[i + 1] - from) : from;
  }

  private double y(int edge, double t) {
    int j = edge / 2 / columns;
    double from = grid.y()[j];
    return edge % 2 == 0 ? from : from + t * (grid.y()[j + 1] - from);
  }

  private Polyline walk(int start, boolean[] seen, boolean closed) {
    double[] x = new double[16];
    double[] y = new double[16];
    int n = 0;
    int edge = start;
    while (edge != NONE && !seen[edge]) {
      seen[edge] = true;
      if (n + 1 >= x.length) {
        x = Arrays.copyOf(x, 2 * n + 2);
        y = Arrays.copyOf(y, 2 * n + 2);
      }
      x[n] = x(edge, at[edge]);
      y[n++] = y(edge, at[edge]);
      int next = first[edge];
      edge = next != NONE && !seen[next] ? next : second[edge];
    }
    if (closed) {
      x[n] = x[0];
      y[n++] = y[0];
    }
    return new Polyline(Arrays.copyOf(x, n), Arrays.copyOf(y, n), closed);
  }
}
