package gradus.evaluate;

import gradus.diag.Diagnostic;
import gradus.function.Operand;
import gradus.value.Shape;
import java.util.ArrayList;
import java.util.List;

/// Two shapes one under the other, aligned at their last axes as broadcasting compares them, with
/// what clashes marked:
///
/// ```
///  left: A  2×3×4
/// right: B    5×4
///             ^ 3 and 5 differ
/// ```
public final class AlignedShapes {
  /// Operands longer than this are left out: their shapes would stand too far away.
  private static final int LONGEST_NAME = 40;

  private AlignedShapes() {}

  /// The diagnostic with the lines that show the clash.
  static Diagnostic add(Diagnostic d, Operand left, Shape a, Operand right, Shape b) {
    if (a.isVector() && b.isVector() || Broadcast.common(a, b).isPresent()) {
      return d.detail(" left: " + left.labelled(Broadcast.describe(a)))
          .detail("right: " + right.labelled(Broadcast.describe(b)));
    }
    return add(d, " left: ", left.text(), a, "right: ", right.text(), b);
  }

  /// The same for two things with names of their own; the titles are of one length.
  public static Diagnostic add(
      Diagnostic d,
      String title,
      String name,
      Shape a,
      String otherTitle,
      String otherName,
      Shape b) {
    int rank = Math.max(a.rank(), b.rank());
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    List<String> clashes = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      String x = length(a, axis - rank + a.rank());
      String y = length(b, axis - rank + b.rank());
      int width = Math.max(x.length(), y.length());
      boolean clash = differ(x, y);
      upper
          .append(axis == 0 ? "" : separator(upper, x))
          .append(" ".repeat(width - x.length()))
          .append(x);
      lower
          .append(axis == 0 ? "" : separator(lower, y))
          .append(" ".repeat(width - y.length()))
          .append(y);
      String mark = clash ? "^".repeat(Math.max(1, y.length())) : "";
      marks.append(axis == 0 ? "" : " ").append(" ".repeat(width - mark.length())).append(mark);
      if (clash) {
        clashes.add(x + " and " + y);
      }
    }
    boolean named = name.length() <= LONGEST_NAME && otherName.length() <= LONGEST_NAME;
    int room = named ? Math.max(points(name), points(otherName)) : 0;
    Diagnostic shown =
        d.detail(title + column(named ? name : "", room) + upper)
            .detail(otherTitle + column(named ? otherName : "", room) + lower);
    return clashes.isEmpty()
        ? shown
        : shown.detail(
            " ".repeat(title.length())
                + column("", room)
                + marks.toString().stripTrailing()
                + " "
                + String.join(", ", clashes)
                + " differ");
  }

  private static String length(Shape shape, int axis) {
    return axis < 0 ? "" : Integer.toString(shape.length(axis));
  }

  private static boolean differ(String x, String y) {
    return !x.isEmpty() && !y.isEmpty() && !x.equals(y) && !x.equals("1") && !y.equals("1");
  }

  private static String separator(StringBuilder line, String length) {
    return length.isEmpty() || line.toString().isBlank() ? " " : "×";
  }

  private static String column(String name, int room) {
    return room == 0 ? "" : name + " ".repeat(room - points(name)) + "  ";
  }

  private static int points(String name) {
    return name.codePointCount(0, name.length());
  }
}
