package gradus.plot;

import gradus.data.Dataset;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is to be drawn, and where.
///
/// @param operands texts in the language, as typed
/// @param options the values of the options that were given
/// @param data a table that was read, its numbers and words by column; columns without a header are
///   named `column 1`
/// @param studio reads and computes texts
public record PlotRequest(
    List<String> operands,
    Map<PlotOption, String> options,
    Optional<Dataset> data,
    Studio studio,
    Space space) {
  /// More samples, bins or strips than this are no picture.
  private static final int MOST = 10_000;

  /// Between the ends of a range there are more numbers than a picture has columns.
  private static final int FEWEST_DOUBLES = 4_000;

  public PlotRequest {
    operands = List.copyOf(operands);
    options = Map.copyOf(options);
  }

  public boolean has(PlotOption option) {
    return options.containsKey(option);
  }

  public Optional<String> text(PlotOption option) {
    return Optional.ofNullable(options.get(option));
  }

  /// Two ends of a range, both computed by the engine: `-pi..pi`.
  ///
  /// @param low below high
  public record Range(double low, double high) {}

  /// @throws GradusException when it is no range of two different finite numbers
  public Optional<Range> range(PlotOption option) {
    return text(option).map(text -> range(option, text));
  }

  /// The range of an option's text.
  public Range range(PlotOption option, String text) {
    int dots = text.indexOf("..");
    if (dots <= 0 || dots + 2 >= text.length()) {
      throw wrong(option, "needs two ends, not '" + text + "'", option.word() + " -2..2");
    }
    double low = studio.number(text.substring(0, dots), option.word());
    double high = studio.number(text.substring(dots + 2), option.word());
    if (!Double.isFinite(low) || !Double.isFinite(high) || !(low < high)) {
      throw wrong(option, "needs a lower and a higher end, not '" + text + "'", "-2..2");
    }
    if (!Double.isFinite(high - low)) {
      throw wrong(option, "spans more than numbers can tell: '" + text + "'", "-1e300..1e300");
    }
    if (high - low < FEWEST_DOUBLES * Math.max(Math.ulp(low), Math.ulp(high))) {
      throw wrong(option, "has hardly a number between its ends: '" + text + "'", "a wider range");
    }
    return new Range(low, high);
  }

  /// @return the number, or the standard when the option is not given
  public int count(PlotOption option, int standard) {
    if (!has(option)) {
      return standard;
    }
    double value = studio.number(text(option).orElseThrow(), option.word());
    if (value != Math.rint(value) || value < 1 || value > MOST) {
      throw wrong(
          option,
          "needs a whole number from 1 to " + MOST + ", not '" + text(option).orElseThrow() + "'",
          option.word() + " 10");
    }
    return (int) value;
  }

  /// Numbers separated by commas, each in the language.
  public List<Double> numbers(PlotOption option) {
    List<Double> numbers = new ArrayList<>();
    for (String part : studio.parts(text(option).orElse(""))) {
      numbers.add(studio.number(part, option.word()));
    }
    return numbers;
  }

  /// A word out of a few.
  ///
  /// @param choices the first one is taken when the option is not given
  public String word(PlotOption option, List<String> choices) {
    String word = text(option).orElse(choices.getFirst());
    if (!choices.contains(word)) {
      throw wrong(option, "knows no '" + word + "'", "one of " + String.join(", ", choices));
    }
    return word;
  }

  public ColourMap map(ColourMap standard) {
    if (!has(PlotOption.MAP)) {
      return standard;
    }
    return switch (word(PlotOption.MAP, List.of("viridis", "magma", "coolwarm", "grey"))) {
      case "magma" -> ColourMap.MAGMA;
      case "coolwarm" -> ColourMap.COOLWARM;
      case "grey" -> ColourMap.GREY;
      default -> ColourMap.VIRIDIS;
    };
  }

  /// A usage error about an option.
  public static GradusException wrong(PlotOption option, String message, String hint) {
    return Diagnostic.error(Code.USAGE, option.word() + " " + message).hint(hint).toException();
  }

  /// Nothing can be drawn of what was given.
  public static GradusException nothing(String message, String hint) {
    return Diagnostic.error(Code.NOTHING_TO_DRAW, message).hint(hint).toException();
  }
}
