package gradus.cli;

import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.Table;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the shell knows, as options of a command that computes: `-v A=[[1, 2], [3, 4]]`.
final class SessionWords {
  private SessionWords() {}

  /// The words behind the bindings of the names that stand in them. What a function uses comes
  /// before it.
  static List<String> with(Map<String, Value> bound, List<String> words) {
    Map<String, String> used = new LinkedHashMap<>();
    for (String word : words) {
      collect(word, bound, used);
    }
    List<String> all = new ArrayList<>();
    used.forEach((name, literal) -> {
      if (!literal.isEmpty()) {
        all.add("-v");
        all.add(name + "=" + literal);
      }
    });
    all.addAll(words);
    return all;
  }

  private static void collect(String text, Map<String, Value> bound, Map<String, String> used) {
    for (String name : names(text)) {
      Value value = bound.get(name);
      if (value != null && !used.containsKey(name) && hasLiteral(value)) {
        String literal = Literals.of(value);
        if (value instanceof FunctionValue) {
          collect(literal, bound, used);
        }
        used.put(name, literal.equals(name) ? "" : literal);
      }
    }
  }

  private static boolean hasLiteral(Value value) {
    return !(value instanceof RecordValue) && !(value instanceof Table);
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length()
          && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
        i++;
      }
      if (i > start) {
        names.add(BindingRule.canonical(text.substring(start, i)));
      } else {
        i++;
      }
    }
    return names;
  }
}
