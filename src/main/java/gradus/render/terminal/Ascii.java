package gradus.render.terminal;

import java.util.HashMap;
import java.util.Map;

/// Text for terminals that show nothing beyond ASCII: mathematics in the spelling the language
/// reads (`×` is `x`, `θ` is `theta`), everything else as `\u00e9`.
public final class Ascii {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱᵀ";
  private static final String RAISED = "0123456789+-niT";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
  private static final String LOWERED = "0123456789aehijklmnoprstuvx";

  /// Each entry is a character and, right behind it, its spelling.
  private static final String TABLE =
      """
      ×x,·*,−-,–-,—-,‐-,±+-,√sqrt,∞inf,≤<=,≥>=,≠!=,≈~,∈in,∉not in,∪union,∩intersect
      ⊆subset,∅{},→->,↦->,⇒=>,∘o,⊙.*,⊗(x),‖||,∧and,∨or,¬not ,∇grad,∂d,∫int,∑sum,∏prod
      …...,“",”",‘',’',′',\u00a0 ,ℕN,ℤZ,ℚQ,ℝR,ℂC,ℓl,⊤T,✓ok,✗no
      ─-,│|,┬+,┴+,├|,┤|,┼+,⎡[,⎢[,⎣[,⎤],⎥],⎦]
      αalpha,βbeta,γgamma,δdelta,εepsilon,ϵepsilon,ζzeta,ηeta,θtheta,ιiota,κkappa,λlambda
      μmu,µmu,νnu,ξxi,οo,πpi,ρrho,σsigma,ςsigma,τtau,υupsilon,φphi,ϕphi,χchi,ψpsi,ωomega
      ΓGamma,ΔDelta,ΘTheta,ΛLambda,ΞXi,ΠPi,ΣSigma,ΦPhi,ΨPsi,ΩOmega\
      """;

  private static final Map<Character, String> SPELLINGS = spellings();

  private Ascii() {}

  private static Map<Character, String> spellings() {
    Map<Character, String> map = new HashMap<>(160);
    for (String entry : TABLE.split("[,\n]")) {
      map.put(entry.charAt(0), entry.substring(1));
    }
    return Map.copyOf(map);
  }

  public static String of(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 0x80) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, i);
    for (; i < text.length(); i++) {
      append(text.charAt(i), i > 0 ? text.charAt(i - 1) : ' ', out);
    }
    return out.toString();
  }

  /// @param before the character before it: a run of superscripts gets one `^`, a run of subscripts
  ///   one `_`
  private static void append(char c, char before, StringBuilder out) {
    if (c < 0x80) {
      out.append(c);
      return;
    }
    int raised = SUPERSCRIPTS.indexOf(c);
    int lowered = SUBSCRIPTS.indexOf(c);
    if (raised >= 0) {
      out.append(SUPERSCRIPTS.indexOf(before) >= 0 ? "" : "^").append(RAISED.charAt(raised));
    } else if (lowered >= 0) {
      out.append(SUBSCRIPTS.indexOf(before) >= 0 ? "" : "_").append(LOWERED.charAt(lowered));
    } else if (SPELLINGS.containsKey(c)) {
      out.append(SPELLINGS.get(c));
    } else {
      out.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.append(Character.forDigit(c >> shift & 0xf, 16));
      }
    }
  }
}
