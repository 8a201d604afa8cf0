package gradus.syntax;

import gradus.exact.Rational;
import gradus.expr.Expr.Relator;
import java.util.Map;

/// The two spellings of formulas on one line: ASCII, which is read back, and Unicode for people.
public enum Notation {
  ASCII,
  UNICODE;

  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("iota", "ι"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("upsilon", "υ"),
          Map.entry("phi", "φ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Xi", "Ξ"),
          Map.entry("Pi", "Π"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"));

  private static final String PLAIN_SCRIPTS = "0123456789-aehijklmnoprstuvx";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₋ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

  public String times() {
    return this == ASCII ? "*" : "·";
  }

  public String minus() {
    return this == ASCII ? "-" : "−";
  }

  /// A name in this notation: `theta_1` is `θ₁`. A subscript is lowered only as a whole, so that no
  /// name looks uneven.
  public String name(String name) {
    if (this == ASCII) {
      return name;
    }
    int underscore = name.indexOf('_');
    if (underscore <= 0) {
      return GREEK.getOrDefault(name, name);
    }
    String base = name.substring(0, underscore);
    String script = name.substring(underscore + 1);
    String letter = GREEK.getOrDefault(base, base);
    if (GREEK.containsKey(script)) {
      return letter + "_" + GREEK.get(script);
    }
    StringBuilder lowered = new StringBuilder(letter);
    for (int i = 0; i < script.length(); i++) {
      int place = PLAIN_SCRIPTS.indexOf(script.charAt(i));
      if (place < 0) {
        return letter + "_" + script;
      }
      lowered.append(SUBSCRIPTS.charAt(place));
    }
    return lowered.toString();
  }

  /// An integer raised above the line: `²`, `⁻¹`.
  public static String superscript(Rational integer) {
    String digits = integer.toString();
    StringBuilder raised = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      raised.append(SUPERSCRIPTS.charAt(PLAIN_SCRIPTS.indexOf(digits.charAt(i))));
    }
    return raised.toString();
  }

  public String relator(Relator relator) {
    if (this == ASCII) {
      return relator.text();
    }
    return switch (relator) {
      case EQUAL -> "=";
      case NOT_EQUAL -> "≠";
      case LESS -> "<";
      case LESS_EQUAL -> "≤";
      case GREATER -> ">";
      case GREATER_EQUAL -> "≥";
    };
  }

  /// A number written in ASCII, in this notation: `-inf` is `−∞`.
  public String number(String text) {
    if (this == ASCII) {
      return text;
    }
    return switch (text) {
      case "inf" -> "∞";
      case "-inf" -> "−∞";
      default -> text.replace('-', '−');
    };
  }
}
