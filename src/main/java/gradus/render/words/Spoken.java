package gradus.render.words;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.syntax.Names;
import gradus.syntax.Node;
import gradus.syntax.Parser;
import gradus.syntax.Program;
import gradus.syntax.Scope;
import gradus.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Formulas said aloud, for `gradus read`: `f(x; θ)` is "f is a function of x, with parameters
/// theta". Written so that no two formulas sound alike: what stands in parentheses is said to.
public final class Spoken {
  private Spoken() {}

  /// Reads the text and says it. A name before a parenthesis that nothing knows, `f(x)`, is taken
  /// for a function.
  ///
  /// @throws GradusException E01xx and E02xx when the text cannot be read
  public static String of(String text, Names names, Limits limits) {
    Optional<Statement.Definition> head = head(text, names, limits);
    if (head.isPresent()) {
      return function(head.get().name(), head.get());
    }
    int equals = text.indexOf('=');
    if (equals > 0) {
      Optional<String> name = Parser.canonicalName(text.substring(0, equals).strip());
      Optional<Statement.Definition> right = head(text.substring(equals + 1), names, limits);
      if (name.isPresent() && right.isPresent()) {
        return function(SpokenNames.name(name.get()), right.get());
      }
    }
    Scope scope = new Scope(Set.of(), unknownFunctions(text, names), Set.of());
    return of(Parser.parse(text, names, scope, limits));
  }

  public static String of(Program program) {
    List<String> said = new ArrayList<>();
    for (Statement statement : program.statements()) {
      said.add(of(statement));
    }
    return String.join("; ", said);
  }

  public static String of(Node node) {
    return new SpokenNode().say(node);
  }

  private static String of(Statement statement) {
    return switch (statement) {
      case Statement.Expression e -> of(e.node());
      case Statement.Assignment a -> SpokenNames.name(a.name()) + " is " + of(a.value());
      case Statement.Definition d -> function(d.name(), d) + ": " + of(d.body());
      case Statement.Declaration d -> {
        List<String> names = d.names().stream().map(SpokenNames::name).toList();
        String verb = names.size() == 1 ? " is an element of " : " are elements of ";
        yield SpokenNames.list(names) + verb + new SpokenNode().domain(d.domain());
      }
      case Statement.Assumption a -> of(a.relation());
    };
  }

  /// The head of a definition alone, `f(x; θ)`: what lacks its right-hand side for being one.
  private static Optional<Statement.Definition> head(String text, Names names, Limits limits) {
    if (text.indexOf(';') < 0) {
      return Optional.empty();
    }
    try {
      Program program = Parser.parse(text + " = 0", names, Scope.EMPTY, limits);
      return program.statements().size() == 1
              && program.statements().get(0) instanceof Statement.Definition d
              && d.body() instanceof Node.Num
          ? Optional.of(d)
          : Optional.empty();
    } catch (GradusException notAHead) {
      return Optional.empty();
    }
  }

  private static String function(String name, Statement.Definition definition) {
    List<String> all = definition.arguments().stream().map(SpokenNames::name).toList();
    int plain = all.size() - definition.parameters();
    String arguments = SpokenNames.list(all.subList(0, plain));
    String parameters = SpokenNames.list(all.subList(plain, all.size()));
    return SpokenNames.name(name)
        + " is a function"
        + (arguments.isEmpty() ? "" : " of " + arguments)
        + (parameters.isEmpty() ? "" : ", with parameters " + parameters);
  }

  private static Set<String> unknownFunctions(String text, Names names) {
    Set<String> found = new HashSet<>();
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      int start = open;
      while (start > 0 && isNamePart(text.charAt(start - 1))) {
        start--;
      }
      while (start < open && text.charAt(start) >= '0' && text.charAt(start) <= '9') {
        start++;
      }
      Parser.canonicalName(text.substring(start, open))
          .filter(name -> !names.isFunction(name) && !names.isConstant(name))
          .filter(name -> names.comesWith(name).isEmpty())
          .ifPresent(found::add);
    }
    return found;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
