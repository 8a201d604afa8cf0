package gradus.functions.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of running text, in small letters. A word is letters and digits, with an apostrophe or
/// hyphen between them: `don't`, `one-hot`.
final class WordList {
  private WordList() {}

  static List<String> of(List<String> texts) {
    List<String> words = new ArrayList<>();
    for (String text : texts) {
      split(text.toLowerCase(Locale.ROOT), words);
    }
    return words;
  }

  private static void split(String text, List<String> words) {
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isInside(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0 && !(isJoint(c) && isStart(text, next))) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i = next;
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
  }

  private static boolean isStart(String text, int i) {
    return i < text.length() && isInside(text.codePointAt(i));
  }

  private static boolean isJoint(int c) {
    return c == '\'' || c == '’' || c == '-';
  }

  /// Accents may be characters of their own.
  private static boolean isInside(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
