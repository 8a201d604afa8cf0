package gradus.engine;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Source;
import gradus.evaluate.AtPoint;
import gradus.evaluate.Constants;
import gradus.evaluate.Environment;
import gradus.evaluate.Evaluation;
import gradus.evaluate.Sets;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.syntax.Node;
import gradus.syntax.Program;
import gradus.syntax.Statement;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.SetValue;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The statements of a program one after the other: what each defines, the next may use.
final class Execution {
  private final Evaluation evaluation;
  private final Source source;

  /// @param source the text of the program
  Execution(Evaluation evaluation, Source source) {
    this.evaluation = evaluation;
    this.source = source;
  }

  /// The value of the last statement, and what the statements defined and declared.
  record Outcome(Value value, Map<String, Value> definitions, Assumptions assumptions) {}

  /// @throws gradus.diag.GradusException with the place in the source
  Outcome of(Program program, Environment start) {
    Map<String, Value> definitions = new HashMap<>();
    Environment local = start;
    Value last = new Text("");
    Statement answer = program.statements().get(program.statements().size() - 1);
    for (Statement statement : program.statements()) {
      Map<String, Value> defined = new HashMap<>();
      last = execute(statement, local, statement == answer, defined);
      definitions.putAll(defined);
      local = assuming(statement, local).with(defined);
    }
    return new Outcome(last, definitions, local.assumptions());
  }

  /// The same at a point: `--at x=1,y=2`.
  ///
  /// @param at the values of the names; none to evaluate as it stands
  Outcome of(Program program, Environment start, Map<String, Value> at) {
    if (at.isEmpty()) {
      return of(program, start);
    }
    List<Node> nodes = new ArrayList<>();
    for (Statement statement : program.statements()) {
      switch (statement) {
        case Statement.Expression e -> nodes.add(e.node());
        case Statement.Assignment a -> nodes.add(a.value());
        case Statement.Definition d -> nodes.add(d.body());
        case Statement.Declaration _, Statement.Assumption _ -> {}
      }
    }
    Map<String, Value> definitions = new HashMap<>();
    Value value =
        new AtPoint(evaluation)
            .of(
                nodes,
                at,
                start,
                environment -> {
                  Outcome outcome = of(program, environment);
                  definitions.clear();
                  definitions.putAll(outcome.definitions());
                  return outcome.value();
                });
    return new Outcome(value, definitions, start.assumptions());
  }

  /// What a statement says of symbols holds from the next one on.
  private Environment assuming(Statement statement, Environment local) {
    return switch (statement) {
      case Statement.Declaration d ->
          local.assuming(
              new Declared(evaluation, source)
                  .members(
                      d.names(),
                      evaluation.evaluate(d.domain(), local, source),
                      local.assumptions()));
      case Statement.Assumption(_, String name, Node.Comparison relation) ->
          local.assuming(
              new Declared(evaluation, source).related(name, relation, local, local.assumptions()));
      case Statement.Assumption _,
          Statement.Expression _,
          Statement.Assignment _,
          Statement.Definition _ ->
          local;
    };
  }

  /// An equation that is typed alone is most likely meant to be solved.
  private void sayHowToSolve(Value value) {
    if (value instanceof Formula(Expr e)
        && e instanceof Expr.Relation(Expr.Relator relator, Expr _, Expr _)
        && relator == Expr.Relator.EQUAL) {
      Set<String> names = Formulas.symbols(e);
      String x = names.isEmpty() || names.contains("x") ? "x" : names.iterator().next();
      evaluation.note("an equation; solve(" + Unparser.ascii(e) + ", " + x + ") solves it");
    }
  }

  /// @param last whether the answer is the value of this statement: `pi in Q` asks then, and
  ///   declares nothing
  private Value execute(
      Statement statement, Environment local, boolean last, Map<String, Value> defined) {
    return switch (statement) {
      case Statement.Expression e -> {
        Value value = evaluation.evaluate(e.node(), local, source);
        if (last && e.node() instanceof Node.Comparison) {
          sayHowToSolve(value);
        }
        yield value;
      }
      case Statement.Assignment a -> {
        Value value = evaluation.evaluate(a.value(), local, source);
        defined.put(a.name(), value);
        yield value;
      }
      case Statement.Definition d -> {
        FunctionValue function =
            new FunctionValue.Defined(d.name(), d.arguments(), d.body(), source, local.visible());
        defined.put(d.name(), function);
        yield function;
      }
      case Statement.Declaration d -> {
        Value domain = evaluation.evaluate(d.domain(), local, source);
        if (last && domain instanceof SetValue set && d.names().size() == 1) {
          Optional<Value> constant =
              Constants.find(d.names().get(0), evaluation.conventions().dtype());
          if (constant.isPresent()) {
            yield new Sets(evaluation).contains(set, constant.get());
          }
        }
        if (domain instanceof SetValue.Space space) {
          throw Diagnostic.error(
                  Code.COMES_LATER, "symbols of " + space.kind() + " come with matrix calculus")
              .at(d.span())
              .in(source)
              .hint("give the array a value: -v " + d.names().get(0) + "=data.csv")
              .toException();
        }
        d.names().forEach(name -> defined.put(name, new Formula(Expr.symbol(name))));
        evaluation.note(String.join(", ", d.names()) + " declared as a free symbol");
        yield domain;
      }
      case Statement.Assumption a -> {
        defined.put(a.name(), new Formula(Expr.symbol(a.name())));
        yield evaluation.evaluate(a.relation(), local, source);
      }
    };
  }
}
