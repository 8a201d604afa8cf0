package gradus.symbolic.equivalence;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.Comparison;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.symbolic.differentiate.Differentiation;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedSet;

/// Whether two values mean the same: equal, different with a place where it shows, or undecided.
///
/// Everything is bounded by the budget of the algebra; when it runs out the verdict is undecided.
public final class Judge {
  private final Algebra algebra;
  private final Policy policy;

  public Judge(Algebra algebra, Policy policy) {
    this.algebra = algebra;
    this.policy = policy;
  }

  Policy policy() {
    return policy;
  }

  SetJudge sets() {
    return new SetJudge(this);
  }

  public Verdict compare(Value answer, Value truth) {
    return compare(answer, truth, digits(answer));
  }

  /// @param typed how the answer was written, when it is a decimal
  public Verdict compare(Value answer, Value truth, Optional<Digits> typed) {
    return guarded(() -> verdict(answer, truth, typed));
  }

  /// Whether one formula has the value of the other wherever both are defined. For steps.
  public Verdict compare(Expr answer, Expr truth) {
    return compare(Values.of(answer), Values.of(truth), Optional.empty());
  }

  /// Whether the answer is an antiderivative of the integrand.
  ///
  /// @param x the variable of integration
  public Verdict antiderivative(Expr answer, Expr integrand, String x) {
    if (LogicJudge.isLogical(answer)) {
      return kinds(Values.of(answer), Values.of(integrand));
    }
    return guarded(() -> {
      Optional<String> constant = constant(answer, integrand, x);
      Expr slope = Differentiation.derivative(answer, x, algebra);
      Verdict verdict = new FormulaJudge(algebra).compare(slope, integrand, policy);
      if (!verdict.isEqual()) {
        return verdict.noting("compared by the derivative of the answer");
      }
      if (constant.isPresent()) {
        return verdict.noting("equal up to the constant " + constant.get());
      }
      String missing = "equal up to the constant: + C is missing";
      return policy.strict() ? Verdict.different(missing) : verdict.noting(missing);
    });
  }

  /// The letter that stands for the constant of integration: in the answer alone, and added.
  private Optional<String> constant(Expr answer, Expr integrand, String x) {
    SortedSet<String> letters = Formulas.symbols(answer);
    letters.removeAll(Formulas.symbols(integrand));
    letters.remove(x);
    for (String letter : letters) {
      Expr slope = Differentiation.derivative(answer, letter, algebra);
      if (!slope.isZero() && !Formulas.symbols(slope).contains(x)) {
        return Optional.of(letter);
      }
    }
    return Optional.empty();
  }

  private interface Work {
    Verdict verdict();
  }

  private static Verdict guarded(Work work) {
    try {
      return work.verdict();
    } catch (GradusException stopped) {
      if (stopped.code() == Code.CANCELLED) {
        throw stopped;
      }
      return Verdict.undecided(stopped.diagnostic().message());
    } catch (ArithmeticException undefined) {
      return Verdict.undecided("a division by zero came up on the way");
    } catch (NoSuchElementException noRule) {
      return Verdict.undecided("a function in it has no rule for this");
    }
  }

  private Verdict verdict(Value answer, Value truth, Optional<Digits> typed) {
    if (answer.equals(truth)) {
      return Verdict.equal();
    }
    Optional<Verdict> logical = logical(answer, truth);
    if (logical.isPresent()) {
      return logical.get();
    }
    Optional<Expr> a = Values.expr(answer);
    Optional<Expr> b = Values.expr(truth);
    if (a.isPresent() && b.isPresent()) {
      return scalars(a.get(), b.get(), typed);
    }
    return switch (answer) {
      case Array x when truth instanceof Array y -> new ArrayJudge(algebra, this).compare(x, y);
      case Array x when truth instanceof SetValue.Finite(List<Value> elements) ->
          sets()
              .compare(
                  elements.stream().anyMatch(Array.class::isInstance)
                      ? List.of(x)
                      : Values.entries(x),
                  elements,
                  policy.with(Criterion.SET));
      case SetValue.Finite(List<Value> elements) when truth instanceof Array y ->
          isOrderless()
              ? sets().compare(elements, Values.entries(y), policy.with(Criterion.SET))
              : kinds(answer, truth);
      case SetValue x when truth instanceof SetValue y -> sets().compare(x, y);
      case RecordValue x when truth instanceof RecordValue y -> records(x, y);
      case FunctionValue _ -> functions(answer, truth);
      case Truth x when truth instanceof Truth y ->
          x == Truth.UNKNOWN || y == Truth.UNKNOWN
              ? Verdict.undecided("one of them is unknown")
              : Verdict.different();
      case Text _ when truth instanceof Text -> Verdict.different();
      case Value x when a.isPresent() && truth instanceof Array y && isOrderless() ->
          sets().compare(List.of(x), Values.entries(y), policy);
      case Value x
          when b.isPresent()
              && x instanceof SetValue.Finite(List<Value> only)
              && only.size() == 1 ->
          compare(only.getFirst(), truth, Optional.empty());
      case Value _ when a.isPresent() && truth instanceof SetValue.Finite(List<Value> only) ->
          sets().compare(List.of(answer), only, policy.with(Criterion.SET));
      case Value _ when a.isPresent() && truth instanceof Array y && y.size() == 1 ->
          only(compare(answer, Values.entries(y).getFirst(), typed), truth);
      case Array x when b.isPresent() && x.size() == 1 ->
          only(compare(Values.entries(x).getFirst(), truth, typed), answer);
      case Value _ -> kinds(answer, truth);
    };
  }

  /// A gradient in one variable is a slope.
  private static Verdict only(Verdict verdict, Value array) {
    return verdict.isEqual()
        ? verdict.noting("equal up to layout: " + array.kind() + " and its one entry")
        : verdict;
  }

  private boolean isOrderless() {
    return policy.test() == Criterion.SET || policy.test() == Criterion.ANY_ORDER;
  }

  private Verdict functions(Value answer, Value truth) {
    return switch (new Comparison(algebra.context()).equal(answer, truth)) {
      case TRUE -> Verdict.equal();
      case FALSE -> kinds(answer, truth);
      case UNKNOWN -> Verdict.undecided("functions are compared by what they give: f(x)");
    };
  }

  private static Verdict kinds(Value answer, Value truth) {
    return Verdict.different("the answer is " + answer.kind() + ", the reference " + truth.kind());
  }

  /// Equations, inequalities and sets of numbers as conditions on their symbols.
  private Optional<Verdict> logical(Value answer, Value truth) {
    boolean mine = isLogical(answer);
    boolean theirs = isLogical(truth);
    if (mine && theirs) {
      return Optional.of(
          new LogicJudge(algebra).compare(condition(answer, truth), condition(truth, answer)));
    }
    if (mine && truth instanceof SetValue set && isLogical(answer)) {
      return conditions(answer, set).map(both -> new LogicJudge(algebra).compare(both[0], both[1]));
    }
    if (theirs && answer instanceof SetValue set) {
      return conditions(truth, set).map(both -> new LogicJudge(algebra).compare(both[1], both[0]));
    }
    return Optional.empty();
  }

  private static Expr condition(Value value, Value other) {
    return value instanceof Formula(Expr e)
        ? e
        : value instanceof SetValue set && other instanceof Formula(Expr o)
            ? SetJudge.condition(set, Formulas.symbols(o).first()).orElseThrow()
            : Expr.ZERO;
  }

  private static Optional<Expr[]> conditions(Value relation, SetValue set) {
    SortedSet<String> symbols = Formulas.symbols(Values.expr(relation).orElseThrow());
    return symbols.size() == 1
        ? SetJudge.condition(set, symbols.first())
            .map(condition -> new Expr[] {Values.expr(relation).orElseThrow(), condition})
        : Optional.empty();
  }

  private static boolean isLogical(Value value) {
    return value instanceof Formula(Expr e) && LogicJudge.isLogical(e);
  }

  private Verdict scalars(Expr answer, Expr truth, Optional<Digits> typed) {
    if (answer instanceof Expr.Relation(Expr.Relator relator, _, _)
        && relator == Expr.Relator.EQUAL
        && !LogicJudge.isLogical(truth)) {
      SortedSet<String> own = Formulas.symbols(answer);
      own.removeAll(Formulas.symbols(truth));
      if (own.size() == 1) {
        // y - 1 = 2(x - 1) beside 2x - 1: the line as an equation
        Expr named = new Expr.Relation(Expr.Relator.EQUAL, Expr.symbol(own.first()), truth);
        return new LogicJudge(algebra)
            .compare(answer, named)
            .noting("read as an equation for " + own.first());
      }
    }
    if (LogicJudge.isLogical(answer) || LogicJudge.isLogical(truth)) {
      return kinds(Values.of(answer), Values.of(truth));
    }
    if (policy.test() == Criterion.UP_TO_SIGN) {
      Verdict verdict = new FormulaJudge(algebra).compare(answer, truth, policy);
      return verdict.isDifferent() && equal(answer, Expr.negate(truth))
          ? Verdict.equal("equal up to its sign")
          : verdict;
    }
    boolean closed = !Formulas.hasSymbols(answer) && !Formulas.hasSymbols(truth);
    return closed
        ? new NumberJudge(algebra, policy).compare(answer, truth, typed)
        : new FormulaJudge(algebra).compare(answer, truth, policy);
  }

  private Verdict records(RecordValue answer, RecordValue truth) {
    if (!answer.fields().keySet().equals(truth.fields().keySet())) {
      return Verdict.different(
          "the answer has the parts "
              + String.join(", ", answer.fields().keySet())
              + ", the reference "
              + String.join(", ", truth.fields().keySet()));
    }
    List<String> notes = new ArrayList<>();
    for (String name : truth.fields().keySet()) {
      Value mine = answer.field(name).orElseThrow();
      Verdict verdict = compare(mine, truth.field(name).orElseThrow());
      if (!verdict.isEqual()) {
        return verdict.noting("in the part " + name);
      }
      notes.addAll(verdict.notes());
    }
    return new Verdict.Equal(notes);
  }

  /// One entry of something larger: tests such as up-to-scale are about the whole.
  Verdict entry(Value answer, Value truth, Optional<Digits> typed) {
    return new Judge(algebra, policy.with(Criterion.EQUIVALENT)).verdict(answer, truth, typed);
  }

  boolean equal(Expr a, Expr b) {
    return new FormulaJudge(algebra).compare(a, b, Policy.USUAL).isEqual();
  }

  boolean isZero(Value value) {
    return Values.isZero(value) || Values.expr(value).filter(e -> equal(e, Expr.ZERO)).isPresent();
  }

  Optional<Digits> digits(Value value) {
    return value instanceof Scalar.Exact(Rational q, boolean decimal) && decimal
        ? Digits.of(q)
        : Optional.empty();
  }
}
