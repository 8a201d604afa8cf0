package gradus.engine;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.evaluate.Evaluation;
import gradus.function.Conventions;
import gradus.function.Conventions.Dtype;
import gradus.function.Registry;
import gradus.syntax.Names;
import gradus.syntax.Parser;
import gradus.syntax.Program;
import gradus.syntax.Scope;
import gradus.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads expressions before the data are read, to see whether one pass serves all of them.
final class TallPlan {
  private final Registry registry;
  private final Names names;
  private final Conventions conventions;
  private final Limits limits;
  private final TallData data;

  TallPlan(Registry registry, Names names, Conventions conventions, Limits limits, TallData data) {
    this.registry = registry;
    this.names = names;
    this.conventions = conventions;
    this.limits = limits;
    this.data = data;
  }

  Optional<OnePass> of(List<String> texts, Set<String> bound, Scope start) {
    if (!conventions.samplesAreRows() || conventions.dtype() == Dtype.F32) {
      return Optional.empty();
    }
    TallUses uses = new TallUses(registry, conventions, data);
    bound.forEach(uses::define);
    List<OnePass.Asked> asked = new ArrayList<>();
    Scope scope = start;
    int known = 0;
    for (String text : texts) {
      Source source = new Source("", text);
      try {
        Program program = Parser.parse(text, names, scope, limits);
        uses.read(program);
        scope = with(scope, program);
      } catch (GradusException unread) {
        return Optional.empty(); // it is told when its turn has come
      }
      for (; known < uses.calls().size(); known++) {
        asked.add(new OnePass.Asked(uses.calls().get(known), source));
      }
    }
    return uses.served()
        ? Optional.of(
            new OnePass(asked, () -> new Evaluation(registry, Budget.start(limits), conventions)))
        : Optional.empty();
  }

  /// What later texts may refer to.
  private static Scope with(Scope scope, Program program) {
    Set<String> values = new HashSet<>(scope.values());
    Set<String> functions = new HashSet<>(scope.functions());
    Set<String> symbols = new HashSet<>(scope.symbols());
    for (Statement statement : program.statements()) {
      switch (statement) {
        case Statement.Expression _ -> values.add("ans");
        case Statement.Assignment a -> values.add(a.name());
        case Statement.Definition d -> functions.add(d.name());
        case Statement.Declaration d -> symbols.addAll(d.names());
        case Statement.Assumption a -> symbols.add(a.name());
      }
    }
    return new Scope(values, functions, symbols);
  }
}
