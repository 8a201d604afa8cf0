package gradus.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What LaTeX calls the letters and signs of the language: `\sigma` and Tab type σ.
final class Letters {
  private static final String GREEK =
      "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ"
          + " lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ"
          + " omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω";

  /// The sign, and what is typed instead where only ASCII is shown.
  private static final String SIGNS =
      "partial ∂ d nabla ∇ grad int ∫ int infty ∞ inf in ∈ in notin ∉ not~in subset ⊂ subset"
          + " subseteq ⊆ subset cup ∪ union cap ∩ intersect leq ≤ <= le ≤ <= geq ≥ >= ge ≥ >= neq ≠"
          + " != ne ≠ != times × cross cdot · dot odot ⊙ .* otimes ⊗ kron circ ∘ compose sqrt √"
          + " sqrt to → -> mapsto ↦ -> implies ⇒ => Rightarrow ⇒ => emptyset ∅ {} varnothing ∅ {}"
          + " wedge ∧ and land ∧ and vee ∨ or lor ∨ or neg ¬ not lnot ¬ not top ᵀ ^T mid ∣ | div ÷"
          + " / R ℝ R N ℕ N Z ℤ Z Q ℚ Q C ℂ C";

  private static final Letters STANDARD = new Letters();

  private final Map<String, String> signs = new LinkedHashMap<>();
  private final Map<String, String> ascii = new LinkedHashMap<>();

  private Letters() {
    String[] greek = GREEK.split(" ");
    for (int i = 0; i < greek.length; i += 2) {
      signs.put(greek[i], greek[i + 1]);
      ascii.put(greek[i], greek[i].startsWith("var") ? greek[i].substring(3) : greek[i]);
    }
    String[] others = SIGNS.split(" ");
    for (int i = 0; i < others.length; i += 3) {
      signs.put(others[i], others[i + 1]);
      ascii.put(others[i], others[i + 2].replace('~', ' '));
    }
  }

  /// What a name behind a backslash types; empty for a name that types nothing.
  static Optional<String> typed(String name, boolean onlyAscii) {
    return Optional.ofNullable((onlyAscii ? STANDARD.ascii : STANDARD.signs).get(name));
  }

  /// All names, without the backslash.
  static List<String> names() {
    return new ArrayList<>(STANDARD.signs.keySet());
  }

  /// The name behind the last backslash of a text that ends with it: `sig` in `2\sig`; empty when
  /// it does not.
  static Optional<String> begun(String text) {
    int at = text.length();
    while (at > 0 && isLetter(text.charAt(at - 1))) {
      at--;
    }
    return at > 0 && text.charAt(at - 1) == '\\'
        ? Optional.of(text.substring(at))
        : Optional.empty();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
