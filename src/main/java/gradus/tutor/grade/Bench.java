package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.engine.Binding;
import gradus.engine.CheckRequest;
import gradus.engine.Judgement;
import gradus.engine.Onlooker;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.engine.Worker;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.symbolic.equivalence.Criterion;
import gradus.symbolic.equivalence.Policy;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Expected.Test;
import gradus.value.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the answers to one variant are compared: its names are bound, its domain is assumed, and
/// its test decides what counts as the same.
final class Bench {
  /// Letters that stand for variables without being bound.
  private static final String TAKEN = "deiDETNZQRC";

  /// After the verdict, so long is looked for what went wrong.
  private static final long PATIENCE_NANOS = 6_000_000_000L;

  private final long started = System.nanoTime();
  private final Expected expected;
  private final AnswerType type;
  private final Desk desk;
  private final List<Binding> bindings;
  private final Asked asked;

  Bench(Expected expected, AnswerType type, Desk desk) {
    this.expected = expected;
    this.type = type;
    this.desk = desk;
    this.bindings = bindings(expected);
    this.asked = Asked.of(expected, desk, bindings);
  }

  /// Whether there is time to look further; nobody waits for a mark for long.
  boolean hasTime() {
    return System.nanoTime() - started < PATIENCE_NANOS;
  }

  Asked asked() {
    return asked;
  }

  /// Names that mean something else in the language, or are words, are symbols here.
  private static List<Binding> bindings(Expected expected) {
    List<Binding> bindings = new ArrayList<>();
    for (String name : expected.variables()) {
      boolean plain = name.length() == 1 && TAKEN.indexOf(name.charAt(0)) < 0;
      if (!plain || Catalogue.INSTANCE.isConstant(name)) {
        bindings.add(new Binding.Data(name, new Formula(Expr.symbol(name))));
      }
    }
    if (expected.test() instanceof Test.Antiderivative && !expected.variables().contains("C")) {
      bindings.add(new Binding.Data("C", new Formula(Expr.symbol("C"))));
    }
    return bindings;
  }

  /// Compares by the test of the item; tolerances are not part of it.
  ///
  /// @throws GradusException when one of them cannot be read or worked out
  Judgement judge(String answer, String reference, Onlooker onlooker) {
    return check(request(answer, reference, policy()).withoutDiagnosis().watchedBy(onlooker));
  }

  /// The same by the usual rule for rounded numbers.
  Judgement usually(String answer, String reference) {
    return check(request(answer, reference, Policy.USUAL).withoutDiagnosis());
  }

  /// Looks for the wrong rule behind a wrong answer too.
  Judgement diagnose(String answer) {
    String truth = expected.question().isBlank() ? reference() : expected.question();
    return check(CheckRequest.of(answer, truth).with(bindings).within(desk.limits()));
  }

  String reference() {
    return reading(expected.reference());
  }

  private CheckRequest request(String answer, String reference, Policy policy) {
    CheckRequest request =
        CheckRequest.of(answer, reading(reference))
            .with(bindings)
            .with(policy)
            .within(desk.limits());
    return expected.test() instanceof Test.Same(Criterion criterion)
            && criterion != Criterion.EQUIVALENT
        ? request.testing(criterion)
        : request;
  }

  private Policy policy() {
    return expected.test() instanceof Test.Significant(int digits)
        ? Policy.USUAL.toDigits(digits)
        : Policy.USUAL;
  }

  /// The reference so that the judge takes it for what it is: an antiderivative is compared by its
  /// slope, and a pair in parentheses is an interval where one is asked for.
  private String reading(String text) {
    Optional<String> x = asked.integral();
    if (x.isPresent() && !text.strip().startsWith("integrate(")) {
      return "integrate(diff(" + text + ", " + x.get() + "), " + x.get() + ")";
    }
    return type == AnswerType.INTERVAL && isPair(text.strip()) ? "{} union " + text : text;
  }

  /// One pair of brackets around two ends.
  private static boolean isPair(String text) {
    if (text.isEmpty() || "([".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    int depth = 0;
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
        if (depth == 0 && i + 1 < text.length()) {
          return false;
        }
      } else if (c == ',' && depth == 1) {
        commas++;
      }
    }
    return commas == 1;
  }

  private Judgement check(CheckRequest request) {
    return Worker.call(
        request.limits(),
        () -> {
          Session session = Desk.session();
          for (String fact : Domain.facts(expected.domain())) {
            session.compute(new Request(fact, "", bindings, "", Conventions.GRADUS, desk.limits()));
          }
          return session.check(request);
        });
  }
}
