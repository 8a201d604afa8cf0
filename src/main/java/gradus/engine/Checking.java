package gradus.engine;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.evaluate.Algebra;
import gradus.evaluate.Constants;
import gradus.evaluate.Environment;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.function.Conventions.Dtype;
import gradus.function.Function;
import gradus.function.Registry;
import gradus.symbolic.equivalence.Criterion;
import gradus.symbolic.equivalence.Judge;
import gradus.symbolic.equivalence.Policy;
import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.mistake.Finding;
import gradus.symbolic.mistake.MistakeLibrary;
import gradus.symbolic.mistake.Problem;
import gradus.syntax.Children;
import gradus.syntax.Names;
import gradus.syntax.Node;
import gradus.syntax.Parser;
import gradus.syntax.Reading;
import gradus.syntax.Scope;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Judges one answer: reads the reference and the answer, compares them, and looks for the mistake.
final class Checking {
  /// Nobody waits longer for a verdict; after this it is undecided.
  private static final Duration JUDGING = Duration.ofSeconds(4);

  private static final Duration SEARCHING = Duration.ofSeconds(3);

  private final Registry registry;
  private final Names names;
  private final Environment known;
  private final Scope scope;
  private final CheckRequest request;
  private final Evaluation evaluation;
  private final List<String> notes = new ArrayList<>();

  /// @param known what is bound
  Checking(
      Registry registry,
      Names names,
      Environment known,
      Scope scope,
      CheckRequest request,
      Evaluation evaluation) {
    this.registry = registry;
    this.names = names;
    this.known = known;
    this.scope = scope;
    this.request = request;
    this.evaluation = evaluation;
  }

  /// @throws GradusException when one of them cannot be read or worked out
  Judgement judge() {
    Source truthSource = new Source("", TypedAnswer.reference(request.truth(), request.answer()));
    Node question =
        AnswerReader.set(parse(truthSource, withLetters(scope, letters(request.answer()))), known);
    Optional<Node.Call> integral = integral(question);
    Environment local = hasConstant(question) ? AnswerReader.withConstant(known) : known;
    Value truth;
    try {
      truth =
          integral.isPresent()
              ? integrand(integral.get(), truthSource)
              : evaluation.evaluate(question, known, truthSource);
    } catch (GradusException none) {
      if (none.code() != Code.DIVERGES && none.code() != Code.NO_LIMIT) {
        throw none;
      }
      return WordJudge.withoutValue(request, none.diagnostic());
    }
    if (AnswerWords.said(request.answer(), true).isPresent() && Values.expr(truth).isPresent()) {
      return WordJudge.existing(request, truth);
    }
    AnswerReading answer =
        new AnswerReader(language(question), local, truth, unknowns(question))
            .read(request.answer());
    request.onlooker().values(answer.value(), truth);
    notes.addAll(answer.notes());
    if (repeats(answer, question)) {
      notes.add("the answer repeats the question");
    }
    Verdict verdict = verdict(answer, question, integral, truth).noting(notes);
    List<Finding> mistakes =
        verdict.isDifferent() && request.diagnosing()
            ? mistakes(answer.value(), question, truth, truthSource, local)
            : List.of();
    return new Judgement(
        request.answer(),
        request.truth(),
        Literals.of(answer.value()),
        integral.isPresent() ? Reading.of(question) : Literals.of(truth),
        verdict,
        mistakes);
  }

  private AnswerReader.Language language(Node question) {
    Set<String> letters = new TreeSet<>(letters(request.truth()));
    collect(question, letters);
    if (hasConstant(question)) {
      letters.add("C");
    }
    Scope wide = withLetters(scope, letters);
    return new AnswerReader.Language() {
      @Override
      public Node parse(Source source) {
        Node typed = Checking.this.parse(source, wide);
        request.onlooker().expression(typed);
        return typed;
      }

      @Override
      public boolean isElementary(String name) {
        return registry.find(name).flatMap(Function::scalarRule).isPresent();
      }

      @Override
      public Value evaluate(Node node, Environment environment, Source source) {
        return evaluation.evaluate(node, environment, source);
      }
    };
  }

  private Node parse(Source source, Scope seen) {
    try {
      return Parser.parseExpression(source.text(), names, seen, request.limits());
    } catch (GradusException e) {
      throw e.diagnostic().in(source).toException();
    }
  }

  /// Single letters that stand alone in a text: symbols, unless they mean something.
  private Set<String> letters(String text) {
    Set<String> letters = new TreeSet<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alone =
          isAsciiLetter(c)
              && (i == 0 || !isWordPart(text.charAt(i - 1)))
              && (i + 1 == text.length() || !isWordPart(text.charAt(i + 1)));
      if (alone) {
        letters.add(String.valueOf(c));
      }
    }
    letters.removeIf(letter ->
        "deiDET".contains(letter)
            || Constants.find(letter, Dtype.EXACT).isPresent()
            || known.find(letter).isPresent());
    return letters;
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isWordPart(char c) {
    return isAsciiLetter(c) || c == '_' || c == '\\' || c == '\'';
  }

  private void collect(Node node, Set<String> letters) {
    if (node instanceof Node.Name(_, String name)
        && known.find(name).isEmpty()
        && Constants.find(name, Dtype.EXACT).isEmpty()
        && registry.find(name).isEmpty()) {
      letters.add(name);
    }
    Children.of(node).forEach(part -> collect(part, letters));
  }

  private static Scope withLetters(Scope scope, Set<String> letters) {
    Set<String> symbols = new HashSet<>(scope.symbols());
    symbols.addAll(letters);
    return new Scope(scope.values(), scope.functions(), symbols);
  }

  /// What an equation or a system is solved for.
  private static List<String> unknowns(Node question) {
    if (!(question instanceof Node.Call call)
        || !call.name().equals("solve")
        || call.arguments().size() < 2) {
      return List.of();
    }
    Node variables = call.arguments().get(1).value();
    List<String> unknowns = new ArrayList<>();
    List<Node> named =
        variables instanceof Node.ArrayLiteral ? Children.of(variables) : List.of(variables);
    for (Node node : named) {
      if (node instanceof Node.Name(_, String name)) {
        unknowns.add(name);
      }
    }
    return unknowns;
  }

  /// An indefinite integral, whose antiderivative need not be known.
  private Optional<Node.Call> integral(Node question) {
    if (!(question instanceof Node.Call call) || request.test().isPresent()) {
      return Optional.empty();
    }
    boolean indefinite =
        call.name().equals("integrate")
            && call.arguments().size() == 2
            && call.arguments().get(1).value() instanceof Node.Name;
    return indefinite ? Optional.of(call) : Optional.empty();
  }

  /// Beside an integral or a derivative C is the constant of integration.
  private boolean hasConstant(Node question) {
    return request.test().equals(Optional.of(Criterion.ANTIDERIVATIVE))
        || question instanceof Node.Call(_, String name, _, _, _)
            && (name.equals("integrate") || name.equals("diff"));
  }

  private Value integrand(Node.Call integral, Source source) {
    String x = variable(integral);
    return evaluation.evaluate(
        integral.arguments().getFirst().value(),
        known.with(x, new Formula(Expr.symbol(x))),
        source);
  }

  private static String variable(Node.Call integral) {
    return integral.arguments().get(1).value() instanceof Node.Name(_, String name) ? name : "x";
  }

  private Verdict verdict(
      AnswerReading answer, Node question, Optional<Node.Call> integral, Value truth) {
    Policy policy = request.policy().with(test(question));
    Judge judge = new Judge(algebra(JUDGING), policy);
    Optional<Expr> formula = Values.expr(answer.value());
    if (integral.isPresent() || policy.test() == Criterion.ANTIDERIVATIVE) {
      Optional<Expr> integrand = Values.expr(truth);
      String x = integral.map(Checking::variable).orElse("x");
      if (formula.isPresent() && integrand.isPresent()) {
        return judge.antiderivative(formula.get(), integrand.get(), x);
      }
    }
    if (truth instanceof RecordValue record && answer.value() instanceof Array) {
      Optional<Value> values = record.field("values");
      if (values.isPresent()) {
        return new Judge(algebra(JUDGING), policy.with(Criterion.ANY_ORDER))
            .compare(answer.value(), values.get(), answer.typed());
      }
    }
    if (answer.value() instanceof SetValue.Finite(List<Value> none)
        && none.isEmpty()
        && question instanceof Node.Comparison) {
      return solvedBy(answer.value(), question, judge);
    }
    return !policy.strict() && WordJudge.noRealSolution(answer.value(), truth)
        ? Verdict.equal("over the real numbers; the complex ones are " + Literals.of(truth))
        : judge.compare(answer.value(), truth, answer.typed());
  }

  /// No point shows that a condition never holds; solving it does.
  private Verdict solvedBy(Value answer, Node condition, Judge judge) {
    Node solve =
        new Node.Call(
            condition.span(),
            "solve",
            condition.span(),
            List.of(Node.Argument.positional(condition)),
            false);
    try {
      Value solutions = evaluation.evaluate(solve, known, new Source("", request.truth()));
      return WordJudge.noRealSolution(answer, solutions)
          ? Verdict.equal()
          : judge.compare(answer, solutions);
    } catch (GradusException unsolved) {
      return Verdict.undecided(unsolved.diagnostic().message());
    }
  }

  /// What counts as the same where nobody says so: eigenvectors up to scale, and so on.
  private Criterion test(Node question) {
    if (request.test().isPresent()) {
      return request.test().get();
    }
    return switch (question) {
      case Node.Call call ->
          switch (call.name()) {
            case "eigvals", "svdvals" -> Criterion.ANY_ORDER;
            case "solve", "critical_points" -> Criterion.SET;
            case "null_space", "column_space" -> Criterion.SUBSPACE;
            default -> Criterion.EQUIVALENT;
          };
      case Node.Field(_, Node.Call call, String part, _) ->
          switch (call.name() + "." + part) {
            case "eig.values", "svd.S" -> Criterion.ANY_ORDER;
            case "eig.vectors" -> Criterion.UP_TO_SCALE;
            case "svd.U", "svd.V", "pca.components" -> Criterion.UP_TO_SIGN;
            default -> Criterion.EQUIVALENT;
          };
      case Node _ -> Criterion.EQUIVALENT;
    };
  }

  private Algebra algebra(Duration time) {
    Limits limits = request.limits();
    Duration allowed = limits.time().compareTo(time) < 0 ? limits.time() : time;
    return new Algebra(
        new Evaluation(registry, Budget.start(limits.withTime(allowed)), request.conventions())
            .assuming(known.assumptions()));
  }

  /// Whether the answer asks for what the reference asks for.
  private boolean repeats(AnswerReading answer, Node question) {
    return answer.tree().isPresent()
        && answer.tree().get() instanceof Node.Call own
        && question instanceof Node.Call asked
        && own.name().equals(asked.name())
        && registry.find(own.name()).filter(f -> f.scalarRule().isEmpty()).isPresent()
        && Reading.of(own).equals(Reading.of(asked));
  }

  private List<Finding> mistakes(
      Value answer, Node question, Value truth, Source source, Environment local) {
    Algebra algebra = algebra(SEARCHING);
    Evaluation search = new Evaluation(registry, algebra.budget(), request.conventions());
    Problem.Evaluator evaluator =
        (Node node, Map<String, Value> bindings) ->
            search.evaluate(node, local.with(bindings), source);
    return MistakeLibrary.find(answer, new Problem(question, truth, evaluator, algebra));
  }
}
