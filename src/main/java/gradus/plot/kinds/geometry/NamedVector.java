package gradus.plot.kinds.geometry;

import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import java.util.ArrayList;
import java.util.List;

/// A vector of the plane and what the picture calls it.
///
/// @param text in the language
/// @param name its own where it is a name, else a letter
public record NamedVector(String text, String name, double x, double y) {
  /// More arrows than this cannot be told apart.
  private static final int MOST = 12;

  private static final String LETTERS = "uvwabcpqrsfg";

  /// The operands of a request as vectors of the plane.
  ///
  /// @throws gradus.diag.GradusException when one has not two entries
  public static List<NamedVector> all(PlotRequest request) {
    List<String> parts = Matrices.parts(request);
    if (parts.size() > MOST) {
      throw PlotRequest.nothing(
          parts.size() + " arrows cannot be told apart", "up to " + MOST + " vectors");
    }
    List<NamedVector> vectors = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      double[] entries = Matrices.planar(request.studio(), parts.get(i));
      vectors.add(new NamedVector(parts.get(i), name(parts, i), entries[0], entries[1]));
    }
    return vectors;
  }

  /// What the i-th of some operands is called: itself when it is a name, else a letter that is none
  /// of the names.
  public static String name(List<String> texts, int i) {
    String text = texts.get(i);
    if (isName(text)) {
      return text;
    }
    int letter = 0;
    for (int k = 0; k <= i; k++) {
      while (texts.contains(LETTERS.substring(letter, letter + 1))) {
        letter++;
      }
      if (k == i) {
        return LETTERS.substring(letter, letter + 1);
      }
      if (!isName(texts.get(k))) {
        letter++;
      }
    }
    throw new IllegalStateException(text);
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '_') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() < 9 && Character.isLetter(text.charAt(0));
  }

  /// Its length in words, exact where it is.
  public String length(Studio studio, Wording wording) {
    String norm = "norm(" + text + ")";
    return wording.exact(studio.value(norm), studio.decimals(norm));
  }
}
