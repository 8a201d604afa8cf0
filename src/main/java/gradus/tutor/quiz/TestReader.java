package gradus.tutor.quiz;

import gradus.diag.Suggest;
import gradus.symbolic.equivalence.Criterion;
import gradus.tutor.quiz.Expected.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what stands behind `test:`.
final class TestReader {
  private TestReader() {}

  static Test read(Lines lines, Names names) {
    String[] words = lines.text().split("\\s+");
    return switch (words[0]) {
      case "number" -> number(lines, words);
      case "sigfigs" -> {
        Optional<Filter> digits =
            words.length == 2 ? Filter.of("sig " + words[1]) : Optional.empty();
        yield new Test.Significant(
            digits
                .orElseThrow(() ->
                    lines
                        .error("how many significant digits?")
                        .hint("test: sigfigs 3")
                        .toException())
                .digits());
      }
      case "antiderivative" -> {
        String variable = words.length == 2 ? words[1] : "";
        if (!names.isVariable(variable)) {
          throw lines
              .error("the variable of the antiderivative is missing among 'vars'")
              .hint("test: antiderivative x")
              .toException();
        }
        yield new Test.Antiderivative(variable);
      }
      default -> new Test.Same(criterion(lines));
    };
  }

  private static Criterion criterion(Lines lines) {
    return Criterion.of(lines.text())
        .orElseThrow(() -> {
          List<String> words = new ArrayList<>(Criterion.words());
          words.addAll(List.of("number", "sigfigs"));
          String near = Suggest.didYouMean(lines.text(), words);
          return lines
              .error("there is no test '" + lines.text() + "'")
              .hint(near.isEmpty() ? "one of " + String.join(", ", words) : near)
              .toException();
        });
  }

  private static Test number(Lines lines, String[] words) {
    double size = words.length == 3 ? size(words[2]) : 0;
    if (size > 0 && words[1].equals("rel") && size < 1) {
      return new Test.Relative(size);
    }
    if (size > 0 && words[1].equals("abs")) {
      return new Test.Absolute(size);
    }
    throw lines
        .error("how close must a number be?")
        .hint("test: number rel 1e-6, or test: number abs 0.01")
        .toException();
  }

  private static double size(String text) {
    try {
      double size = Double.parseDouble(text);
      return Double.isFinite(size) ? size : 0;
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }
}
