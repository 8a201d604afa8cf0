package gradus.plot;

/// Something drawn, in the units of the data. What lies outside the ranges of the axes is cut off.
public sealed interface Mark {
  Ink ink();

  /// A line through points; a NaN is a gap.
  ///
  /// @param x of the same length as y
  record Line(double[] x, double[] y, Stroke stroke, Ink ink) implements Mark {
    public Line {
      if (x.length != y.length) {
        throw new IllegalArgumentException(x.length + " and " + y.length);
      }
    }

    public static Line of(double x0, double y0, double x1, double y1, Stroke stroke, Ink ink) {
      return new Line(new double[] {x0, x1}, new double[] {y0, y1}, stroke, ink);
    }
  }

  /// Separate points, up to millions; those with a NaN are not drawn.
  record Points(double[] x, double[] y, Symbol symbol, Ink ink) implements Mark {
    public Points {
      if (x.length != y.length) {
        throw new IllegalArgumentException(x.length + " and " + y.length);
      }
    }
  }

  /// A closed polygon, by the even-odd rule.
  record Area(double[] x, double[] y, Fill fill, Ink ink) implements Mark {
    public Area {
      if (x.length != y.length) {
        throw new IllegalArgumentException(x.length + " and " + y.length);
      }
    }
  }

  /// A rectangle with sides along the axes.
  record Bar(double x0, double y0, double x1, double y1, Fill fill, Ink ink) implements Mark {}

  /// A line with a head at its end.
  record Arrow(double x0, double y0, double x1, double y1, Stroke stroke, Ink ink)
      implements Mark {}

  /// Text at a point. Only points within the panel have their text; it is moved inward where it
  /// would leave the panel.
  record Label(double x, double y, String text, Anchor anchor, Ink ink) implements Mark {}

  /// Where a text stands from its point.
  enum Anchor {
    /// It begins one cell to the right of the point.
    RIGHT,
    /// It ends one cell to the left.
    LEFT,
    /// Centred on the point itself.
    CENTRE,
    /// Centred, a row above.
    ABOVE,
    /// Centred, a row below.
    BELOW,
    /// Its first character stands on the point: for panels of cells.
    START
  }

  /// A grid of values as colours, of equal cells.
  ///
  /// @param x0 the left edge, `y0` the lower one; x1 and y1 the others
  /// @param values row-major, the first row at the top; NaN is left blank
  /// @param low the value of the first colour, high that of the last
  /// @param texts whether the values are written into the cells where there is room
  record Raster(
      double x0,
      double y0,
      double x1,
      double y1,
      int rows,
      int columns,
      double[] values,
      ColourMap map,
      double low,
      double high,
      boolean texts)
      implements Mark {
    public Raster {
      if (values.length != rows * columns) {
        throw new IllegalArgumentException(rows + "×" + columns + " of " + values.length);
      }
    }

    @Override
    public Ink ink() {
      return Ink.Role.TEXT;
    }
  }
}
