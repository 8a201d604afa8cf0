package gradus.tutor.quiz;

import gradus.symbolic.equivalence.Criterion;
import java.util.List;

/// What the answer has to be.
///
/// @param reference in the language, an expression or a command such as `diff(x^2*sin(x), x)`; for
///   a choice or a wrong line its key, for an order the keys with commas
/// @param variables the names an answer may contain
/// @param domain a condition on the variables under which answers are compared: `x > 0`; may be
///   empty
/// @param test what counts as the same
/// @param form how the answer has to be written
/// @param calculator what an answer may contain
/// @param question what was asked, as a command: `diff(sigmoid(2*x + 1), x)`. An answer that asks
///   gradus for it is handed back, and the mistake library starts from it; empty where the
///   reference is all there is
public record Expected(
    String reference,
    List<String> variables,
    String domain,
    Test test,
    Form form,
    Calculator calculator,
    String question) {
  public Expected {
    variables = List.copyOf(variables);
  }

  /// Where the reference says what was asked.
  public Expected(
      String reference,
      List<String> variables,
      String domain,
      Test test,
      Form form,
      Calculator calculator) {
    this(reference, variables, domain, test, form, calculator, "");
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
    return new Expected(reference, List.of(names), domain, test, form, calculator, question);
  }

  public Expected where(String condition) {
    return new Expected(reference, variables, condition, test, form, calculator, question);
  }

  public Expected by(Test other) {
    return new Expected(reference, variables, domain, other, form, calculator, question);
  }

  public Expected by(Criterion criterion) {
    return by(new Test.Same(criterion));
  }

  public Expected written(Form wanted) {
    return new Expected(reference, variables, domain, test, wanted, calculator, question);
  }

  public Expected allowing(Calculator allowed) {
    return new Expected(reference, variables, domain, test, form, allowed, question);
  }

  public Expected asking(String command) {
    return new Expected(reference, variables, domain, test, form, calculator, command);
  }
}
