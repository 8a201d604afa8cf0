package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.engine.Onlooker;
import gradus.evaluate.Approximation;
import gradus.expr.Expr;
import gradus.functions.Catalogue;
import gradus.syntax.Node;
import gradus.tutor.quiz.Expected.Test;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Optional;

/// Whether numbers lie as close to the reference as the item demands. It looks on while an answer
/// is judged, for tests that are about a distance.
final class Tolerance implements Onlooker {
  /// A distance that is met exactly is met, however doubles see it.
  private static final double SLACK = 1 + 1e-9;

  private final Test test;
  private boolean met;

  Tolerance(Test test) {
    this.test = test;
  }

  boolean isMet() {
    return met;
  }

  @Override
  public void expression(Node typed) {}

  @Override
  public void values(Value answer, Value truth) {
    met =
        switch (test) {
          case Test.Relative(double part) -> within(answer, truth, part, true);
          case Test.Absolute(double distance) -> within(answer, truth, distance, false);
          case Test.Same _, Test.Antiderivative _, Test.Significant _ -> false;
        };
  }

  private static boolean within(Value answer, Value truth, double width, boolean relative) {
    if (answer instanceof Array mine && truth instanceof Array theirs) {
      List<Value> a = Values.entries(mine);
      List<Value> b = Values.entries(theirs);
      boolean same = a.size() == b.size() && mine.shape().equals(theirs.shape());
      for (int i = 0; same && i < a.size(); i++) {
        same = within(a.get(i), b.get(i), width, relative);
      }
      return same;
    }
    Optional<Double> a = number(answer);
    Optional<Double> b = number(truth);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    double room = width * (relative ? Math.abs(b.get()) : 1);
    return Math.abs(a.get() - b.get()) <= room * SLACK;
  }

  private static Optional<Double> number(Value value) {
    Optional<Expr> formula = Values.expr(value);
    if (formula.isEmpty()) {
      return Optional.empty();
    }
    try {
      Scalar scalar = new Approximation(Catalogue.INSTANCE).of(formula.get());
      return Values.number(scalar).filter(Double::isFinite);
    } catch (GradusException | ArithmeticException open) {
      return Optional.empty();
    }
  }
}
