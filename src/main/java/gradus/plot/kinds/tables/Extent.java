package gradus.plot.kinds.tables;

import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import java.util.Optional;

/// Rows and columns, as `--shape 8x8` gives them.
public record Extent(int rows, int columns) {
  public int size() {
    return rows * columns;
  }

  @Override
  public String toString() {
    return rows + "x" + columns;
  }

  /// The option `--shape`.
  ///
  /// @param most how many rows and columns there may be
  /// @throws gradus.diag.GradusException when it is not of the form `ROWSxCOLUMNS`
  public static Optional<Extent> of(PlotRequest request, int most) {
    return request.text(PlotOption.SHAPE).map(text -> read(text, most));
  }

  private static Extent read(String text, int most) {
    int cross = Math.max(text.indexOf('x'), text.indexOf('×'));
    int rows = cross < 0 ? 0 : number(text.substring(0, cross), most);
    int columns = cross < 0 ? 0 : number(text.substring(cross + 1), most);
    if (rows < 1 || columns < 1) {
      throw PlotRequest.wrong(
          PlotOption.SHAPE,
          "needs rows and columns from 1 to " + most + ", not '" + text + "'",
          PlotOption.SHAPE.word() + " 8x8");
    }
    return new Extent(rows, columns);
  }

  /// @return 0 when it is no number from 1 to most
  private static int number(String text, int most) {
    String digits = text.strip();
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      number = number * 10 + digit;
      if (number > most) {
        return 0;
      }
    }
    return number;
  }
}
