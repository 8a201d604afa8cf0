package gradus.cli;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// `gradus data.csv` and `mean("data.csv")`: the name of a file where an expression stands.
final class FileInExpression {
  private FileInExpression() {}

  /// The mistake with the way to read the file, if what it points at is one; else as it is.
  static GradusException advised(GradusException mistake, String text) {
    Diagnostic diagnostic = mistake.diagnostic();
    String name = name(text, diagnostic.span().start());
    if ((name.indexOf('.') < 0 && name.indexOf('/') < 0) || !isFile(name)) {
      return mistake;
    }
    return diagnostic
        .hint("-v A=" + name + " binds the file, -d " + name + " its columns")
        .toException();
  }

  /// The longest run of characters of a path from a place on, without quotes.
  private static String name(String text, int from) {
    int start = Math.min(from, text.length());
    if (start < text.length() && text.charAt(start) == '"') {
      start++;
    }
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || "._-/\\:~".indexOf(c) >= 0;
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
