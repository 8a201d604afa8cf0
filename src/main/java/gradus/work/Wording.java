package gradus.work;

import gradus.syntax.Names;
import gradus.syntax.Parser;
import java.util.Locale;
import java.util.Set;

/// Tells words from mathematics.
final class Wording {
  private static final Set<String> LANGUAGE =
      Set.of(
          "at",
          "in",
          "or",
          "and",
          "not",
          "for",
          "if",
          "union",
          "minus",
          "intersect",
          "subset",
          "lim",
          "int",
          "integral",
          "dot",
          "cross",
          "true",
          "false",
          "of",
          "from");

  /// Words so short that they might be products of letters.
  private static final Set<String> SHORT =
      Set.of(
          "is", "we", "the", "to", "by", "it", "so", "as", "an", "be", "on", "use", "get", "now",
          "let", "then", "thus", "this", "that", "with", "hence", "where", "has", "are", "can",
          "two", "one", "yes", "no", "see", "but", "its");

  private final Names names;

  Wording(Names names) {
    this.names = names;
  }

  /// Whether the text is words rather than mathematics: it holds words nobody computes with, and at
  /// most one of them beside signs of mathematics, where it is likelier a slip of the pen.
  boolean isProse(String text) {
    int unknown = unknownWords(text);
    boolean signs = hasSigns(text);
    return unknown > 1 || (unknown == 1 && !signs) || !hasLetterOrDigit(text);
  }

  /// How many words are neither functions nor letters.
  int unknownWords(String text) {
    int unknown = 0;
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        i++;
      }
      boolean indexed = i < text.length() && text.charAt(i) == '_';
      if (i - start > 1 && !indexed && isUnknown(text.substring(start, i))) {
        unknown++;
      }
      i = Math.max(i, start + 1);
    }
    return unknown;
  }

  private boolean isUnknown(String word) {
    boolean known =
        LANGUAGE.contains(word)
            || names.isFunction(word)
            || names.isConstant(word)
            || Parser.isGreek(word);
    String small = word.toLowerCase(Locale.ROOT);
    // "And" begins a sentence; "At" may be a matrix and a letter.
    boolean capital = word.length() > 2 && LANGUAGE.contains(small);
    return !known && (SHORT.contains(small) || capital || word.length() > 3);
  }

  private static boolean hasSigns(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("=<>+*/^∫∂∇√≤≥".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLetterOrDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
