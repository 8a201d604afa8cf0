package gradus.tutor.grade;

import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.symbolic.equivalence.Verdict;
import gradus.tutor.quiz.AnswerType;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What kind of thing an answer is beside what is asked for. Another kind is no attempt: a vector
/// where a number is asked for, an equation where a formula is.
///
/// @param integral whether an antiderivative is asked for, which nobody writes as a list of one
record AnswerKind(Value answer, Value truth, AnswerType type, boolean integral) {
  private static final Set<String> LOGICAL = Set.of("and", "or", "not");

  /// One sentence about what is asked for; empty when the answer may be one.
  ///
  /// @param verdict of the judge, who takes a set of eigenvalues for what it is
  Optional<String> fault(Verdict verdict) {
    if (answer instanceof FunctionValue || answer instanceof Text) {
      return Optional.of(wrong(answer.kind()));
    }
    if (isNoNumber()) {
      return Optional.of("nan is no number; " + wanted() + " is asked for.");
    }
    if (verdict.isDifferent() && isConditionForValue(verdict)) {
      return Optional.of(wrong("an equation or a condition"));
    }
    if (verdict.isDifferent() && isFormulaForEquation()) {
      return Optional.of(wrong("a formula"));
    }
    return isOther(verdict) ? Optional.of(wrong(answer.kind()) + comma(verdict)) : Optional.empty();
  }

  private String wrong(String kind) {
    return "This is " + kind + "; " + wanted() + " is asked for.";
  }

  private boolean isOther(Verdict verdict) {
    boolean one =
        Values.expr(answer).isPresent() && truth instanceof Array array && array.size() > 1;
    boolean many =
        answer instanceof Array array
            && (array.size() > 1 || integral && !verdict.isEqual())
            && Values.expr(truth).isPresent();
    boolean list = type == AnswerType.EQUATION || type == AnswerType.SET;
    boolean unordered = answer instanceof SetValue && truth instanceof Array && !verdict.isEqual();
    boolean logical =
        answer instanceof Truth && !(truth instanceof Truth) && type != AnswerType.EQUATION;
    return (one || many) && !list || unordered || logical;
  }

  private boolean isConditionForValue(Verdict verdict) {
    return isCondition(answer)
        && !isCondition(truth)
        && Values.expr(truth).isPresent()
        && verdict.notes().stream().noneMatch(note -> note.startsWith("read as an equation"));
  }

  /// A value without names may be a solution.
  private boolean isFormulaForEquation() {
    return type == AnswerType.EQUATION
        && isCondition(truth)
        && !isCondition(answer)
        && Values.expr(answer).filter(Formulas::hasSymbols).isPresent();
  }

  private static boolean isCondition(Value value) {
    return value instanceof Formula(Expr e)
        && (e instanceof Expr.Relation
            || e instanceof Expr.Call(String name, _) && LOGICAL.contains(name));
  }

  private boolean isNoNumber() {
    return answer instanceof Scalar.Real(double number) && Double.isNaN(number)
        || answer instanceof Formula(Expr.Flt(double real)) && Double.isNaN(real);
  }

  /// What the judge said about a comma in place of a point.
  private static String comma(Verdict verdict) {
    return verdict.notes().stream()
        .filter(note -> note.contains("a decimal has a point"))
        .map(note -> " " + Notes.sentences(List.of(note)).getFirst())
        .findFirst()
        .orElse("");
  }

  private String wanted() {
    return switch (type) {
      case VECTOR -> "a vector such as [1, 2]";
      case MATRIX -> "a matrix such as [1, 2; 3, 4]";
      case SET -> "a set such as {1, 2}";
      case INTERVAL -> "an interval such as [0, 1)";
      case EQUATION -> "an equation";
      case EXPRESSION -> "a formula";
      case NUMBER -> "a number";
      case CHOICE, ORDER, SPOT, TRUTH -> "something else";
    };
  }
}
