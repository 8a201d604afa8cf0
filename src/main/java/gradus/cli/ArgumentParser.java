package gradus.cli;

import gradus.diag.GradusException;
import gradus.diag.Suggest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Splits a command line into options and operands so that expressions survive:
///
/// * a short option is exactly one hyphen and one letter, takes no attached value and does not
///   cluster: `-x^2`, `-f(x)` and `-v*2` are expressions;
/// * a long option is `--word value` or `--word=value`; a `--word` nobody knows is an error, not an
///   expression;
/// * behind `--` everything is an operand.
///
/// picocli's own parser could be told most of this, but costs half the start of a JVM even out of
/// the ahead-of-time cache (measured: 40 ms beside 77 ms); so it is asked only for help and
/// completion, from the same options.
final class ArgumentParser {
  private final List<CommandOption> options;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  private ArgumentParser(List<CommandOption> options) {
    this.options = options;
  }

  /// @throws GradusException a usage error
  static ParsedArguments parse(List<CommandOption> options, List<String> words) {
    ArgumentParser parser = new ArgumentParser(options);
    int at = 0;
    while (at < words.size()) {
      String word = words.get(at++);
      if (word.equals("--")) {
        parser.operands.addAll(words.subList(at, words.size()));
        break;
      }
      at += parser.take(word, words, at);
    }
    return new ParsedArguments(parser.values, parser.operands);
  }

  /// Takes one word, and the one behind it if that is its value.
  ///
  /// @return how many words behind it were taken
  private int take(String word, List<String> words, int next) {
    int equals = isLong(word) ? word.indexOf('=') : -1;
    String name = equals < 0 ? word : word.substring(0, equals);
    for (CommandOption option : options) {
      if (option.names().contains(name)) {
        return put(option, word, equals, words, next);
      }
    }
    refuseMistakes(word, name);
    operands.add(word);
    return 0;
  }

  private int put(CommandOption option, String word, int equals, List<String> words, int next) {
    String value = "";
    int taken = 0;
    if (!option.takesValue() && !option.bare() && equals >= 0) {
      throw Usage.error(option.key() + " takes no value", "write " + option.key() + " alone");
    } else if (equals >= 0) {
      value = word.substring(equals + 1);
    } else if (option.takesValue()) {
      if (next == words.size()) {
        throw Usage.error(word + " needs a value", word + " " + option.label());
      }
      value = words.get(next);
      taken = 1;
    }
    values.computeIfAbsent(option.key(), key -> new ArrayList<>()).add(value);
    return taken;
  }

  /// Words that begin with a hyphen and are no option: most are expressions, some are slips.
  private void refuseMistakes(String word, String name) {
    if (isLong(word)) {
      throw unknown(name);
    }
    for (CommandOption option : options) {
      for (String known : option.names()) {
        boolean attached =
            known.length() == 2 && option.takesValue() && word.startsWith(known + "=");
        if (attached) {
          throw Usage.error(
              known + " takes its value as the next word",
              known + " " + word.substring(3) + "; to compute " + word + ", put -- before it");
        }
        if (known.length() >= 6 && known.endsWith(word) && known.length() == word.length() + 1) {
          throw Usage.error(
              "unknown option " + word,
              known + " with two hyphens; to compute " + word + ", put -- before it");
        }
      }
    }
  }

  private GradusException unknown(String name) {
    String later = LaterFeatures.option(name);
    if (!later.isEmpty()) {
      return Usage.later(name, later);
    }
    List<String> names = new ArrayList<>();
    for (CommandOption option : options) {
      for (String known : option.names()) {
        if (known.startsWith("--")) {
          names.add(known.substring(2));
        }
      }
    }
    List<String> near = Suggest.nearest(name.substring(2), names);
    return near.isEmpty()
        ? Usage.error("unknown option " + name, "--help lists the options")
        : Usage.error("unknown option " + name, "--" + String.join(" or --", near) + "?");
  }

  /// Whether a word is `--` and a word of at least two letters, perhaps with `=value`: `--digits`,
  /// not `--x^2`.
  private static boolean isLong(String word) {
    if (!word.startsWith("--") || word.length() < 4) {
      return false;
    }
    int equals = word.indexOf('=');
    int end = equals < 0 ? word.length() : equals;
    for (int i = 2; i < end; i++) {
      char c = word.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean inside = i > 2 && (c == '-' || c == '_' || (c >= '0' && c <= '9'));
      if (!letter && !inside) {
        return false;
      }
    }
    return end >= 4;
  }
}
