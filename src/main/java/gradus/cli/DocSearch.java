package gradus.cli;

import gradus.function.Function;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds functions by words: `eigen values`, `loss classifier`.
///
/// A function counts when every word is found somewhere in what is known of it; where a word is
/// found says how much it counts. The weights are an order, not a measure: a name before a summary
/// before prose.
final class DocSearch {
  private static final int NAME = 100;
  private static final int PART_OF_NAME = 40;
  private static final int STEM_OF_WORD = 30;
  private static final int SUMMARY = 20;
  private static final int USE = 8;
  private static final int DETAILS = 3;

  private record Hit(Function function, int score) {}

  private DocSearch() {}

  /// The functions that fit, best first. When no function has all the words, those that have any.
  static List<Function> find(List<String> words, List<Function> functions) {
    List<Function> all = find(words, functions, true);
    return all.isEmpty() ? find(words, functions, false) : all;
  }

  private static List<Function> find(List<String> words, List<Function> functions, boolean every) {
    List<Hit> hits = new ArrayList<>();
    for (Function function : functions) {
      int score = score(words, function, every);
      if (score > 0) {
        hits.add(new Hit(function, score));
      }
    }
    hits.sort(
        Comparator.comparingInt((Hit hit) -> -hit.score())
            .thenComparing(hit -> hit.function().name()));
    return hits.stream().map(Hit::function).toList();
  }

  private static int score(List<String> words, Function function, boolean every) {
    int score = 0;
    for (String word : words) {
      int found = score(singular(word.toLowerCase(Locale.ROOT)), function);
      if (found == 0 && every) {
        return 0;
      }
      score += found;
    }
    return score;
  }

  private static int score(String word, Function function) {
    int score = name(word, function.name());
    for (String alias : function.aliases()) {
      score = Math.max(score, name(word, alias) - 1);
    }
    // sums, so that a word in the summary and in the use tells more than in one of them
    score += contains(function.summary(), word) ? SUMMARY : 0;
    score += contains(function.usedFor(), word) ? USE : 0;
    score +=
        contains(function.details(), word) || contains(function.chapter().title(), word)
            ? DETAILS
            : 0;
    return Math.max(score, 0);
  }

  private static int name(String word, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals(word)) {
      return NAME;
    }
    if (word.length() >= 2 && lower.contains(word)) {
      return PART_OF_NAME;
    }
    // eig for eigenvalue, chol for cholesky is the other way round and above
    return lower.length() >= 3 && word.startsWith(lower) ? STEM_OF_WORD : 0;
  }

  private static boolean contains(String text, String word) {
    return word.length() >= 2 && text.toLowerCase(Locale.ROOT).contains(word);
  }

  /// `values` finds `value`.
  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
