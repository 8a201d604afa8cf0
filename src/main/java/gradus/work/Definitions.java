package gradus.work;

import gradus.diag.Span;
import gradus.expr.Expr;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.equivalence.Judge;
import gradus.symbolic.equivalence.Policy;
import gradus.symbolic.equivalence.Verdict;
import gradus.syntax.Node;
import gradus.syntax.Unparser;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `let u = x^2`, `let f(x) = …`, and the differentials of substitution and of parts, `du =
/// 2x dx`, `dv = e^x dx`, which must be those of what `u` and `v` are.
final class Definitions {
  private final Workings workings;

  /// The slopes that were said before the name was defined: `dv = e^x dx`.
  private final Map<String, Said> slopes = new HashMap<>();

  private record Said(Expr slope, String variable) {}

  Definitions(Workings workings) {
    this.workings = workings;
  }

  /// Whether a line of its own is about differentials, `du = 2x dx`, or gives the name whose
  /// differential was said before, `v = e^x`.
  boolean isAbout(String text) {
    List<String> parts = parts(text);
    return slopes.containsKey(left(parts.getFirst()))
        || parts.stream().anyMatch(Definitions::isDifferential);
  }

  /// What stands before the `=`; empty when there is none.
  private static String left(String part) {
    return part.substring(0, Math.max(part.indexOf('='), 0)).strip();
  }

  private static boolean isDifferential(String part) {
    String left = left(part);
    return left.length() == 2
        && left.charAt(0) == 'd'
        && Character.isLetter(left.charAt(1))
        && !differential(part.substring(part.indexOf('=') + 1)).isEmpty();
  }

  /// The variable of the `dx` a text ends with; empty when it does not.
  private static String differential(String text) {
    String bare = text.stripTrailing();
    int end = bare.length();
    boolean ends =
        end >= 2 && bare.charAt(end - 2) == 'd' && Character.isLetter(bare.charAt(end - 1));
    boolean word = end > 2 && Character.isLetter(bare.charAt(end - 3));
    return ends && !word ? bare.substring(end - 1) : "";
  }

  Mark read(WorkLine line) {
    List<String> notes = new ArrayList<>();
    int start = 0;
    String text = line.math();
    for (String part : parts(text)) {
      int at = text.indexOf(part, start);
      start = at + part.length();
      Optional<Mark> wrong = one(line, part, at, notes);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    return Mark.of(
        line, notes.isEmpty() ? Standing.DEFINED : Standing.OK, notes.toArray(String[]::new));
  }

  /// The definitions of one line, between commas outside brackets or the word `and`.
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      boolean and = depth == 0 && text.startsWith(" and ", i);
      if (and || (depth == 0 && (c == ',' || c == ';'))) {
        parts.add(text.substring(start, i));
        start = i + (and ? 5 : 1);
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private Optional<Mark> one(WorkLine line, String part, int at, List<String> notes) {
    int equals = part.indexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    boolean colon = equals > 0 && part.charAt(equals - 1) == ':';
    String left = part.substring(0, colon ? equals - 1 : equals).strip();
    String right = " ".repeat(at + equals + 1) + part.substring(equals + 1);
    String x = left.length() == 2 && left.charAt(0) == 'd' ? differential(right) : "";
    if (!x.isEmpty()) {
      return differential(line, left.substring(1), right, x, notes);
    }
    if (left.indexOf('(') > 0 && left.endsWith(")")) {
      function(left, workings.reader().expression(right), right);
      return Optional.empty();
    }
    Workings.Item item = workings.workOut(workings.reader().expression(right), right);
    Said said = slopes.get(left);
    if (said != null) {
      Optional<Mark> wrong =
          compared(line, left, Values.expr(item.value()), said, item.node().span(), notes);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    workings.define(left, item.value());
    return Optional.empty();
  }

  /// @param head such as `f(x)`
  void function(String head, Node body, String text) {
    int open = head.indexOf('(');
    List<String> parameters =
        List.of(head.substring(open + 1, head.length() - 1).replace(" ", "").split(",", -1));
    workings.defineFunction(head.substring(0, open).strip(), parameters, body, text);
  }

  private Optional<Mark> differential(
      WorkLine line, String name, String right, String x, List<String> notes) {
    String text = right.stripTrailing();
    String slopeText = text.substring(0, text.length() - 2);
    boolean one = slopeText.isBlank();
    Node node = one ? new Node.Name(Span.NONE, x) : workings.reader().expression(slopeText);
    Optional<Expr> slope =
        one ? Optional.of(Expr.ONE) : Values.expr(workings.workOut(node, slopeText).value());
    if (slope.isEmpty()) {
      return Optional.empty();
    }
    Said said = new Said(slope.get(), x);
    slopes.put(name, said);
    Optional<Expr> definition = workings.definition(name);
    return definition.isEmpty()
        ? Optional.empty()
        : compared(line, name, definition, said, node.span(), notes);
  }

  /// Whether what was said of `du` is the slope of `u`.
  private Optional<Mark> compared(
      WorkLine line,
      String name,
      Optional<Expr> definition,
      Said said,
      Span place,
      List<String> notes) {
    if (definition.isEmpty()) {
      return Optional.empty();
    }
    Expr slope = Differentiation.derivative(definition.get(), said.variable(), workings.algebra());
    Verdict verdict = new Judge(workings.algebra(), Policy.USUAL).compare(said.slope(), slope);
    if (!verdict.isDifferent()) {
      notes.add("d" + name + " is the differential of " + name);
      return Optional.empty();
    }
    String expected = "d" + name + " = " + Unparser.ascii(slope) + " d" + said.variable();
    return Optional.of(
        new Mark(
            line,
            Standing.WRONG,
            0,
            new Span(line.start() + place.start(), line.start() + place.end()),
            List.of("d" + name + " is not the differential of " + name),
            expected,
            List.of(),
            verdict.notes(),
            Optional.empty(),
            0));
  }
}
