package gradus.tutor.card;

import gradus.function.Example;
import gradus.function.Function;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Optional;

/// The picture on a card: the curve of a function of one number, else something that shows what its
/// examples yield.
final class CardPicture {
  /// More bars than this do not fit beside each other.
  private static final int MOST = 12;

  private CardPicture() {}

  /// What stands behind `plot-ascii`, quoted as for a shell; empty when nothing suits.
  static Optional<String> words(Function function) {
    Optional<String> known = known(function.name());
    if (known.isPresent()) {
      return known;
    }
    if (Words.isCurve(function)) {
      return Optional.of("curve '" + function.name() + "(x)'" + range(function));
    }
    for (Example example : function.examples()) {
      boolean plain =
          !example.output().startsWith("error: ")
              && example.input().indexOf('\'') < 0
              && example.input().indexOf(';', Math.max(0, example.input().lastIndexOf(']'))) < 0;
      if (plain) {
        Optional<String> shown = Probe.value(example.input()).flatMap(v -> shown(v, example));
        if (shown.isPresent()) {
          return shown;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> known(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "det" -> "parallelogram '[3, 1; 1, 2]'";
          case "eig", "eigvals", "eigvecs" -> "eigen '[2, 1; 1, 2]'";
          case "norm" -> "balls 1 2 inf";
          case "softmax" -> "softmax '[2, 1, 0]'";
          case "diff" -> "derivative 'x^3 - 3x'";
          case "integrate" -> "riemann 'x^2' --x 0..2";
          case "taylor" -> "taylor 'sin(x)'";
          default -> null;
        });
  }

  /// Functions that grow fast are shown where something can be seen.
  private static String range(Function function) {
    return switch (function.name()) {
      case "factorial", "gamma" -> " --x 0..5";
      default -> "";
    };
  }

  private static Optional<String> shown(Value value, Example example) {
    String quoted = "'" + example.input() + "'";
    return switch (value) {
      case Array array when isNumeric(array) -> {
        Shape shape = array.shape();
        boolean bars = shape.isVector() && array.size() >= 2 && array.size() <= MOST;
        boolean map = shape.isMatrix() && shape.rows() > 1 && shape.columns() > 1;
        yield bars
            ? Optional.of("bars " + quoted)
            : map ? Optional.of("heatmap " + quoted) : Optional.empty();
      }
      case SetValue.Intervals _ -> Optional.of("numberline " + quoted);
      default -> Optional.empty();
    };
  }

  private static boolean isNumeric(Array array) {
    if (array instanceof RealArray) {
      return Values.isFinite(array);
    }
    return Values.entries(array).stream()
        .allMatch(entry -> entry instanceof Scalar && Values.number(entry).isPresent());
  }

  /// Why there is no picture.
  static String why(Function function) {
    return "There is no picture of "
        + Words.code(function.name())
        + ": what it gives is read, not drawn. The examples of the next step show it.";
  }
}
