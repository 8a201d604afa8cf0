package gradus.tutor.generate;

import static gradus.tutor.generate.Worked.call;
import static gradus.tutor.generate.Worked.close;
import static gradus.tutor.generate.Worked.numbers;
import static gradus.tutor.generate.Worked.variants;
import static gradus.tutor.generate.Worked.worked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers of generated items by a route that is neither the generator's own nor the engine's:
/// slopes by differences, areas by Simpson's rule, limits by going near, polynomials by what they
/// miss. And what the prompt shows is what is marked.
final class CalculusAnswersTest {
  /// No special place of any of these functions.
  private static final double X = 0.731;

  private static final double H = 1e-4;

  private static double[] at(String expression, Map<String, Double> where) {
    List<String> places = new ArrayList<>();
    where.forEach((name, value) -> places.add(name + "=" + value));
    return numbers("(" + expression + ") at (" + String.join(", ", places) + ")");
  }

  /// A formula of one variable at many places, in one question to the engine.
  private static double[] along(String formula, String variable, double... places) {
    List<String> all = new ArrayList<>();
    for (double place : places) {
      all.add("((" + formula + ") at (" + variable + "=" + place + "))");
    }
    return numbers("[" + String.join(", ", all) + "]");
  }

  private static double slope(String formula, String variable, double at) {
    double[] f = along(formula, variable, at - 2 * H, at - H, at + H, at + 2 * H);
    return (f[0] - 8 * f[1] + 8 * f[2] - f[3]) / (12 * H);
  }

  @ParameterizedTest
  @ValueSource(strings = {"derivatives", "chain-rule", "partial-derivatives"})
  void slopesAreWhatDifferencesSay(String topic) {
    int checked = 0;
    for (Variant variant : variants(topic)) {
      List<String> diff = call(variant, "diff");
      if (diff.size() == 3) {
        String by = diff.get(1);
        Map<String, Double> where = Map.of("x", X, "y", 1.193, "w", 0.438, "b", 0.864);
        String place = diff.get(2);
        if (place.isEmpty()) {
          checked++;
          String formula = fixed(diff.get(0), by, where);
          double[] found = at(worked(variant), where);
          close(found[0], slope(formula, by, where.getOrDefault(by, X)), variant);
        } else {
          checked++;
          double w = Double.parseDouble(place.substring(place.indexOf('=') + 1));
          close(numbers(worked(variant))[0], slope(diff.get(0), by, w), variant);
        }
      } else if (diff.size() == 4) { // by one variable, then by another
        checked++;
        Map<String, Double> where = Map.of("x", X, "y", 1.193);
        String f = diff.get(0);
        double h = 1e-3;
        double[] corners = new double[4];
        for (int i = 0; i < 4; i++) {
          double x = X + (i < 2 ? h : -h);
          double y = 1.193 + (i % 2 == 0 ? h : -h);
          corners[i] = at(f, Map.of("x", x, "y", y))[0];
        }
        double mixed = (corners[0] - corners[1] - corners[2] + corners[3]) / (4 * h * h);
        assertThat(at(worked(variant), where)[0])
            .as(variant.prompt())
            .isCloseTo(mixed, within(1e-4 * Math.max(1, Math.abs(mixed))));
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  /// With numbers for all variables but one.
  private static String fixed(String formula, String by, Map<String, Double> where) {
    List<String> others = new ArrayList<>();
    where.forEach((name, value) -> {
      if (!name.equals(by)) {
        others.add(name + "=" + value);
      }
    });
    return "(" + formula + ") at (" + String.join(", ", others) + ")";
  }

  @Test
  void gradientsAreWhatDifferencesSay() {
    int checked = 0;
    for (Variant variant : variants("gradients")) {
      List<String> gradient = call(variant, "gradient");
      if (gradient.size() == 3) {
        checked++;
        String[] names = gradient.get(1).substring(1, gradient.get(1).length() - 1).split(", ");
        double[] point = {X, 1.193};
        boolean somewhere = !gradient.get(2).isEmpty();
        if (somewhere) {
          String[] values = gradient.get(2).replaceAll("[^-0-9,]", "").split(",");
          point = new double[] {Double.parseDouble(values[0]), Double.parseDouble(values[1])};
        }
        Map<String, Double> where = Map.of(names[0], point[0], names[1], point[1]);
        double[] found = somewhere ? numbers(worked(variant)) : at(worked(variant), where);
        for (int i = 0; i < 2; i++) {
          String formula = fixed(gradient.get(0), names[i], where);
          close(found[i], slope(formula, names[i], point[i]), variant);
        }
      }
    }
    assertThat(checked).isGreaterThan(25);
  }

  @Test
  void integralsAreWhatSlopesAndSumsSay() {
    int checked = 0;
    for (Variant variant : variants("integrals")) {
      List<String> integral = call(variant, "integrate");
      if (integral.size() == 3) {
        checked++;
        String answer = worked(variant).replace("+ C", "");
        close(slope(answer, "x", X), along(integral.get(0), "x", X)[0], variant);
      } else if (integral.size() == 5) {
        checked++;
        double from = numbers(integral.get(2))[0];
        double to = numbers(integral.get(3))[0];
        int strips = 80;
        double[] places = new double[strips + 1];
        for (int i = 0; i <= strips; i++) {
          places[i] = from + (to - from) * i / strips;
        }
        double[] f = along(integral.get(0), "x", places);
        double sum = f[0] + f[strips];
        for (int i = 1; i < strips; i++) {
          sum += (i % 2 == 0 ? 2 : 4) * f[i];
        }
        close(numbers(worked(variant))[0], sum * (to - from) / strips / 3, variant);
      }
    }
    assertThat(checked).isGreaterThan(25);
  }

  @Test
  void limitsAreWhatLiesNear() {
    int checked = 0;
    for (Variant variant : variants("limits")) {
      List<String> limit = call(variant, "limit");
      if (limit.size() == 4) {
        checked++;
        boolean far = limit.get(2).equals("inf");
        double to = far ? 0 : numbers(limit.get(2))[0];
        double[] near =
            far
                ? along(limit.get(0), limit.get(1), 1e7, 2e7)
                : along(limit.get(0), limit.get(1), to - 1e-3, to + 1e-3);
        double expected = (near[0] + near[1]) / 2;
        assertThat(numbers(worked(variant))[0])
            .as(variant.prompt())
            .isCloseTo(expected, within(2e-4 * Math.max(1, Math.abs(expected))));
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  /// What a polynomial of order n misses shrinks with the power n + 1 of the distance.
  @Test
  void taylorPolynomialsMissLittle() {
    int checked = 0;
    for (Variant variant : variants("taylor")) {
      List<String> taylor = call(variant, "taylor");
      if (taylor.size() == 5) {
        checked++;
        double at = numbers(taylor.get(2))[0];
        int order = Integer.parseInt(taylor.get(3));
        String missed = "(" + taylor.get(0) + ") - (" + worked(variant) + ")";
        double[] errors = along(missed, "x", at, at + 1e-2, at + 5e-3);
        assertThat(errors[0]).as(variant.prompt()).isCloseTo(0, within(1e-9));
        double ratio = errors[1] / errors[2];
        // an even function misses nothing of the third power
        double expected = taylor.get(0).contains("cos") ? 16 : Math.pow(2, order + 1);
        assertThat(ratio).as(variant.prompt()).isBetween(0.85 * expected, 1.25 * expected);
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  /// The formula of the prompt, typed back as the LaTeX it is, means what is marked.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "derivatives",
        "chain-rule",
        "partial-derivatives",
        "gradients",
        "integrals",
        "taylor"
      })
  void whatIsShownIsWhatIsAsked(String topic) {
    int checked = 0;
    for (Variant variant : variants(topic)) {
      for (String command : List.of("diff", "gradient", "integrate", "taylor")) {
        List<String> parts = call(variant, command);
        String shown = formula(variant.prompt());
        if (!parts.isEmpty() && !shown.isEmpty() && !variant.prompt().contains("density")) {
          checked++;
          String asked = parts.get(0);
          assertThat(Desk.STANDARD.same(shown, asked)).as(shown + " for " + asked).isTrue();
        }
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  /// The formula between the first dollars that hold an equation or an integral.
  private static String formula(String prompt) {
    String[] spans = prompt.split("\\$", -1);
    for (int i = 1; i < spans.length; i += 2) {
      String span = spans[i];
      if (span.contains("\\int")) {
        int start = span.startsWith("\\int ") ? 5 : span.indexOf("} ", span.indexOf('^')) + 2;
        return span.substring(start, span.indexOf("\\, dx")).strip();
      }
      if (span.startsWith("f(") || span.startsWith("L(")) {
        return span.substring(span.indexOf('=') + 1).strip();
      }
    }
    return "";
  }
}
