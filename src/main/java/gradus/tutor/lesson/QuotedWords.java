package gradus.tutor.lesson;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Source;
import gradus.diag.Span;
import java.util.ArrayList;
import java.util.List;

/// Words as a shell would split them: white space divides, single and double quotes hold together,
/// a backslash takes the next character as it is outside of single quotes.
public final class QuotedWords {
  private QuotedWords() {}

  /// @throws gradus.diag.GradusException when a quote does not end
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    int opened = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        opened = i;
        begun = true;
      } else if (c == '\\'
          && quote != '\''
          && i + 1 < text.length()
          && isTaken(text.charAt(i + 1), quote)) {
        i++;
        word.append(text.charAt(i));
        begun = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
          word.setLength(0);
          begun = false;
        }
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (quote != 0) {
      throw Diagnostic.error(Code.USAGE, "the quote " + quote + " does not end")
          .in(new Source("", text))
          .at(new Span(opened, text.length()))
          .toException();
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  /// Within double quotes a backslash is itself unless it stands before what it is needed for.
  private static boolean isTaken(char next, char quote) {
    return quote == 0 || next == '"' || next == '\\';
  }
}
