package gradus.work;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.syntax.Names;
import gradus.syntax.PlainLatex;
import java.util.ArrayList;
import java.util.List;

/// Mathematics of a line in the language.
///
/// @param places where in the mathematics each character was typed
/// @param translated whether it was LaTeX
/// @param refused whether it is LaTeX that cannot be read, and stays as it was typed
record Translation(String math, List<Span> places, boolean translated, boolean refused) {
  /// @param line the whole line
  /// @param from where in it the mathematics begins
  /// @param before how many characters are kept before it
  Typed typed(String line, int from, int before) {
    Typed typed = new Typed();
    typed.skip(line);
    for (int i = 0; i < before; i++) {
      typed.place(Math.min(i, from), Math.min(i + 1, from));
    }
    places.forEach(place -> typed.place(from + place.start(), from + place.end()));
    return typed;
  }

  /// @param display whether it is a formula of LaTeX and nothing else
  static Translation of(String math, boolean display, Names names) {
    boolean latex = math.indexOf('\\') >= 0 || math.indexOf('&') >= 0 || math.indexOf('$') >= 0;
    if (!latex && !display) {
      return new Translation(math, List.of(), false, false);
    }
    try {
      List<Span> places = new ArrayList<>();
      String read = display ? formula(math, 0, names, places) : between(math, names, places);
      return new Translation(read, places, true, false);
    } catch (GradusException unreadable) {
      return new Translation(math, List.of(), false, true);
    }
  }

  /// @param at where the formula begins
  private static String formula(String latex, int at, Names names, List<Span> places) {
    PlainLatex plain = PlainLatex.read(latex, names, Limits.DEFAULT);
    for (int i = 0; i < plain.text().length(); i++) {
      places.add(new Span(at + plain.start(i), at + plain.end(i)));
    }
    return plain.text();
  }

  private static void same(int from, int to, List<Span> places) {
    for (int i = from; i < to; i++) {
      places.add(new Span(i, i + 1));
    }
  }

  /// Formulas between dollars within words, or the whole.
  private static String between(String math, Names names, List<Span> places) {
    int open = math.indexOf('$');
    if (open < 0) {
      return formula(math, 0, names, places);
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (open >= 0) {
      int close = math.indexOf('$', open + 1);
      if (close < 0) {
        break;
      }
      out.append(math, from, open);
      same(from, open, places);
      out.append(formula(math.substring(open + 1, close), open + 1, names, places));
      from = close + 1;
      open = math.indexOf('$', from);
    }
    same(from, math.length(), places);
    return out.append(math.substring(from)).toString();
  }
}
