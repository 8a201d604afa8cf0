package gradus.functions.properties;

import gradus.diag.Code;
import gradus.diag.Suggest;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// What can be said about a matrix, each with its reason or a witness.
public final class Properties {
  public static final Function SPEC =
      Function.named("properties", Chapter.LINEAR)
          .summary("What a matrix is and is not, each with a reason or a witness")
          .details(
              "A table with the columns property, holds (true, false, or unknown where symbols"
                  + " decide) and because: a vector x with x^T*A*x < 0, the pair of entries that"
                  + " breaks symmetry, a vector that is mapped to 0, the eigenvalue that lacks"
                  + " eigenvectors. properties(A).symmetric is one truth value,"
                  + " properties(A, symmetric) one truth value with its reason.\n"
                  + "Exact for exact entries and whole numbers. Other decimals from files are equal"
                  + " within n*eps times the size of the matrix, and the reason names that"
                  + " tolerance. Definite and indefinite are said of symmetric matrices only, of"
                  + " Hermitian ones when entries are complex (x^H is the conjugate transpose);"
                  + " defective is meant over the complex numbers.")
          .parameter("A", Kind.MATRIX, "m×n; numbers or formulas")
          .optional("property", Kind.TEXT, "one of the names in the first column")
          .domain("matrices with at least one entry")
          .errors(
              "E0406 for a matrix without entries, E0504 for NaN and infinities, E0502"
                  + " where the squares of entries leave the doubles, E0304 for a property that is"
                  + " none")
          .usedFor(
              "checking that a kernel matrix is positive definite, a transition matrix stochastic")
          .eval(Properties::value)
          .example("properties([1,2;2,1]).positive_definite", "false")
          .example(
              "properties([1,2;2,1], positive_definite)",
              "holds: false\nbecause: \"x = [1, -1] gives x^T*A*x = -2\"")
          .example(
              "properties([1,1;0,1], defective)",
              "holds: true\nbecause: \"eigenvalue 1 counts 2 times and has one eigenvector\"")
          .seeAlso("eig", "det", "rank", "cholesky")
          .build();

  private Properties() {}

  private static Value value(Arguments arguments, Context context) {
    List<Finding> findings = findings(Subject.of(arguments, context));
    return arguments.has(1) ? one(arguments, findings) : table(findings);
  }

  static List<Finding> findings(Subject a) {
    List<Finding> findings = new ArrayList<>(Patterns.of(a));
    findings.addAll(Symmetries.of(a));
    findings.addAll(Identities.of(a));
    findings.addAll(Nilpotency.of(a));
    findings.addAll(Stochastic.of(a));
    findings.addAll(Definiteness.of(a));
    findings.addAll(Singularity.of(a));
    findings.addAll(Defectiveness.of(a));
    findings.addAll(Dominance.of(a));
    return findings;
  }

  private static Value one(Arguments arguments, List<Finding> findings) {
    if (!(arguments.value(1) instanceof Text(String wanted))) {
      throw arguments.wrongKind(1, "the name of a property");
    }
    List<String> names = findings.stream().map(Finding::property).toList();
    int at = names.indexOf(wanted.replace('-', '_').replace(' ', '_'));
    if (at < 0) {
      List<String> near = Suggest.nearest(wanted, names);
      throw arguments
          .error(Code.BAD_OPTION_VALUE, 1, "'" + wanted + "' is not a property gradus tells")
          .detail("properties: " + String.join(", ", names))
          .hint(near.isEmpty() ? "" : "did you mean " + near.getFirst() + "?")
          .toException();
    }
    return RecordValue.builder()
        .with("holds", findings.get(at).holds())
        .with("because", new Text(findings.get(at).because()))
        .build();
  }

  private static Table table(List<Finding> findings) {
    List<String> names = new ArrayList<>();
    List<Truth> truths = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Finding finding : findings) {
      names.add(finding.property());
      truths.add(finding.holds());
      reasons.add(finding.because());
    }
    Array holds = Values.vector(truths);
    return new Table(
        List.of(
            new Table.Column.Words("property", names),
            new Table.Column.Numbers("holds", holds),
            new Table.Column.Words("because", reasons)),
        findings.size());
  }
}
