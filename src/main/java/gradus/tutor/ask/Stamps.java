package gradus.tutor.ask;

import gradus.tutor.quiz.Stamp;
import java.util.Optional;

/// Reads what reproduces a variant: `item@version#seed`.
final class Stamps {
  private Stamps() {}

  /// Empty for anything else.
  static Optional<Stamp> read(String text) {
    int at = text.lastIndexOf('@');
    int hash = text.lastIndexOf('#');
    if (at < 1 || hash < at) {
      return Optional.empty();
    }
    try {
      long seed = Long.parseLong(text.substring(hash + 1));
      return Optional.of(new Stamp(text.substring(0, at), text.substring(at + 1, hash), seed));
    } catch (NumberFormatException notASeed) {
      return Optional.empty();
    }
  }
}
