package gradus.data;

import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Columns of `true` and `false`, in small or large letters, as NumPy, R and gradus write them.
final class TruthColumn {
  private TruthColumn() {}

  /// Whether every word is a truth value, and there is one.
  static boolean isTruths(List<String> words) {
    for (String word : words) {
      if (!word.equalsIgnoreCase("true") && !word.equalsIgnoreCase("false")) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  static List<Value> values(List<String> words) {
    List<Value> values = new ArrayList<>(words.size());
    for (String word : words) {
      values.add(Truth.of(word.equalsIgnoreCase("true")));
    }
    return values;
  }
}
