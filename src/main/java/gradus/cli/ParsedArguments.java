package gradus.cli;

import gradus.diag.GradusException;
import gradus.diag.Suggest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What stood on the command line behind the name of a command.
///
/// @param options values by the long name of the option, in order; a flag has the empty string as
///   its value
/// @param operands everything that is no option, in order
record ParsedArguments(Map<String, List<String>> options, List<String> operands) {
  ParsedArguments {
    options = Map.copyOf(options);
    operands = List.copyOf(operands);
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  /// All values of a repeatable option, in order.
  List<String> values(String option) {
    return options.getOrDefault(option, List.of());
  }

  /// The value of an option; the last one if it was given several times.
  Optional<String> value(String option) {
    List<String> values = values(option);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  /// The value of an option that takes one of a few words.
  ///
  /// @throws GradusException a usage error that lists the words
  String choice(CommandOption option, String standard) {
    Optional<String> given = value(option.key());
    if (given.isEmpty()) {
      return standard;
    }
    String word = given.get().toLowerCase(Locale.ROOT);
    if (!option.choices().contains(word)) {
      String near = Suggest.didYouMean(word, option.choices());
      throw Usage.error(
          option.key() + " does not know '" + given.get() + "'",
          near.isEmpty() ? "one of " + String.join(", ", option.choices()) : near);
    }
    return word;
  }

  /// A whole number between two bounds.
  ///
  /// @throws GradusException a usage error that names the bounds
  Optional<Integer> integer(String option, int least, int most) {
    Optional<String> given = value(option);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    String text = given.get();
    int number = decimalDigits(text);
    if (number < least || number > most) {
      throw Usage.error(
          number < 0 && !isNegative(text)
              ? option + " needs a whole number, not '" + text + "'"
              : option + " cannot be '" + text + "'",
          "from " + least + " to " + most);
    }
    return Optional.of(number);
  }

  /// Whether it is a whole number, only with a minus sign.
  private static boolean isNegative(String text) {
    return text.startsWith("-") && decimalDigits(text.substring(1)) >= 0;
  }

  /// The value of up to nine ASCII digits; -1 for anything else.
  private static int decimalDigits(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + (c - '0');
    }
    return number;
  }
}
