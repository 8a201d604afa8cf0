package gradus.plot.kinds.tables;

import gradus.data.Column;
import gradus.data.Column.NumberColumn;
import gradus.data.Dataset;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Matrices;
import java.util.ArrayList;
import java.util.List;

/// An image as grey values: a matrix of the language, or a row of a data file.
///
/// @param name what it is
/// @param notes columns that were left out
public record Pixels(String name, Studio.Matrix matrix, List<String> notes) {
  private static final int MOST = 1024;

  public Pixels {
    notes = List.copyOf(notes);
  }

  public static Pixels of(PlotRequest request) {
    return request.data().isPresent()
        ? ofData(request.data().orElseThrow(), request)
        : ofExpression(request);
  }

  private static Pixels ofExpression(PlotRequest request) {
    String text = Matrices.single(request, "image", "image '[0,1;1,0]'");
    Studio.Matrix matrix = Matrices.finite(request.studio(), text);
    if (request.has(PlotOption.ROW)) {
      int row = request.count(PlotOption.ROW, 1);
      inRange(row, matrix.rows(), text);
      double[] values = new double[matrix.columns()];
      for (int j = 0; j < values.length; j++) {
        values[j] = matrix.at(row - 1, j);
      }
      return new Pixels(
          "row " + row, shaped(values, extent(values.length, request, text)), List.of());
    }
    if (request.has(PlotOption.SHAPE)) {
      return new Pixels(
          text,
          shaped(matrix.entries(), extent(matrix.entries().length, request, text)),
          List.of());
    }
    if (matrix.rows() > MOST || matrix.columns() > MOST) {
      throw PlotRequest.nothing(
          text + " is " + matrix.rows() + "x" + matrix.columns(),
          "an image of up to " + MOST + "x" + MOST);
    }
    return new Pixels(text, matrix, List.of());
  }

  private static Pixels ofData(Dataset data, PlotRequest request) {
    List<NumberColumn> columns = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Column column : data.askedFor().columns()) {
      if (column instanceof NumberColumn numbers) {
        columns.add(numbers);
      } else {
        notes.add("column " + column.name() + " has words and is no part of the image");
      }
    }
    if (columns.isEmpty() || data.rows() == 0) {
      throw PlotRequest.nothing(
          data.name() + (columns.isEmpty() ? " has no column of numbers" : " has no rows"),
          "rows of grey values");
    }
    int row = request.count(PlotOption.ROW, 1);
    inRange(row, data.rows(), data.name());
    String name = "row " + row;
    int pixels = columns.size();
    // Files of images often name the picture in their last column.
    boolean labelled =
        Extent.of(request, MOST)
            .map(extent -> extent.size() == pixels - 1)
            .orElse(side(pixels) == 0 && side(pixels - 1) > 0);
    if (labelled) {
      NumberColumn label = columns.removeLast();
      name += ", " + label.name() + " = " + text(label.values()[row - 1]);
      notes.add("column " + label.name() + " names the image and is no part of it");
    }
    double[] values = new double[columns.size()];
    for (int j = 0; j < values.length; j++) {
      values[j] = columns.get(j).values()[row - 1];
    }
    return new Pixels(name, shaped(values, extent(values.length, request, data.name())), notes);
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  private static void inRange(int row, int rows, String name) {
    if (row > rows) {
      throw Diagnostic.error(
              Code.INDEX_OUT_OF_RANGE, name + " has " + rows + " rows, and none of number " + row)
          .hint(PlotOption.ROW.word() + " " + rows)
          .toException();
    }
  }

  private static Studio.Matrix shaped(double[] values, Extent extent) {
    return new Studio.Matrix(extent.rows(), extent.columns(), values);
  }

  /// The shape asked for, or a square.
  private static Extent extent(int pixels, PlotRequest request, String name) {
    Extent extent = Extent.of(request, MOST).orElse(new Extent(side(pixels), side(pixels)));
    if (extent.size() != pixels) {
      throw Diagnostic.error(
              Code.SHAPE_MISMATCH,
              name
                  + " has "
                  + pixels
                  + " values in a row"
                  + (extent.size() == 0
                      ? ", which is no square"
                      : ", and " + extent + " needs " + extent.size()))
          .hint(PlotOption.SHAPE.word() + " ROWSxCOLUMNS, or --columns for some of them")
          .toException();
    }
    return extent;
  }

  /// @return 0 when the number is no square
  private static int side(int pixels) {
    int side = (int) Math.round(Math.sqrt(pixels));
    return side * side == pixels ? side : 0;
  }
}
