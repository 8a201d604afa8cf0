package gradus.work;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.function.Registry;
import gradus.symbolic.equivalence.Verdict;
import gradus.syntax.Names;
import gradus.syntax.Node;
import gradus.value.Formula;
import gradus.work.Workings.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// Marks one exercise: every line against the one before it.
final class ExerciseMarker {
  private final Exercise exercise;
  private final Workings workings;
  private final Definitions definitions;
  private final Comparison comparison;
  private final LineRoles roles;
  private final Marks marks;
  private final MissingLimit limits;
  private Optional<Prior> prior = Optional.empty();
  private Optional<Prior> question = Optional.empty();

  /// Equations that hold together, while lines follow from them.
  private Optional<Prior> system = Optional.empty();

  /// Whether the line before could not be read, so that nobody knows what this one follows from.
  private boolean broken;

  /// The variable of integration once an indefinite integral has been seen: from then on lines are
  /// compared up to a constant.
  private Optional<String> integration = Optional.empty();

  ExerciseMarker(Registry registry, Names names, WorkRequest request, Exercise exercise) {
    this.exercise = exercise;
    this.workings = new Workings(registry, names, request, exercise.lines());
    this.definitions = new Definitions(workings);
    this.comparison = new Comparison(workings, request.strict());
    this.roles = new LineRoles(exercise.lines(), workings, comparison);
    this.marks = new Marks(request, comparison);
    this.limits = new MissingLimit(workings, comparison);
  }

  MarkedExercise mark() {
    List<Mark> said = new ArrayList<>();
    for (int i = 0; i < exercise.lines().size(); i++) {
      said.add(mark(i));
    }
    return new MarkedExercise(exercise.title(), said);
  }

  private Mark mark(int index) {
    WorkLine line = exercise.lines().get(index);
    try {
      Mark mark =
          line.definition() || definitions.isAbout(line.math())
              ? definitions.read(line)
              : claim(line, index);
      boolean lost = broken && mark.standing() == Standing.WRONG && mark.against() < line.number();
      broken = false;
      return lost && mark.against() > 0
          ? Mark.of(line, Standing.GIVEN, "the line before could not be read")
          : mark;
    } catch (GradusException e) {
      if (e.code() == Code.CANCELLED) {
        throw e;
      }
      broken = true;
      return isReading(e.code())
          ? Mark.unreadable(line, e.diagnostic())
          : undecided(line, e.diagnostic().message());
    } catch (ArithmeticException undefined) {
      return undecided(line, "a division by zero came up on the way");
    } catch (NoSuchElementException noRule) {
      return undecided(line, "a function in it has no rule for this");
    }
  }

  /// Whether the text could not be read, as opposed to worked out.
  private static boolean isReading(Code code) {
    return code.id().startsWith("E01") || code.id().startsWith("E02");
  }

  private static Mark undecided(WorkLine line, String reason) {
    return Mark.undecided(line, 0, Span.NONE, reason);
  }

  private Mark claim(WorkLine line, int index) {
    if (line.math().equals(LineReader.NO_SOLUTION) && prior.filter(Prior::condition).isPresent()) {
      return nothing(line, prior.orElseThrow());
    }
    restart(line);
    Optional<Mark> defined = definition(line, index);
    if (defined.isPresent()) {
      return defined.get();
    }
    Node node = asked(line, withPrimes(line));
    if (integration.isEmpty()) {
      integration = Workings.indefinite(node);
    }
    List<Node> sides = ClaimReader.sides(node);
    if (roles.isAside(line, sides, prior)) {
      return aside(line, sides);
    }
    if (roles.isSetToZero(line, sides)) {
      Mark mark = chain(line, sides.subList(0, sides.size() - 1));
      Node zero = ClaimReader.equation(sides.get(sides.size() - 2), sides.getLast());
      Item equation = workings.workOut(zero, line.math());
      prior = Optional.of(new Prior(line.number(), equation, true, Optional.of(sides.getLast())));
      return mark;
    }
    return roles.isChain(line, node, index, prior) ? chain(line, sides) : condition(line, node);
  }

  private Mark aside(WorkLine line, List<Node> sides) {
    Optional<Prior> equation = prior;
    Mark mark = chain(line, sides.subList(1, sides.size()));
    prior = equation;
    if (sides.getFirst() instanceof Node.Name name) {
      workings.define(name.name(), workings.workOut(sides.getLast(), line.math()).value());
    }
    return mark.standing() == Standing.GIVEN ? Mark.of(line, Standing.DEFINED) : mark;
  }

  /// A line about other letters than the ones before begins anew.
  private void restart(WorkLine line) {
    if (prior.isEmpty() || line.link() != Link.NONE) {
      return;
    }
    Set<String> letters = workings.lettersOf(line.math());
    Set<String> before = Workings.symbols(prior.get().item().value());
    if (!letters.isEmpty()
        && !before.isEmpty()
        && before.stream().noneMatch(letters::contains)
        && letters.stream().noneMatch(workings::isDefined)) {
      prior = Optional.empty();
      question = Optional.empty();
    }
  }

  /// `y'` of a quantity that was defined is its derivative.
  private Node withPrimes(WorkLine line) {
    String text = workings.inLanguage(line.math());
    int prime = text.indexOf('\'');
    if (prime > 0) {
      String name = text.substring(prime - 1, prime);
      Optional<String> x =
          workings.definition(name).flatMap(f -> Workings.onlySymbol(new Formula(f)));
      boolean called = prime + 1 < text.length() && text.charAt(prime + 1) == '(';
      if (prime == 1 && x.isPresent() && !called) {
        String derivative = "d" + name + "/d" + x.get();
        return workings.reader().read(derivative + text.substring(prime + 1));
      }
    }
    return workings.reader().read(text);
  }

  /// What a question in words asks for: `solve 2x + 3 = 7`, `differentiate x^2 sin x`.
  private Node asked(WorkLine line, Node node) {
    String function =
        switch (line.task()) {
          case NONE, SOLVE -> "";
          case DIFFERENTIATE -> "diff";
          case INTEGRATE -> "integrate";
        };
    if (function.isEmpty()) {
      return unpacked(node);
    }
    Node body = ClaimReader.sides(node).getLast();
    if (function.equals("integrate") && Workings.indefinite(body).isPresent()) {
      return body;
    }
    String variable = line.variable();
    if (variable.isEmpty()) {
      Item item = workings.workOut(body, line.math());
      variable = Workings.onlySymbol(item.value()).orElse("x");
    }
    return Workings.call(function, body, new Node.Name(node.span(), variable));
  }

  /// `solve(x^2 = 4, x)` as a question stands for its equation.
  private static Node unpacked(Node node) {
    return node instanceof Node.Call call
            && call.name().equals("solve")
            && !call.arguments().isEmpty()
            && ClaimReader.isCondition(call.arguments().getFirst().value())
        ? call.arguments().getFirst().value()
        : node;
  }

  /// `f(x) = x^2` and `y = x^2` where a derivation begins and what follows is about them.
  private Optional<Mark> definition(WorkLine line, int index) {
    String text = line.math();
    int equals = text.indexOf('=');
    if (equals < 0 || line.link() != Link.NONE || line.task() == Task.SOLVE) {
      return Optional.empty();
    }
    String left = text.substring(0, equals).strip();
    int open = left.indexOf('(');
    boolean head = open > 0 && left.endsWith(")") && isPlain(left.substring(open));
    String name = head ? left.substring(0, open).strip() : left;
    boolean letter = name.length() == 1 && Character.isLetter(name.charAt(0));
    boolean defines = head || (prior.isEmpty() && roles.isUsedLater(name, index));
    if (!letter || workings.isDefined(name) || !defines) {
      return Optional.empty();
    }
    if (!head && text.indexOf(',') > 0) {
      return Optional.of(definitions.read(line));
    }
    String right = " ".repeat(equals + 1) + text.substring(equals + 1);
    List<Node> sides = ClaimReader.sides(workings.reader().read(right));
    if (head) {
      definitions.function(left, sides.getFirst(), right);
    } else {
      workings.define(name, workings.workOut(sides.getFirst(), right).value());
    }
    Mark chain = chain(line, sides);
    return Optional.of(sides.size() > 1 ? chain : Mark.of(line, Standing.DEFINED));
  }

  private static boolean isPlain(String parameters) {
    for (int i = 0; i < parameters.length(); i++) {
      char c = parameters.charAt(i);
      if (!Character.isLetter(c) && "(), ".indexOf(c) < 0) {
        return false;
      }
    }
    return parameters.length() > 2;
  }

  private Mark chain(WorkLine line, List<Node> parts) {
    Item first = workings.workOut(parts.getFirst(), line.math());
    Optional<Item> before = before(line, parts, first);
    int against = before.isPresent() ? prior.map(Prior::line).orElse(0) : 0;
    boolean plain = before.isEmpty() && parts.size() == 1;
    boolean slopes = integration.isPresent();
    Optional<Mark> worst = Optional.empty();
    List<String> notes = new ArrayList<>();
    int rules = 0;
    for (int i = 0; i < parts.size(); i++) {
      Item part = i == 0 ? first : workings.workOut(parts.get(i), line.math());
      if (before.isPresent()) {
        Verdict verdict = compared(part, before.get());
        int from = i == 0 ? against : line.number();
        rules = Math.max(rules, rulesBetween(part, before.get()));
        boolean repeated = !limits.isNew(before.get());
        Optional<Item> limit = verdict.isEqual() ? Optional.empty() : limits.of(part, before.get());
        if (limit.isPresent()) {
          if (!repeated && worst.isEmpty()) {
            worst = Optional.of(marks.withoutLimit(line, part, limit.get(), from));
          }
          part = limit.get();
        } else if (!verdict.isEqual() && worst.isEmpty()) {
          worst = Optional.of(marks.failed(line, part, before.get(), verdict, from, slopes));
        }
        notes.addAll(verdict.isEqual() ? verdict.notes() : List.of());
      }
      before = Optional.of(part);
    }
    remember(line, before.orElse(first), parts);
    if (worst.isPresent()) {
      return worst.get();
    }
    return plain ? Mark.of(line, Standing.GIVEN) : marks.passed(line, against, notes, rules);
  }

  /// What the first part of a line is compared with; nothing where a derivation begins.
  private Optional<Item> before(WorkLine line, List<Node> parts, Item first) {
    if (prior.isEmpty()) {
      return Optional.empty();
    }
    Prior last = prior.get();
    if (last.condition()) {
      return line.link() == Link.EQUALS
          ? last.side().map(side -> workings.workOut(side, ""))
          : Optional.empty();
    }
    boolean restarts =
        parts.size() > 1 && line.link() != Link.EQUALS && !compared(first, last.item()).isEqual();
    return restarts ? Optional.empty() : Optional.of(last.item());
  }

  private void remember(WorkLine line, Item last, List<Node> parts) {
    Optional<Prior> outer = prior;
    boolean goesOn =
        outer.isPresent() && outer.get().side().isPresent() && line.link() == Link.EQUALS;
    if (goesOn) {
      Node left = ClaimReader.left(outer.get().item().node());
      Item item = workings.workOut(ClaimReader.equation(left, last.node()), line.math());
      prior = Optional.of(new Prior(line.number(), item, true, Optional.of(last.node())));
      return;
    }
    prior = Optional.of(new Prior(line.number(), last, false, Optional.empty()));
    if (question.isEmpty() && !parts.isEmpty()) {
      question = prior;
    }
  }

  private Verdict compared(Item part, Item before) {
    return integration.isPresent()
        ? comparison.antiderivatives(part, before, integration.get())
        : comparison.expressions(part, before);
  }

  /// The rules gradus uses for what the first line leaves to be done and the second one has done.
  private static int rulesBetween(Item part, Item before) {
    return Math.max(0, before.rules() - part.rules());
  }

  /// `no real solution` behind an equation.
  private Mark nothing(WorkLine line, Prior before) {
    Optional<Boolean> none = comparison.hasNoRealSolution(before.item());
    return none.isEmpty()
        ? undecided(line, "line " + before.line() + " could not be solved")
        : none.get()
            ? marks.passed(line, before.line(), List.of(), 0)
            : Mark.wrong(
                line,
                before.line(),
                List.of("line " + before.line() + " has solutions"),
                comparison.solutions(before.item()),
                List.of());
  }

  /// A line below a given equation, or below a system, that belongs to it or follows from it.
  private Optional<Mark> together(WorkLine line, Item item, Prior before) {
    EquationSystem equations = new EquationSystem(workings, comparison);
    if (system.equals(Optional.of(before)) && equations.implies(before.item(), item)) {
      prior = system;
      return Optional.of(marks.passed(line, before.line(), List.of(), 0));
    }
    boolean given = question.equals(Optional.of(before)) && before.line() == line.number() - 1;
    Optional<Item> joined =
        given && line.link() == Link.NONE
            ? equations.joined(item, before.item())
            : Optional.empty();
    if (joined.isEmpty()) {
      return Optional.empty();
    }
    prior = Optional.of(new Prior(line.number(), joined.get(), true, Optional.empty()));
    question = prior;
    system = prior;
    return Optional.of(
        Mark.of(line, Standing.GIVEN, "read as a system together with line " + before.line()));
  }

  private Mark condition(WorkLine line, Node node) {
    Item item = workings.workOut(node, line.math());
    Optional<Prior> before = prior.filter(Prior::condition);
    prior = Optional.of(new Prior(line.number(), item, true, ClaimReader.right(node)));
    if (before.isEmpty()) {
      question = question.isEmpty() ? prior : question;
      return Mark.of(line, Standing.GIVEN);
    }
    Item earlier = before.get().item();
    int against = before.get().line();
    Verdict verdict = comparison.conditions(item, earlier);
    if (verdict.isEqual()) {
      return marks.passed(line, against, verdict.notes(), 0);
    }
    if (line.link() == Link.IMPLIES && comparison.follows(item, earlier).isEqual()) {
      return marks.passed(line, against, List.of("it follows, but not the other way round"), 0);
    }
    Optional<Mark> together = together(line, item, before.get());
    if (together.isPresent()) {
      return together.get();
    }
    Optional<Prior> asked = question.filter(Prior::condition);
    if (asked.isPresent()
        && asked.get().line() != against
        && comparison.conditions(item, asked.get().item()).isEqual()) {
      return marks.passed(
          line,
          asked.get().line(),
          List.of(
              "it has the solutions of line " + asked.get().line() + ", not of line " + against),
          0);
    }
    return verdict instanceof Verdict.Different different
        ? Mark.wrong(
                line,
                against,
                marks.witnesses(different, item, earlier).stream()
                    .map(witness -> Reasons.ofConditions(witness, against))
                    .toList(),
                comparison.solutions(earlier),
                comparison.slips(item, earlier))
            .noting(different.notes())
        : marks.failed(line, item, earlier, verdict, against, false);
  }
}
