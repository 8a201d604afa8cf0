package gradus.cli;

import gradus.diag.Suggest;
import gradus.plot.PlotKind;
import gradus.plot.kinds.Kinds;
import java.util.List;
import java.util.Optional;

/// The operands of `plot-ascii`: perhaps a kind, and what it draws.
///
/// @param kind empty when it is to be found from the rest
record PlotWords(Optional<PlotKind> kind, List<String> operands) {
  static PlotWords of(ParsedArguments arguments) {
    List<String> words = arguments.operands();
    if (words.isEmpty()) {
      return new PlotWords(Optional.empty(), words);
    }
    String first = words.getFirst();
    if (Kinds.NAMES.contains(first)) {
      return new PlotWords(Optional.of(Kinds.named(first)), words.subList(1, words.size()));
    }
    if (words.size() > 1 && isWord(first) && !Builtins.means(first)) {
      throw Usage.error(
          "there is no kind of plot '" + first + "'",
          Suggest.didYouMean(first, Kinds.NAMES).isEmpty()
              ? "one of " + String.join(", ", Kinds.NAMES)
              : Suggest.didYouMean(first, Kinds.NAMES));
    }
    return new PlotWords(Optional.empty(), words);
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && c != '-') {
        return false;
      }
    }
    return text.length() > 2;
  }
}
