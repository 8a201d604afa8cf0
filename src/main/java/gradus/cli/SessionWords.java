package gradus.cli;

import gradus.engine.Binding;
import gradus.plot.PlotOption;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What the shell knows of the names in the words of a command that computes. The command finds it
/// as if it had been bound with `-v`: as values, since no table has a literal and a large matrix
/// would be a long one.
final class SessionWords {
  private static final ScopedValue<List<Binding>> KNOWN = ScopedValue.newInstance();

  private SessionWords() {}

  /// Runs a command that may use what is bound and named in its words.
  static <T> T known(Map<String, Value> bound, List<String> words, Supplier<T> command) {
    return ScopedValue.where(KNOWN, used(bound, words)).call(command::get);
  }

  /// The bindings that were given to the command that runs here.
  static List<Binding> bindings() {
    return KNOWN.isBound() ? KNOWN.get() : List.of();
  }

  /// What stands in the words. What a function uses comes before it. What a slider moves has no
  /// value, whatever is bound.
  static List<Binding> used(Map<String, Value> bound, List<String> words) {
    Map<String, Value> used = new LinkedHashMap<>();
    Map<String, Value> fixed = new HashMap<>(bound);
    fixed.remove(slider(words));
    for (String word : words) {
      collect(word, fixed, used);
    }
    List<Binding> bindings = new ArrayList<>();
    used.forEach((name, value) -> bindings.add(new Binding.Data(name, value)));
    return bindings;
  }

  /// The name in `--slide a=0..5`; empty when nothing slides.
  private static String slider(List<String> words) {
    String option = PlotOption.SLIDE.word();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String value =
          word.equals(option) && i + 1 < words.size()
              ? words.get(i + 1)
              : word.startsWith(option + "=") ? word.substring(option.length() + 1) : "";
      int equals = value.indexOf('=');
      if (equals > 0) {
        return BindingRule.canonical(value.substring(0, equals).strip());
      }
    }
    return "";
  }

  private static void collect(String text, Map<String, Value> bound, Map<String, Value> used) {
    for (String name : names(text)) {
      Value value = bound.get(name);
      if (value == null || used.containsKey(name)) {
        continue;
      }
      if (value instanceof FunctionValue function) {
        collect(Literals.of(function), bound, used);
      }
      used.put(name, value);
    }
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && isNamePart(text.charAt(i))) {
        i++;
      }
      int letter = start; // 2x is twice x
      while (letter < i && text.charAt(letter) >= '0' && text.charAt(letter) <= '9') {
        letter++;
      }
      if (i > letter) {
        names.add(BindingRule.canonical(text.substring(letter, i)));
      }
      i = Math.max(i, start + 1);
    }
    return names;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
