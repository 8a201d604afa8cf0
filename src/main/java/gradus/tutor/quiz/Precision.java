package gradus.tutor.quiz;

import gradus.tutor.quiz.Expected.Test;
import java.util.List;
import java.util.Locale;

/// Says how precise a number has to be, where the prompt does not.
final class Precision {
  private static final List<String> WORDS =
      List.of("significant", "decimal", "digit", "round", "nearest", "accura", "precis");

  private Precision() {}

  /// @param prompt as it is without
  /// @return a sentence with a blank before it, or nothing
  static String said(Test test, String prompt) {
    String lower = prompt.toLowerCase(Locale.ROOT);
    if (WORDS.stream().anyMatch(lower::contains)) {
      return "";
    }
    return switch (test) {
      case Test.Significant(int digits) -> " Give at least " + digits(digits) + ".";
      case Test.Absolute(double distance) -> " It may be off by " + number(distance) + ".";
      case Test.Relative(double part) -> " It may be off by " + number(part) + " of its size.";
      case Test.Same _, Test.Antiderivative _ -> "";
    };
  }

  private static String digits(int digits) {
    List<String> words = List.of("one", "two", "three", "four", "five", "six");
    String count = digits <= words.size() ? words.get(digits - 1) : String.valueOf(digits);
    return count + (digits == 1 ? " significant digit" : " significant digits");
  }

  private static String number(double value) {
    return gradus.value.Literals.of(new gradus.value.Scalar.Real(value));
  }
}
