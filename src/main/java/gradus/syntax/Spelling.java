package gradus.syntax;

import java.util.HashMap;
import java.util.Map;

/// The spellings of mathematics in Unicode, and the ASCII each of them stands for.
final class Spelling {
  /// Greek letters by code point from U+0391 (capital) and U+03B1 (small); both blocks run in
  /// parallel.
  private static final String[] GREEK = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi",
    "psi", "omega"
  };

  private static final Map<String, String> GREEK_NAMES = greekNames();

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ";
  private static final String SUPERSCRIPT_ASCII = "0123456789+-ni";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
  private static final String SUBSCRIPT_ASCII = "0123456789aehijklmnoprstuvx";

  private Spelling() {}

  private static Map<String, String> greekNames() {
    Map<String, String> names = new HashMap<>(128);
    for (String name : GREEK) {
      names.put(name, name);
      String capital = capitalized(name);
      names.put(capital, capital);
    }
    return Map.copyOf(names);
  }

  private static String capitalized(String name) {
    return (char) (name.charAt(0) - 32) + name.substring(1);
  }

  /// The ASCII name of a letter that is always a name of its own (`θ`, `ℝ`, `∞`), or the empty
  /// string.
  static String letterName(char c) {
    if (c >= 'Α' && c <= 'Ω') {
      return c == '\u03A2' ? "" : capitalized(GREEK[c - 'Α']);
    }
    if (c >= 'α' && c <= 'ω') {
      return GREEK[c - 'α'];
    }
    return switch (c) {
      case 'ϕ' -> "phi";
      case 'ϵ' -> "epsilon";
      case 'ϑ' -> "theta";
      case 'µ' -> "mu";
      case 'ℝ' -> "R";
      case 'ℕ' -> "N";
      case 'ℤ' -> "Z";
      case 'ℚ' -> "Q";
      case 'ℂ' -> "C";
      case '∞' -> "inf";
      case 'ℓ' -> "l";
      case 'ℯ' -> "e";
      default -> "";
    };
  }

  static boolean isGreekName(String name) {
    return GREEK_NAMES.containsKey(name);
  }

  /// Whether a name stands for itself when nothing else knows it: one Latin or Greek letter,
  /// perhaps with an index (`x`, `theta`, `x1`, `x_max`).
  static boolean isLetter(String name) {
    int end = 0;
    while (end < name.length() && isAsciiLetter(name.charAt(end))) {
      end++;
    }
    if (end == 0 || (end > 1 && !isGreekName(name.substring(0, end)))) {
      return false;
    }
    if (end == name.length() || name.charAt(end) == '_') {
      return true;
    }
    for (int i = end; i < name.length(); i++) {
      if (!isDigit(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// The ASCII character a superscript stands for, or 0.
  static char superscript(char c) {
    int index = c < 128 ? -1 : SUPERSCRIPTS.indexOf(c);
    return index < 0 ? 0 : SUPERSCRIPT_ASCII.charAt(index);
  }

  /// The ASCII character a subscript stands for, or 0.
  static char subscript(char c) {
    int index = c < 128 ? -1 : SUBSCRIPTS.indexOf(c);
    return index < 0 ? 0 : SUBSCRIPT_ASCII.charAt(index);
  }

  /// Whether a character separates tokens without meaning anything: blanks of every width, but no
  /// line ends.
  static boolean isBlank(char c) {
    return c == ' '
        || c == '\t'
        || (c >= 128 && Character.isSpaceChar(c))
        || c == '\f'
        || c == '\u000b';
  }
}
