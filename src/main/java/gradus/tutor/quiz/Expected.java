package gradus.tutor.quiz;

import gradus.symbolic.equivalence.Criterion;
import java.util.List;

/// What the answer has to be.
///
/// @param reference in the language, an expression or a command such as `diff(x^2*sin(x), x)`; for a
///   choice or a wrong line its key, for an order the keys with commas
/// @param variables the names an answer may contain
/// @param domain a condition on the variables under which answers are compared: `x > 0`; may be
///   empty
/// @param test what counts as the same
/// @param form how the answer has to be written
/// @param calculator what an answer may contain
public record Expected(
    String reference,
    List<String> variables,
    String domain,
    Test test,
    Form form,
    Calculator calculator) {
  public Expected {
    variables = List.copyOf(variables);
  }

  /// An exact reference without variables, compared by meaning.
  public static Expected of(String reference) {
    return new Expected(
        reference,
        List.of(),
        "",
        new Test.Same(Criterion.EQUIVALENT),
        Form.ANY,
        Calculator.ARITHMETIC);
  }

  /// What counts as the same.
  public sealed interface Test {
    record Same(Criterion criterion) implements Test {}

    record Antiderivative(String variable) implements Test {}

    /// A number within a part of the reference.
    record Relative(double part) implements Test {}

    /// A number within a distance of the reference.
    record Absolute(double distance) implements Test {}

    /// A number rounded to so many significant digits, or more exactly.
    record Significant(int digits) implements Test {}
  }

  /// The second verdict: how an answer is written.
  public enum Form {
    ANY,
    FACTORED,
    EXPANDED,
    LOWEST_TERMS,
    SINGLE_FRACTION
  }

  /// What an answer may contain.
  public enum Calculator {
    /// Numbers, names, elementary functions.
    ARITHMETIC,
    /// Everything but the function asked about.
    ALL,
    /// A number or formula written out: no functions at all.
    NONE
  }

  public Expected in(String... names) {
    return new Expected(reference, List.of(names), domain, test, form, calculator);
  }

  public Expected where(String condition) {
    return new Expected(reference, variables, condition, test, form, calculator);
  }

  public Expected by(Test other) {
    return new Expected(reference, variables, domain, other, form, calculator);
  }

  public Expected by(Criterion criterion) {
    return by(new Test.Same(criterion));
  }

  public Expected written(Form wanted) {
    return new Expected(reference, variables, domain, test, wanted, calculator);
  }

  public Expected allowing(Calculator allowed) {
    return new Expected(reference, variables, domain, test, form, allowed);
  }
}
