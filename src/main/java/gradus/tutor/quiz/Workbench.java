package gradus.tutor.quiz;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.diag.Span;
import gradus.engine.Answer;
import gradus.engine.Binding;
import gradus.engine.CheckRequest;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.evaluate.Algebra;
import gradus.evaluate.Approximation;
import gradus.evaluate.Environment;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.symbolic.mistake.MistakeLibrary;
import gradus.symbolic.mistake.Problem;
import gradus.syntax.Node;
import gradus.syntax.Notation;
import gradus.syntax.Parser;
import gradus.syntax.Reading;
import gradus.syntax.Scope;
import gradus.value.ComplexArray;
import gradus.value.Decimal;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Works out what items need while a variant is made. Runs on a {@link gradus.engine.Worker}.
final class Workbench {
  /// A variant is waited for.
  static final Limits LIMITS = Limits.DEFAULT.withTime(Duration.ofSeconds(5));

  private final Session session = new Session(Catalogue.INSTANCE, Catalogue.INSTANCE);
  private final Approximation approximation = Approximation.shown(Catalogue.INSTANCE);
  private final List<Binding.Data> variables = new ArrayList<>();

  private final Scope scope;

  Workbench(Names names) {
    scope = new Scope(Set.of(), Set.of(), names.scope().symbols());
    for (String name : names.variables()) {
      if (!names.isValue(name)) {
        variables.add(new Binding.Data(name, new Formula(Expr.symbol(name))));
      }
    }
  }

  /// The value of an expression on a variant.
  ///
  /// @throws GradusException at its place in the lesson
  Value value(Expression expression, Values values) {
    try {
      return compute(Reading.of(values.into(expression.node()))).result();
    } catch (GradusException failed) {
      throw expression.lines().located(unplaced(failed));
    }
  }

  /// The span points into the text with numbers in it, not into the author's.
  private static GradusException unplaced(GradusException failed) {
    Diagnostic d = failed.diagnostic();
    return new Diagnostic(
            d.code(), d.severity(), d.message(), Source.NONE, Span.NONE, d.details(), d.hint())
        .toException();
  }

  boolean holds(Expression condition, Values values) {
    Value value = value(condition, values);
    if (value instanceof Truth truth) {
      return truth == Truth.TRUE;
    }
    throw condition
        .lines()
        .error("a condition is true or false, and this is " + value.kind())
        .hint("a != b")
        .toException();
  }

  Answer compute(String text) {
    return session.compute(
        new Request(text, "", List.copyOf(variables), "", Conventions.GRADUS, LIMITS));
  }

  /// A value in decimals.
  ///
  /// @param digits how many significant ones
  String rounded(Value value, int digits) {
    Value decimal = approximation.of(value);
    return new Literals(Notation.ASCII, Decimal.significant(digits)).text(decimal);
  }

  /// Whether a value is a number or an array of numbers that are exact.
  boolean isPlain(Value value) {
    return switch (value) {
      case Scalar.Exact _, Truth _ -> true;
      case ElementArray array -> array.isRational();
      case Value _ -> false;
    };
  }

  boolean isFloating(Value value) {
    return switch (value) {
      case Scalar.Real _, Scalar.Complex _, RealArray _, ComplexArray _ -> true;
      case Formula(Expr e) -> Formulas.any(e, Expr.Flt.class::isInstance);
      case Value _ -> false;
    };
  }

  /// Whether a learner could not tell one from the other.
  boolean coincide(String left, String right, Expected.Test test) {
    if (left.equals(right)) {
      return true;
    }
    double near =
        switch (test) {
          case Expected.Test.Relative(double part) -> part;
          case Expected.Test.Significant(int digits) -> 0.5 * Math.pow(10, 1.0 - digits);
          case Expected.Test.Absolute _, Expected.Test.Same _, Expected.Test.Antiderivative _ -> 0;
        };
    double distance = test instanceof Expected.Test.Absolute(double d) ? d : 0;
    Optional<Double> a = number(left);
    Optional<Double> b = number(right);
    if (a.isPresent() && b.isPresent()) {
      double size = Math.max(Math.abs(a.get()), Math.abs(b.get()));
      double allowed = Math.max(Math.max(distance, near * size), 1e-12 * size);
      return Math.abs(a.get() - b.get()) <= allowed;
    }
    return a.isPresent() == b.isPresent() && same(left, right, test);
  }

  private Optional<Double> number(String text) {
    try {
      return gradus.value.Values.number(approximation.of(compute(text).result()));
    } catch (GradusException none) {
      return Optional.empty();
    }
  }

  /// What a wrong rule of the library makes of an exercise; empty when it does no harm there.
  Optional<MistakeLibrary.Wrong> mistaken(String question, String rule) {
    Evaluation evaluation =
        new Evaluation(Catalogue.INSTANCE, Budget.start(LIMITS), Conventions.GRADUS);
    Environment known = Environment.EMPTY;
    for (Binding.Data variable : variables) {
      known = known.with(variable.name(), variable.value());
    }
    Environment local = known;
    Source source = new Source("", question);
    try {
      Node node = Parser.parseExpression(question, Catalogue.INSTANCE, scope, LIMITS);
      Value value = evaluation.evaluate(node, local, source);
      Problem.Evaluator evaluator =
          (tree, bindings) -> evaluation.evaluate(tree, local.with(bindings), source);
      Problem problem = new Problem(node, value, evaluator, new Algebra(evaluation));
      return MistakeLibrary.apply(rule, problem);
    } catch (GradusException undefined) {
      return Optional.empty();
    }
  }

  /// Whether two texts mean the same; {@code false} also where that cannot be decided.
  boolean same(String left, String right, Expected.Test test) {
    CheckRequest request =
        CheckRequest.of(left, right).with(List.copyOf(variables)).within(LIMITS).withoutDiagnosis();
    CheckRequest asked =
        test instanceof Expected.Test.Same(var criterion) ? request.testing(criterion) : request;
    try {
      return session.check(asked).verdict().isEqual();
    } catch (GradusException incomparable) {
      return false;
    }
  }
}
