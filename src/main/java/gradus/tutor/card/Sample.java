package gradus.tutor.card;

import gradus.engine.Answer;
import gradus.function.Example;
import gradus.function.Function;
import gradus.tutor.quiz.Chance;
import gradus.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A call of a function with numbers of chance: one of its examples with other integers in it.
///
/// @param call in the language
/// @param answer what it gives
record Sample(String call, Answer answer) {
  private static final int TRIES = 6;

  /// Of numbers, until they make a call that anybody would write.
  private static final int DRAWS = 20;

  /// Larger numbers mean something: sizes, codes, years.
  private static final int LARGEST = 12;

  /// Longer calls are no questions.
  private static final int LONGEST = 60;

  /// The examples that are answered, and have one line.
  static List<String> calls(Function function) {
    List<String> calls = new ArrayList<>();
    for (Example example : function.examples()) {
      if (!example.output().startsWith("error: ")
          && example.input().length() <= LONGEST
          && example.input().indexOf('\n') < 0
          && example.input().contains(function.name())) {
        calls.add(example.input());
      }
    }
    return calls;
  }

  /// Where functions of one number are asked for.
  private static final List<String> POINTS =
      List.of("-2", "-1", "-1/2", "0", "1/4", "1/2", "1", "2", "3", "4", "9");

  /// @return empty when the function has no example to start from
  static Optional<Sample> of(Function function, Chance chance) {
    if (Words.isCurve(function) && chance.coin()) {
      Optional<Sample> point = atPoint(function, chance);
      if (point.isPresent()) {
        return point;
      }
    }
    List<String> calls = calls(function);
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < TRIES; i++) {
      String call = varied(chance.pick(calls), chance);
      Optional<Answer> answer = Probe.answer(call);
      if (answer.isPresent()) {
        return Optional.of(new Sample(call, answer.get()));
      }
    }
    String call = chance.pick(calls);
    return Probe.answer(call).map(answer -> new Sample(call, answer));
  }

  private static Optional<Sample> atPoint(Function function, Chance chance) {
    for (String point : chance.shuffled(POINTS)) {
      String call = function.name() + "(" + point + ")";
      Optional<Answer> answer =
          Probe.answer(call).filter(found -> Values.number(found.approximate()).isPresent());
      if (answer.isPresent()) {
        return Optional.of(new Sample(call, answer.get()));
      }
    }
    return Optional.empty();
  }

  /// The same with other small integers; numbers within names, decimals and texts stay. Numbers
  /// that differ go on to differ, and fractions stay in lowest terms.
  static String varied(String call, Chance chance) {
    for (int i = 0; i < DRAWS; i++) {
      Map<String, String> changes = new HashMap<>();
      String drawn = drawn(call, changes, chance);
      boolean apart = Set.copyOf(changes.values()).size() == changes.size();
      if (apart && !isReducible(drawn) && !drawn.contains("sqrt(1)")) {
        return drawn;
      }
    }
    return call;
  }

  /// @param changes takes what became of each number
  private static String drawn(String call, Map<String, String> changes, Chance chance) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    int i = 0;
    while (i < call.length()) {
      char c = call.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      }
      if (quoted || !isDigit(c) || i > 0 && isPartOfWord(call.charAt(i - 1))) {
        out.append(c);
        i++;
        continue;
      }
      int end = endOfDigits(call, i);
      boolean whole = end == call.length() || !isPartOfWord(call.charAt(end));
      int least = i > 0 && "^/".indexOf(call.charAt(i - 1)) >= 0 ? 2 : 1;
      String digits = call.substring(i, end);
      if (whole) {
        String other = changes.computeIfAbsent(digits, key -> changed(key, least, chance));
        out.append(least > 1 && other.equals("1") ? "2" : other);
      } else {
        out.append(digits);
      }
      i = end;
    }
    return out.toString();
  }

  /// Whether a fraction of it could be written with smaller numbers.
  private static boolean isReducible(String call) {
    for (int slash = call.indexOf('/'); slash > 0; slash = call.indexOf('/', slash + 1)) {
      int from = slash;
      while (from > 0 && isDigit(call.charAt(from - 1))) {
        from--;
      }
      int to = endOfDigits(call, slash + 1);
      if (from < slash && to > slash + 1) {
        BigInteger above = new BigInteger(call.substring(from, slash));
        BigInteger below = new BigInteger(call.substring(slash + 1, to));
        if (!above.gcd(below).equals(BigInteger.ONE)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '"';
  }

  /// @param least exponents and denominators of 1 are none
  private static String changed(String digits, int least, Chance chance) {
    if (digits.length() > 2) {
      return digits;
    }
    int value = Integer.parseInt(digits);
    if (value > LARGEST || value == 0) {
      return digits;
    }
    return String.valueOf(Math.max(value > 1 ? 2 : least, value + chance.integer(-1, 3)));
  }
}
