package gradus.tutor.lint;

import gradus.diag.GradusException;
import gradus.engine.Binding;
import gradus.engine.CheckRequest;
import gradus.expr.Expr;
import gradus.symbolic.equivalence.Criterion;
import gradus.symbolic.equivalence.Verdict;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Expected.Test;
import gradus.tutor.quiz.Variant.WorkedStep;
import gradus.value.Formula;
import java.util.ArrayList;
import java.util.List;

/// What stands behind `=>` in the worked solution equals what stands there in the step before, and
/// the last is the answer.
final class StepCheck implements ItemCheck {
  @Override
  public String name() {
    return "steps";
  }

  @Override
  public void examine(Specimen specimen) {
    List<WorkedStep> steps = specimen.variant().steps();
    String before = "";
    int last = -1;
    for (int i = 0; i < steps.size(); i++) {
      String now = steps.get(i).equals();
      if (now.isEmpty()) {
        continue;
      }
      if (!before.isEmpty()) {
        compare(specimen, i, now, before, "the step before, ");
      }
      before = now;
      last = i;
    }
    if (last >= 0 && !specimen.isKeyed()) {
      compare(specimen, last, before, specimen.expected().reference(), "the answer, ");
    }
  }

  private void compare(Specimen specimen, int index, String now, String other, String what) {
    if (now.equals(other)) {
      return;
    }
    Verdict verdict;
    try {
      verdict = specimen.desk().check(request(specimen, now, other)).verdict();
    } catch (GradusException unreadable) {
      specimen.error(
          specimen.place("step", index),
          name(),
          Specimen.quoted(now)
              + " cannot be compared with "
              + what
              + Specimen.quoted(other)
              + ": "
              + unreadable.diagnostic().message(),
          "");
      return;
    }
    if (!verdict.isEqual()) {
      specimen.error(
          specimen.place("step", index),
          name(),
          Specimen.quoted(now)
              + (verdict.isDifferent() ? " is not " : " could not be shown to be ")
              + what
              + Specimen.quoted(other),
          "=> is for an expression that equals the one before and, at last, the answer");
    }
  }

  private static CheckRequest request(Specimen specimen, String now, String other) {
    Expected expected = specimen.expected();
    List<Binding> symbols = new ArrayList<>();
    for (String name : expected.variables()) {
      symbols.add(new Binding.Data(name, new Formula(Expr.symbol(name))));
    }
    CheckRequest request =
        CheckRequest.of(now, other).with(symbols).within(specimen.desk().limits());
    return switch (expected.test()) {
      case Test.Same(Criterion criterion) ->
          criterion == Criterion.EQUIVALENT ? request : request.testing(criterion);
      case Test.Antiderivative _ -> request.testing(Criterion.ANTIDERIVATIVE);
      case Test.Relative _, Test.Absolute _, Test.Significant _ -> request;
    };
  }
}
