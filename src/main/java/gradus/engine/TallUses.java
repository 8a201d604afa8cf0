package gradus.engine;

import gradus.diag.Span;
import gradus.function.Conventions;
import gradus.function.Function;
import gradus.function.OnePass;
import gradus.function.Parameter;
import gradus.function.Registry;
import gradus.syntax.Children;
import gradus.syntax.Node;
import gradus.syntax.Program;
import gradus.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds where statements use tall data, and whether one pass serves every use: as an argument of a
/// function with a {@link OnePass}, whole or by columns.
final class TallUses {
  private final Registry registry;
  private final TallData data;
  private final TallColumnsOf columns;

  /// Names the user gave a meaning.
  private final Set<String> defined = new HashSet<>();

  private final Set<String> parts = new HashSet<>();
  private final List<TallCall> calls = new ArrayList<>();
  private boolean served = true;

  TallUses(Registry registry, Conventions conventions, TallData data) {
    this.registry = registry;
    this.data = data;
    this.columns = new TallColumnsOf(data, conventions.indexBase());
  }

  void define(String name) {
    defined.add(name);
    served &= !data.isName(name);
  }

  void read(Program program) {
    for (Statement statement : program.statements()) {
      switch (statement) {
        case Statement.Expression e -> walk(e.node());
        case Statement.Assignment a -> {
          walk(a.value());
          define(a.name());
        }
        case Statement.Definition d -> {
          d.arguments().forEach(this::shadow);
          define(d.name());
          walk(d.body());
        }
        case Statement.Declaration d -> {
          d.names().forEach(this::define);
          walk(d.domain());
        }
        case Statement.Assumption a -> {
          define(a.name());
          walk(a.relation());
        }
      }
    }
  }

  /// Whether one pass serves all uses so far.
  boolean served() {
    return served && calls.stream().noneMatch(call -> parts.stream().anyMatch(call.pass()::lacks));
  }

  List<TallCall> calls() {
    return calls;
  }

  private void shadow(String name) {
    served &= !data.isName(name);
  }

  private void walk(Node node) {
    switch (node) {
      case Node.Call call when !call.broadcast() && !defined.contains(call.name()) -> {
        Optional<TallCall> tall = call(call);
        if (tall.isPresent()) {
          calls.add(tall.get());
          return;
        }
        if (isWholeTable(call)) {
          return; // refused where it is evaluated, as any table with text is
        }
      }
      case Node.Name(Span _, String name) -> served &= !data.isName(name);
      case Node.Field field -> parts.add(field.name());
      case Node.Lambda lambda -> lambda.parameters().forEach(this::shadow);
      case Node.SetBuilder builder -> shadow(builder.variable());
      case Node.At at -> at.bindings().forEach(binding -> shadow(binding.name()));
      case Node _ -> {}
    }
    for (Node child : Children.of(node)) {
      walk(child);
    }
  }

  private boolean isWholeTable(Node.Call call) {
    return !data.texts().isEmpty()
        && registry.find(call.name()).flatMap(Function::onePass).isPresent()
        && !call.arguments().isEmpty()
        && data.isAll(call.arguments().getFirst().value());
  }

  private Optional<TallCall> call(Node.Call call) {
    Optional<Function> function = registry.find(call.name());
    Optional<OnePass> pass = function.flatMap(Function::onePass);
    if (pass.isEmpty()) {
      return Optional.empty();
    }
    List<TallCall.Part> found = new ArrayList<>();
    List<Node> constants = new ArrayList<>();
    Map<String, Node> options = new HashMap<>();
    for (Node.Argument argument : call.arguments()) {
      int next = found.size() + constants.size();
      if (argument.isOption() && !names(function.get(), next, argument.option())) {
        if (!serves(pass.get(), argument)) {
          return Optional.empty();
        }
        options.put(argument.option(), argument.value());
        continue;
      }
      Optional<TallCall.Part> part = columns.of(argument.value());
      if (part.isPresent() && constants.isEmpty()) {
        found.add(part.get());
      } else if (isConstant(argument.value())) {
        constants.add(argument.value());
      } else {
        return Optional.empty();
      }
    }
    boolean suits =
        !found.isEmpty()
            && found.size() + constants.size() >= required(function.get())
            && found.size() <= pass.get().dataArguments()
            && constants.size() <= pass.get().otherArguments();
    return suits
        ? Optional.of(
            new TallCall(call, function.get(), pass.get(), data, found, constants, options))
        : Optional.empty();
  }

  private static long required(Function function) {
    return function.parameters().stream().filter(Parameter::required).count();
  }

  /// Whether an option is written for the next parameter: `bins=10`.
  private static boolean names(Function function, int next, String option) {
    return next < function.parameters().size()
        && !function.parameters().get(next).required()
        && function.parameters().get(next).name().equals(option);
  }

  private static boolean serves(OnePass pass, Node.Argument argument) {
    List<String> words = pass.options().get(argument.option());
    if (words == null) {
      return false;
    }
    return words.isEmpty()
        ? isConstant(argument.value())
        : switch (argument.value()) {
          case Node.Name(Span _, String word) -> words.contains(word);
          case Node.Str(Span _, String word) -> words.contains(word);
          case Node _ -> false;
        };
  }

  private static boolean isConstant(Node node) {
    return switch (node) {
      case Node.Num _ -> true;
      case Node.Unary _, Node.Chain _, Node.Power _, Node.ArrayLiteral _, Node.Range _ ->
          Children.of(node).stream().allMatch(TallUses::isConstant);
      case Node _ -> false;
    };
  }
}
