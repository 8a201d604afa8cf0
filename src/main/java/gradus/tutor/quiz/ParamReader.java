package gradus.tutor.quiz;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.exact.Rational;
import gradus.syntax.Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads what stands behind `param NAME:`.
final class ParamReader {
  static final List<String> KINDS =
      List.of("int", "choice", "real", "vector", "matrix", "symmetric", "spd", "probabilities");

  private static final int LARGEST = 10;
  private static final int MOST_STEPS = 1_000_000;
  private static final int MOST_DIGITS = 15;

  private final Lines lines;
  private final Names names;
  private final String text;
  private int at;

  private ParamReader(Lines lines, Names names) {
    this.lines = lines;
    this.names = names;
    this.text = lines.text();
  }

  static Param read(Lines lines, Names names) {
    return new ParamReader(lines, names).param();
  }

  private Param param() {
    int start = at;
    String kind = word();
    Param param =
        switch (kind) {
          case "int" -> whole();
          case "choice" -> choice();
          case "real" -> real();
          case "vector" -> new Param.Vector(size("vector 3 int -3..3"), entries());
          case "matrix" -> {
            int rows = size("matrix 2x2 int -3..3");
            cross("matrix 2x2 int -3..3");
            yield new Param.Matrix(rows, size("matrix 2x2 int -3..3"), entries());
          }
          case "symmetric" -> new Param.Symmetric(order("symmetric 2x2 int -3..3"), entries());
          case "spd" -> new Param.PositiveDefinite(order("spd 2x2"));
          case "probabilities" -> probabilities();
          default -> {
            String near = Suggest.didYouMean(kind, KINDS);
            throw lines
                .error("'" + kind + "' is no kind of parameter", start, at)
                .hint(near.isEmpty() ? "one of " + String.join(", ", KINDS) : near)
                .toException();
          }
        };
    blank();
    if (at < text.length()) {
      throw wrong("nothing more was expected here", text.length(), "");
    }
    return param;
  }

  private Param.Whole whole() {
    String example = "int -3..3 except 0";
    int start = at;
    int low = integer(example);
    dots(example);
    int high = integer(example);
    int end = at;
    Set<Integer> except = new HashSet<>();
    if (takes("except")) {
      do {
        except.add(integer(example));
      } while (takes(","));
    }
    Param.Whole range = new Param.Whole(low, high, except);
    if (low > high || range.size() == 0) {
      throw lines
          .error(low > high ? "the range is empty" : "every value is excepted", start, end)
          .hint(example)
          .toException();
    }
    return range;
  }

  private Param.Whole entries() {
    int start = at;
    if (!word().equals("int")) {
      at = start;
      throw wrong("what the entries are drawn from is missing", at, "int -3..3");
    }
    return whole();
  }

  private Param choice() {
    Lines all = lines.part(at, text.length());
    at = text.length();
    List<Expression> from = new ArrayList<>();
    int start = 0;
    List<String> parts;
    try {
      parts = Parser.parts(all.text(), Limits.DEFAULT);
    } catch (GradusException unreadable) {
      throw all.located(unreadable);
    }
    for (String part : parts) {
      from.add(Expression.read(all.part(start, start + part.length()), names));
      start += part.length() + 1;
    }
    return new Param.Choice(from);
  }

  private Param real() {
    String example = "real 0.1..0.9 step 0.1";
    blank();
    int start = at;
    Rational low = decimal(example);
    dots(example);
    Rational high = decimal(example);
    int end = at;
    if (!takes("step")) {
      throw wrong("the step is missing", at, example);
    }
    Rational step = decimal(example);
    if (step.signum() <= 0 || low.compareTo(high) > 0) {
      throw lines
          .error(step.signum() <= 0 ? "the step is not positive" : "the range is empty", start, end)
          .hint(example)
          .toException();
    }
    Rational steps = high.subtract(low).divide(step).floor();
    if (steps.compareTo(Rational.of(MOST_STEPS)) > 0) {
      throw lines.error("the steps are too many to draw from", start, at).toException();
    }
    int last = steps.intValueExact();
    Set<Integer> except = new HashSet<>();
    if (takes("except")) {
      do {
        Rational place = decimal(example + " except 0.5").subtract(low).divide(step);
        if (place.fitsInt()) {
          except.add(place.intValueExact());
        }
      } while (takes(","));
    }
    Param.Real real = new Param.Real(low, step, last, except);
    if (real.size() == 0) {
      throw lines.error("every value is excepted", start, at).toException();
    }
    return real;
  }

  private Param probabilities() {
    int start = at;
    int length = size("probabilities 3");
    if (length < 2) {
      throw lines
          .error("one probability is always 1", start, at)
          .hint("probabilities 2")
          .toException();
    }
    return new Param.Probabilities(length, length <= 5 ? 10 : 20);
  }

  private int order(String example) {
    int rows = size(example);
    cross(example);
    int start = at;
    if (size(example) != rows) {
      throw lines
          .error("a symmetric matrix is square", start, at)
          .hint(rows + "x" + rows)
          .toException();
    }
    return rows;
  }

  private int size(String example) {
    blank();
    int start = at;
    int size = integer(example);
    if (size < 1 || size > LARGEST) {
      throw lines.error("a size is from 1 to " + LARGEST, start, at).hint(example).toException();
    }
    return size;
  }

  private void cross(String example) {
    if (!takes("x") && !takes("×")) {
      throw wrong("the number of columns is missing", at, example);
    }
  }

  private void dots(String example) {
    if (!takes("..")) {
      throw wrong("'..' was expected", at, example);
    }
  }

  private int integer(String example) {
    blank();
    int start = at;
    Rational value = number(example, false);
    if (!value.fitsInt()) {
      throw lines
          .error("this number is too large to draw from", start, at)
          .hint("whole numbers from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE)
          .toException();
    }
    if (at < text.length()
        && "^.eE*/".indexOf(text.charAt(at)) >= 0
        && !text.startsWith("..", at)) {
      throw lines
          .error("a whole number is written out in digits here", start, at + 1)
          .hint(example)
          .toException();
    }
    return value.intValueExact();
  }

  private Rational decimal(String example) {
    return number(example, true);
  }

  /// `-3`, `0.25`. A point before another one belongs to a range.
  private Rational number(String example, boolean decimal) {
    blank();
    int start = at;
    if (at < text.length() && "-−+".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int digits = at;
    while (at < text.length()
        && (Character.isDigit(text.charAt(at))
            || decimal
                && text.charAt(at) == '.'
                && !text.startsWith("..", at)
                && (at == start || text.charAt(at - 1) != '.'))) {
      at++;
    }
    if (at - digits > MOST_DIGITS) {
      throw lines
          .error("a number of " + (at - digits) + " digits is too long here", start, at)
          .hint("at most " + MOST_DIGITS + " digits")
          .toException();
    }
    if (at == digits) {
      at = start;
      throw wrong("a number was expected", at, example);
    }
    return Rational.parse(text.substring(start, at).replace('−', '-').replace("+", ""));
  }

  private boolean takes(String sign) {
    blank();
    if (!text.startsWith(sign, at)) {
      return false;
    }
    at += sign.length();
    return true;
  }

  private String word() {
    blank();
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void blank() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private GradusException wrong(String what, int to, String example) {
    return lines.error(what, Math.min(at, to), Math.max(at, to)).hint(example).toException();
  }
}
