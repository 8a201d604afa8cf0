package gradus.plot.kinds.sets;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Drawable;
import gradus.expr.Expr;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.sets.RealSet.Piece;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Reads what can stand on a number line: intervals, sets, conditions on one variable, numbers.
public final class RealSetReader {
  /// Where the members of an endless set may end when nothing else has a range.
  public static final double FAR = 10;

  private static final int MOST = 400;

  private final Studio studio;
  private final Wording wording;

  public RealSetReader(Studio studio, Wording wording) {
    this.studio = studio;
    this.wording = wording;
  }

  /// @param far members of an endless set are held up to this far from the origin
  /// @throws GradusException when the text is no set of real numbers
  public RealSet read(String text, double far) {
    Drawable drawable =
        isInterval(text) ? studio.function("x in " + text, List.of()) : drawable(text);
    Value value = drawable.value();
    boolean condition =
        value instanceof Truth || value instanceof Formula(Expr e) && isCondition(e);
    if (condition) {
      value = solved(text, drawable);
    }
    return switch (value) {
      case SetValue.Intervals(List<SetValue.Interval> parts) -> intervals(text, parts);
      case SetValue.Finite(List<Value> elements) -> finite(text, elements, far);
      case SetValue.NumberSet set -> numberSet(text, set, far);
      case Scalar _ -> points(text, List.of(value));
      case Array array -> points(text, Values.entries(array));
      case Formula(Expr _) when drawable.variables().isEmpty() -> points(text, List.of(value));
      default ->
          throw Diagnostic.error(
                  Code.WRONG_KIND,
                  text + " is " + value.kind() + ", and a number line shows sets of real numbers")
              .hint("x in [0, 1), x^2 < 4, {1, 2, 3}, solve(...)")
              .toException();
    };
  }

  /// An interval beside a set operator is only read behind `x in`.
  private Drawable drawable(String text) {
    try {
      return studio.function(text, List.of());
    } catch (GradusException unread) {
      if (!text.startsWith("(") && !text.startsWith("[")) {
        throw unread;
      }
      try {
        return studio.function("x in " + text, List.of());
      } catch (GradusException _) {
        throw unread;
      }
    }
  }

  /// Whether one pair of brackets holds exactly two ends: `(0, 1]`, and `[0, 1]` too.
  public static boolean isInterval(String text) {
    if (text.length() < 5
        || "([".indexOf(text.charAt(0)) < 0
        || ")]".indexOf(text.charAt(text.length() - 1)) < 0) {
      return false;
    }
    int depth = 0;
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0 && --depth == 0 && i < text.length() - 1) {
        return false;
      } else if (depth == 1 && c == ';') {
        return false;
      } else if (depth == 1 && c == ',') {
        commas++;
      }
    }
    return commas == 1;
  }

  private static boolean isCondition(Expr e) {
    return switch (e) {
      case Expr.Relation _ -> true;
      case Expr.Call(String name, _) ->
          name.equals("and") || name.equals("or") || name.equals("not");
      default -> false;
    };
  }

  private Value solved(String text, Drawable drawable) {
    if (drawable.variables().size() != 1) {
      throw Diagnostic.error(
              Code.WRONG_KIND,
              text
                  + (drawable.variables().isEmpty()
                      ? " says nothing about a variable"
                      : " has the variables " + Wording.list(drawable.variables())))
          .hint("a number line shows conditions on one variable, such as x^2 < 4")
          .toException();
    }
    return studio.value("solve(" + text + ", " + drawable.variables().getFirst() + ")");
  }

  private RealSet intervals(String text, List<SetValue.Interval> parts) {
    List<Piece> pieces = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (SetValue.Interval part : parts) {
      double low = number(text, part.low());
      double high = number(text, part.high());
      pieces.add(new Piece(low, high, part.lowClosed(), part.highClosed()));
      words.add(words(part, low, high));
    }
    return new RealSet(text, pieces, false, text + ": " + Wording.list(words) + ".");
  }

  private String words(SetValue.Interval part, double low, double high) {
    String from = wording.value(part.low());
    String to = wording.value(part.high());
    String first = from + (part.lowClosed() ? " (included)" : " (not included)");
    String last = to + (part.highClosed() ? " (included)" : " (not included)");
    if (low == high) {
      return "the point " + from;
    }
    if (Double.isInfinite(low)) {
      return Double.isInfinite(high) ? "all real numbers" : "all numbers up to " + last;
    }
    return Double.isInfinite(high)
        ? "all numbers from " + first + " on"
        : "from " + first + " to " + last;
  }

  private RealSet finite(String text, List<Value> elements, double far) {
    for (Value element : elements) {
      if (element instanceof Formula
          && !studio.function(Literals.of(element), List.of()).variables().isEmpty()) {
        return family(text, elements, far);
      }
    }
    return points(text, elements);
  }

  private RealSet points(String text, List<Value> elements) {
    List<Piece> pieces = new ArrayList<>();
    List<String> words = new ArrayList<>();
    if (elements.size() > MOST) {
      throw PlotRequest.nothing(
          text + " has " + elements.size() + " numbers", "a histogram shows that many: hist");
    }
    for (Value element : elements) {
      double at = number(text, element);
      if (!Double.isFinite(at)) {
        throw PlotRequest.nothing(text + " has an element that is not finite", "{1, 2, 3}");
      }
      pieces.add(Piece.point(at));
      words.add(wording.value(element));
    }
    String said =
        words.isEmpty()
            ? "the empty set"
            : words.size() > 12
                ? words.size() + " points from " + words.getFirst() + " to " + words.getLast()
                : (words.size() == 1 ? "the point " : "the points ") + Wording.list(words);
    return new RealSet(text, pieces, false, text + ": " + said + ".");
  }

  /// Solutions for every integer k: those near the origin.
  private RealSet family(String text, List<Value> elements, double far) {
    TreeSet<Double> found = new TreeSet<>();
    List<String> words = new ArrayList<>();
    for (Value element : elements) {
      Drawable member = studio.function(Literals.of(element), List.of());
      // The integer of a family is a name of the solver's; one that was typed is an unknown.
      if (member.variables().size() != 1 || occurs(member.variables().getFirst(), text)) {
        throw Diagnostic.error(Code.WRONG_KIND, text + " has an element that is no real number")
            .hint("numbers, such as {1, 2, sqrt(5)}")
            .toException();
      }
      for (int k = -MOST; k <= MOST; k++) {
        double at = member.function().at(k);
        if (Math.abs(at) <= far) {
          found.add(at);
        }
      }
      if (Math.abs(member.function().at(MOST)) <= far
          || Math.abs(member.function().at(-MOST)) <= far) {
        throw tooMany(text);
      }
      words.add(wording.value(element));
    }
    List<Piece> pieces = new ArrayList<>();
    found.forEach(at -> pieces.add(Piece.point(at)));
    String said = Wording.list(words) + " for every integer k";
    return new RealSet(text, pieces, true, text + ": " + said + ".");
  }

  private static GradusException tooMany(String text) {
    return PlotRequest.nothing(
        text + " has too many numbers in the range to be told apart", "--x -10..10");
  }

  private static boolean occurs(String name, String text) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private RealSet numberSet(String text, SetValue.NumberSet set, double far) {
    List<Piece> pieces = new ArrayList<>();
    switch (set) {
      case R ->
          pieces.add(new Piece(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false));
      case N, Z -> {
        if (far > MOST) {
          throw tooMany(text);
        }
        for (int k = set == SetValue.NumberSet.N ? 0 : (int) -far; k <= far; k++) {
          pieces.add(Piece.point(k));
        }
      }
      case Q, C ->
          throw PlotRequest.nothing(
              text
                  + (set == SetValue.NumberSet.Q
                      ? " lies densely: on a line it cannot be told from all real numbers"
                      : " is a plane, no line"),
              "N, Z or R");
    }
    String words =
        switch (set) {
          case N -> "0, 1, 2 and so on";
          case Z -> "every integer";
          case R, Q, C -> "all real numbers";
        };
    return new RealSet(text, pieces, set != SetValue.NumberSet.R, text + ": " + words + ".");
  }

  private double number(String text, Value value) {
    return Values.number(value)
        .or(() -> Values.number(studio.decimals(Literals.of(value))))
        .orElseThrow(() ->
            Diagnostic.error(
                    Code.WRONG_KIND,
                    text + " has " + value.kind() + ", which has no place on the real line")
                .hint("numbers, such as {1, 2, sqrt(5)}")
                .toException());
  }
}
