package gradus.render.box;

import java.util.Optional;

/// Characters of Unicode that stand raised or lowered by themselves: x², aᵢⱼ.
final class Raised {
  private static final String PLAIN_UP =
      "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφϕχ⊤*∗⋆†‡°∘′";
  private static final String UP =
      "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵠᵡᵀ***†‡°°′";
  private static final String PLAIN_DOWN = "0123456789+-−=()aehijklmnoprstuvxβγρφϕχ";
  private static final String DOWN = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵩᵪ";

  private Raised() {}

  /// The text as a superscript, if each of its characters has one.
  static Optional<String> up(String text) {
    return mapped(text, PLAIN_UP, UP);
  }

  /// The text as a subscript, if each of its characters has one.
  static Optional<String> down(String text) {
    return mapped(text, PLAIN_DOWN, DOWN);
  }

  private static Optional<String> mapped(String text, String from, String to) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int index = from.indexOf(text.charAt(i));
      if (index < 0) {
        return Optional.empty();
      }
      out.append(to.charAt(index));
    }
    return Optional.of(out.toString());
  }

  /// Whether the text ends with something raised, behind which another superscript misleads.
  static boolean endsRaised(String text) {
    return !text.isEmpty()
        && !text.endsWith("′")
        && UP.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /// Whether the text is a letter with an index, as wᵢ.
  static boolean isIndexedLetter(String text) {
    return isOneSymbol(text) && !Character.isDigit(text.charAt(0));
  }

  /// Whether a root sign before the text is read to cover all of it without a line above: a number,
  /// or a letter with an index.
  static boolean isOneSymbol(String text) {
    int i = 0;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return i > 0;
    }
    if (i > 0 || !Character.isLetter(text.codePointAt(0))) {
      return false;
    }
    i = Character.charCount(text.codePointAt(0));
    while (i < text.length()
        && (DOWN.indexOf(text.charAt(i)) >= 0
            || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK)) {
      i++;
    }
    return i == text.length();
  }
}
