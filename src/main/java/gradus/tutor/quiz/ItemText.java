package gradus.tutor.quiz;

import gradus.tutor.quiz.Expected.Calculator;
import gradus.tutor.quiz.Expected.Form;
import java.util.List;

/// An item as its author wrote it, read and checked, with the names of its parameters still in it.
///
/// @param part the letter of the part; empty when the question has one part
/// @param partOf the id of the first part; empty for a first part
/// @param level 0 for that of the first part
/// @param givens what happens when a variant is drawn, in order
/// @param answers one, or for a choice several with their conditions
/// @param question what was asked, as a command; at most one
/// @param domain at most one
/// @param tests the test; none for what suits the value
record ItemText(
    Lines at,
    String id,
    String part,
    String partOf,
    String version,
    String skill,
    AnswerType type,
    int level,
    double points,
    Names names,
    List<Given> givens,
    boolean distinct,
    Template prompt,
    List<Answer> answers,
    List<Expression> question,
    List<Expression> domain,
    List<Expected.Test> tests,
    Form form,
    Calculator calculator,
    List<Choice> options,
    List<Slip> mistakes,
    List<Template> hints,
    List<Line> steps,
    List<Sample> right,
    List<Sample> wrong) {
  ItemText {
    givens = List.copyOf(givens);
    answers = List.copyOf(answers);
    question = List.copyOf(question);
    domain = List.copyOf(domain);
    tests = List.copyOf(tests);
    options = List.copyOf(options);
    mistakes = List.copyOf(mistakes);
    hints = List.copyOf(hints);
    steps = List.copyOf(steps);
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
  }

  /// What happens when a variant is drawn.
  sealed interface Given {
    record Drawn(String name, Param param) implements Given {}

    record Derived(String name, Expression value) implements Given {}

    record Required(Expression condition) implements Given {}
  }

  /// What is right.
  sealed interface Answer {
    Lines lines();

    record Value(Expression value) implements Answer {
      @Override
      public Lines lines() {
        return value.lines();
      }
    }

    record Key(Lines lines, String key) implements Answer {}

    /// The key that is right on variants that meet a condition.
    record Case(String key, Expression condition) implements Answer {
      @Override
      public Lines lines() {
        return condition.lines();
      }
    }
  }

  /// A sentence to choose, a line to put in order, or one that may be wrong.
  record Choice(String key, Template text, Template feedback) {}

  /// A known wrong rule.
  sealed interface Slip {
    String id();

    Template feedback();

    double credit();

    record Own(String id, Expression result, Template feedback, double credit) implements Slip {}

    /// Of a choice or an order: the keys that are taken.
    record Taken(String id, Lines lines, List<String> keys, Template feedback, double credit)
        implements Slip {
      public Taken {
        keys = List.copyOf(keys);
      }
    }

    /// One of the library.
    record Library(String id, Lines lines, Template feedback, double credit) implements Slip {}
  }

  /// A line of the worked solution.
  ///
  /// @param equals at most one
  record Line(Template says, List<Expression> equals) {
    Line {
      equals = List.copyOf(equals);
    }
  }

  /// An answer for the linter.
  sealed interface Sample {
    record Value(Expression value) implements Sample {}

    record Keys(List<String> keys) implements Sample {
      public Keys {
        keys = List.copyOf(keys);
      }
    }

    record Typed(Template text) implements Sample {}
  }

  /// Whether what is asked for is a sentence or a line and no mathematics.
  boolean isChosen() {
    return type == AnswerType.CHOICE || type == AnswerType.ORDER || type == AnswerType.SPOT;
  }
}
