package gradus.render.box;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.syntax.Notation;
import gradus.syntax.Quotient;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Formulas as they stand on a board: fractions stacked, exponents raised, roots with a line over
/// what they cover, brackets as high as what they hold. What reads well in one line stays in one:
/// `x² + 1`, `2/3`, `√2`, `sin(x/2)`.
final class FormulaBox {
  /// Where a part of a formula stands.
  enum Place {
    /// On the line, in brackets, under roots and in matrices.
    LINE,
    /// In an exponent, where everything keeps to one row without blanks.
    SCRIPT
  }

  private final Assembly assembly;
  private final Notation notation;
  private final Function<Numeric, String> numbers;
  private final CalculusBox calculus;
  private final CallBox calls;
  private final FractionBox fractions;
  private final PowerBox powers;

  /// @param numbers how a number is written that is no fraction; ASCII
  FormulaBox(Glyphs glyphs, Function<Numeric, String> numbers) {
    this.assembly = Assembly.of(glyphs);
    this.notation = glyphs.notation();
    this.numbers = numbers;
    this.calculus = new CalculusBox(this, assembly);
    this.calls = new CallBox(this, calculus, assembly);
    this.fractions = new FractionBox(this, assembly);
    this.powers = new PowerBox(this, fractions, assembly);
  }

  Box of(Expr e) {
    return of(e, Place.LINE);
  }

  /// What may stand on a line of its own: each piece but the first begins with its operator.
  List<Box> pieces(Expr e) {
    return switch (e) {
      case Sum sum -> terms(sum, Place.LINE);
      case Relation(Expr.Relator relator, Expr left, Expr right)
          when !(left instanceof Relation) && !(right instanceof Relation) -> {
        List<Box> pieces = new ArrayList<>(pieces(left));
        List<Box> others = pieces(right);
        pieces.add(text(" " + notation.relator(relator) + " ").beside(others.getFirst()));
        pieces.addAll(others.subList(1, others.size()));
        yield pieces;
      }
      default -> List.of(of(e));
    };
  }

  Box of(Expr e, Place place) {
    return switch (e) {
      case Numeric _, Product _ -> signed(e, place);
      case Power power -> powers.of(power, place);
      case Constant constant -> text(constant(constant));
      case Sym(String name) -> text(notation.name(name));
      case Sum sum -> Box.row(terms(sum, place));
      case Call call -> calls.of(call, place);
      case Relation(Expr.Relator relator, Expr left, Expr right) ->
          Box.row(
              List.of(
                  grouped(left, left instanceof Relation, place),
                  text(spaced(notation.relator(relator), place)),
                  grouped(right, right instanceof Relation, place)));
    };
  }

  Box text(String text) {
    return Box.of(text);
  }

  private String constant(Constant constant) {
    return switch (constant) {
      case PI -> notation == Notation.ASCII ? "pi" : "π";
      case E -> "e";
      case I -> "i";
    };
  }

  private static String spaced(String sign, Place place) {
    return place == Place.SCRIPT ? sign : " " + sign + " ";
  }

  Box grouped(Expr e, boolean parentheses, Place place) {
    Box box = of(e, place);
    return parentheses ? assembly.fenced("(", box, ")") : box;
  }

  /// The terms with their signs. Where one fraction is stacked, the numbers are, too.
  private List<Box> terms(Sum sum, Place place) {
    List<Expr> terms = Quotient.ordered(sum);
    boolean stacked = false;
    for (Expr term : terms) {
      Quotient quotient = Quotient.of(term);
      stacked |= quotient.isFraction() && fractions.stacks(quotient, place);
    }
    List<Box> boxes = new ArrayList<>(terms.size());
    for (Expr term : terms) {
      boolean negative = Quotient.isNegative(term);
      Quotient quotient = Quotient.of(term);
      Box box =
          stacked && quotient.isFraction()
              ? fractions.stacked(quotient)
              : unsigned(term, quotient, place);
      String sign = negative ? notation.minus() : "+";
      boolean first = boxes.isEmpty();
      boxes.add(first ? negative ? negated(box) : box : text(spaced(sign, place)).beside(box));
    }
    return boxes;
  }

  private Box signed(Expr term, Place place) {
    Box box = unsigned(term, Quotient.of(term), place);
    return Quotient.isNegative(term) ? negated(box) : box;
  }

  /// A minus that touched the bar of a fraction would be a part of it.
  private Box negated(Box box) {
    String bar = String.valueOf(assembly.glyphs().bar());
    boolean barred = box.height() > 1 && box.rows().get(box.baseline()).startsWith(bar);
    return text(notation.minus() + (barred ? " " : "")).beside(box);
  }

  private Box unsigned(Expr term, Quotient quotient, Place place) {
    if (quotient.isFraction()) {
      return fractions.of(quotient, place);
    }
    return term instanceof Power || term instanceof Call || term instanceof Sum
        ? grouped(term, term instanceof Call call && CalculusBox.isPoint(call), place)
        : factors(quotient.numerator(), place);
  }

  Box factors(List<Expr> factors, Place place) {
    List<Box> boxes = new ArrayList<>(2 * factors.size());
    for (int i = 0; i < factors.size(); i++) {
      Expr factor = factors.get(i);
      if (i > 0 && !(place == Place.SCRIPT && isCoefficient(factors, i))) {
        boxes.add(text(notation.times()));
      }
      boxes.add(
          switch (factor) {
            case Num(Rational value, boolean decimal) when !decimal && !value.isInteger() ->
                grouped(factor, true, place);
            case Numeric number -> number(number);
            case Sum _, Product _, Relation _ -> grouped(factor, true, place);
            case Call call ->
                grouped(
                    call,
                    CalculusBox.isPoint(call) || calculus.reachesOn(call) && i < factors.size() - 1,
                    place);
            case Power _, Constant _, Sym _ -> of(factor, place);
          });
    }
    return Box.row(boxes);
  }

  /// Whether a number stands before a letter, as in `2x`: needs no dot in an exponent.
  private boolean isCoefficient(List<Expr> factors, int i) {
    return notation == Notation.UNICODE
        && i == 1
        && factors.getFirst() instanceof Num
        && (factors.get(1) instanceof Sym(String name) ? notation.name(name).length() == 1 : false);
  }

  private Box number(Numeric n) {
    String text = notation.number(numbers.apply(n));
    boolean negative = text.startsWith(notation.minus());
    return text(negative ? "(" + text + ")" : text);
  }

  boolean isAtom(Expr e) {
    return switch (e) {
      case Sym _, Constant _ -> true;
      case Call call -> !calculus.draws(call) && !CallBox.isConnective(call);
      case Num(Rational value, boolean decimal) ->
          value.signum() >= 0 && (decimal || value.isInteger());
      case Flt(double value) -> value >= 0 && 1 / value > 0;
      case Power power -> power.exponent().equals(Expr.HALF) && notation == Notation.ASCII;
      case Sum _, Product _, Relation _ -> false;
    };
  }

  /// The formula in one row, as the language writes it or people do.
  String line(Expr e) {
    return line(e, assembly.glyphs(), numbers);
  }

  /// The same without a drawing.
  static String line(Expr e, Glyphs glyphs, Function<Numeric, String> numbers) {
    return new Unparser(glyphs.notation(), numbers).text(e);
  }
}
