package gradus.plot.sample;

import gradus.engine.Drawable.PointFunction;
import gradus.plot.Axis;
import java.util.Arrays;

/// The values of a function of two variables on a grid.
///
/// @param x ascending
/// @param y ascending
/// @param values row by row from the lowest y; not finite where there is none
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Grid(double[] x, double[] y, double[] values) {

  public static Grid of(PointFunction f, Axis horizontal, Axis vertical, int columns, int rows) {
    double[] x = places(horizontal, columns);
    double[] y = places(vertical, rows);
    double[] values = new double[columns * rows];
    double[] point = new double[2];
    for (int j = 0; j < rows; j++) {
      point[1] = y[j];
      for (int i = 0; i < columns; i++) {
        point[0] = x[i];
        values[j * columns + i] = f.at(point);
      }
    }
    return new Grid(x, y, values);
  }

  private static double[] places(Axis axis, int n) {
    double[] places = new double[n];
    for (int i = 0; i < n; i++) {
      places[i] = axis.value((double) i / (n - 1));
    }
    places[n - 1] = axis.high();
    return places;
  }

  public int columns() {
    return x.length;
  }

  public int rows() {
    return y.length;
  }

  public double at(int column, int row) {
    return values[row * x.length + column];
  }

  /// The finite values, ascending.
  public double[] sorted() {
    return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
  }

  /// Row by row from the highest y, as rasters are.
  public double[] fromTheTop() {
    double[] turned = new double[values.length];
    for (int j = 0; j < y.length; j++) {
      System.arraycopy(values, j * x.length, turned, (y.length - 1 - j) * x.length, x.length);
    }
    return turned;
  }

  /// Surrounded by points of another value at the same places as the border, so that what is cut
  /// off by the border is closed along it; what is not finite has that value too.
  Grid framed(double outside) {
    int columns = x.length + 2;
    double[] framed = new double[columns * (y.length + 2)];
    Arrays.fill(framed, outside);
    for (int j = 0; j < y.length; j++) {
      for (int i = 0; i < x.length; i++) {
        double v = at(i, j);
        framed[(j + 1) * columns + i + 1] = Double.isFinite(v) ? v : outside;
      }
    }
    return new Grid(bordered(x), bordered(y), framed);
  }

  private static double[] bordered(double[] places) {
    double[] all = new double[places.length + 2];
    System.arraycopy(places, 0, all, 1, places.length);
    all[0] = places[0];
    all[all.length - 1] = places[places.length - 1];
    return all;
  }
}
