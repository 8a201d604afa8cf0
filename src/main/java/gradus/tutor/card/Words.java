package gradus.tutor.card;

import gradus.function.Function;
import gradus.function.Parameter;
import gradus.functions.Catalogue;
import java.util.List;
import java.util.Locale;

/// Texts of the catalogue as Markdown.
final class Words {
  private Words() {}

  /// Plain text, so that nothing in it is a mark: `a*b*c` stays.
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_{}[]<>#$|~".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /// Something typed; a code span cannot hold a backquote.
  static String code(String text) {
    return "`" + text.replace('`', '\'') + "`";
  }

  static String sentence(String text) {
    String plain = plain(text.strip());
    return plain.isEmpty() || ".!?:".indexOf(plain.charAt(plain.length() - 1)) >= 0
        ? plain
        : plain + ".";
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// `sigmoid: squashes a real number …`.
  static String about(Function function) {
    return code(function.name()) + ": " + sentence(function.summary());
  }

  static boolean isRandom(Function function) {
    return RANDOM.contains(function.name())
        || function.options().stream().anyMatch(option -> option.name().equals("seed"));
  }

  private static final List<String> RANDOM =
      List.of("rand", "randn", "randint", "randperm", "shuffle");

  /// One number in, one number out, and formulas of it make sense.
  static boolean isCurve(Function function) {
    return function.isElementwise()
        && function.scalarRule().isPresent()
        && function.parameters().size() == 1
        && !function.parameters().getFirst().repeated();
  }

  /// `x: a number; elementwise over arrays`.
  static String about(Parameter parameter) {
    String more =
        parameter.required()
            ? parameter.repeated() ? ", one or more" : ""
            : parameter.repeated() ? ", any number of them" : ", may be left out";
    String kind = parameter.kind().noun();
    String summary = parameter.summary();
    String meaning = summary.isEmpty() || summary.startsWith(kind) ? summary : ": " + summary;
    return code(parameter.name())
        + " is "
        + plain(summary.startsWith(kind) ? meaning : kind + more + meaning)
        + ".";
  }

  static List<Function> chapterOf(Function function) {
    return Catalogue.INSTANCE.functions().stream()
        .filter(other -> other.chapter() == function.chapter() && !other.equals(function))
        .toList();
  }
}
