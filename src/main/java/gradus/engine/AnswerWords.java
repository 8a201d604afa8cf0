package gradus.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Answers that are said, not written as formulas.
final class AnswerWords {
  /// What words can mean.
  enum Said {
    /// The empty set.
    NO_SOLUTION,
    /// A limit or an integral that has no value.
    NO_VALUE,
    /// Every real number.
    EVERYTHING
  }

  private static final Set<String> NO_SOLUTION =
      Set.of(
          "none",
          "no solution",
          "no solutions",
          "no real solution",
          "no real solutions",
          "no roots",
          "no real roots",
          "no root",
          "unsolvable",
          "the empty set",
          "empty set");
  private static final Set<String> NO_VALUE =
      Set.of(
          "dne",
          "does not exist",
          "doesn't exist",
          "undefined",
          "not defined",
          "no limit",
          "no value",
          "diverges",
          "divergent",
          "it diverges",
          "it does not exist",
          "the limit does not exist",
          "the integral diverges",
          "none");
  private static final Set<String> EVERYTHING =
      Set.of("all real numbers", "all reals", "every real number", "all x", "every x", "any x");

  private static final Pattern INFINITY = Pattern.compile("(?i)\\binfinity\\b");
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?i)^(?:so |thus |hence )?(?:(?:the|my) )?"
              + "(?:answer|result|solution|solutions|it)(?: (?:is|are)\\b:?| ?:| ?=)\\s*");
  private static final Pattern TYPED_SIGNS = Pattern.compile("\\+/[-−]");
  private static final Pattern LEADING_SIGNS = Pattern.compile("(^|=\\s*|,\\s*)\\+[-−]");
  private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,}\\s+\\p{L}{2,}");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+−]?\\d+,\\d+");

  private AnswerWords() {}

  /// The formula in `the answer is 2x`, with `infinity` and `+-` as the language writes them.
  static String formula(String text) {
    String rest = INTRODUCTION.matcher(text).replaceFirst("");
    rest = INFINITY.matcher(rest.isEmpty() ? text : rest).replaceAll("inf");
    rest = TYPED_SIGNS.matcher(rest).replaceAll("±");
    return LEADING_SIGNS.matcher(rest).replaceAll("$1±");
  }

  /// What the whole answer says in words, where words are expected of that kind.
  ///
  /// @param value whether a single value is asked for, and not a set
  static Optional<Said> said(String text, boolean value) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]$", "");
    if (value) {
      return NO_VALUE.contains(plain) ? Optional.of(Said.NO_VALUE) : Optional.empty();
    }
    return NO_SOLUTION.contains(plain)
        ? Optional.of(Said.NO_SOLUTION)
        : EVERYTHING.contains(plain) ? Optional.of(Said.EVERYTHING) : Optional.empty();
  }

  /// Whether two words stand side by side, as in a sentence.
  static boolean isSentence(String text) {
    return TWO_WORDS.matcher(text).find();
  }

  /// `1,5`, which in some countries is one number.
  static boolean isDecimalComma(String text) {
    return DECIMAL_COMMA.matcher(text.strip()).matches();
  }
}
