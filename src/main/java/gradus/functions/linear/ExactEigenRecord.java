package gradus.functions.linear;

import gradus.exact.ExactEigen;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.exact.Surd;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The exact eigenvalues and eigenvectors of a small rational matrix, checked in exact arithmetic.
final class ExactEigenRecord {
  static final List<String> MULTIPLICITY_COLUMNS = List.of("value", "algebraic", "geometric");

  /// An entry of a vector as long as this is better read as a decimal.
  private static final int TOO_LONG = 40;

  private final Arguments arguments;
  private final Context context;

  ExactEigenRecord(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
  }

  /// Empty when there is no short closed form.
  Optional<RecordValue> of(ExactMatrix a) {
    return ExactEigen.of(a, context.budget())
        .filter(ExactEigenRecord::isShort)
        .map(eigen -> {
          context.convention("descending, vectors as smallest integers");
          return record(a, eigen, SurdFormula::of, vectors -> columns(a.rows(), vectors));
        });
  }

  /// The same in doubles, rounded once: no floating-point algorithm tells eigenvalues apart, or
  /// holds them together, as they are. The vectors have length 1.
  RecordValue rounded(ExactMatrix a, ExactEigen eigen, Labels labels) {
    context.convention("descending, unit vectors");
    return record(
        a,
        eigen,
        number -> Scalar.of(number.real() + 0.0, number.imaginary() + 0.0),
        vectors -> unitColumns(a.rows(), vectors).withLabels(labels));
  }

  private static boolean isShort(ExactEigen eigen) {
    return eigen.pairs().stream()
        .flatMap(pair -> pair.basis().stream())
        .flatMap(List::stream)
        .allMatch(entry -> entry.toString().length() < TOO_LONG);
  }

  private RecordValue record(
      ExactMatrix a,
      ExactEigen eigen,
      Function<Surd, Value> number,
      Function<List<List<Surd>>, Array> columns) {
    List<Value> values = new ArrayList<>();
    List<List<Surd>> vectors = new ArrayList<>();
    List<Value> multiplicities = new ArrayList<>();
    List<Value> distinct = new ArrayList<>();
    boolean holds = true;
    for (ExactEigen.Pair pair : eigen.pairs()) {
      Value value = number.apply(pair.number());
      distinct.add(value);
      for (int i = 0; i < pair.multiplicity(); i++) {
        values.add(value);
      }
      vectors.addAll(pair.basis());
      multiplicities.add(value);
      multiplicities.add(Scalar.of(pair.multiplicity()));
      multiplicities.add(Scalar.of(pair.geometricMultiplicity()));
      for (List<Surd> vector : pair.basis()) {
        holds &= isEigenvector(a, vector, pair.number());
      }
      if (pair.isDefective()) {
        Defect.note(
            arguments,
            Literals.of(value),
            pair.multiplicity(),
            pair.geometricMultiplicity(),
            context);
      }
    }
    Numeric.checkExact(context, "A*v = lambda*v", holds);
    ComplexPairs.note(distinct, context);
    return RecordValue.builder()
        .with("values", Values.vector(values))
        .with("vectors", columns.apply(vectors))
        .with("multiplicities", multiplicities(multiplicities))
        .with("defective", Truth.of(eigen.defective()))
        .build();
  }

  /// One row for each distinct eigenvalue.
  static Array multiplicities(List<Value> entries) {
    return Values.array(
        Shape.of(entries.size() / 3, 3), entries, Labels.columns(MULTIPLICITY_COLUMNS));
  }

  private static Array columns(int n, List<List<Surd>> vectors) {
    List<Value> entries = new ArrayList<>(n * vectors.size());
    for (int i = 0; i < n; i++) {
      for (List<Surd> vector : vectors) {
        entries.add(SurdFormula.of(vector.get(i)));
      }
    }
    return Values.matrix(n, vectors.size(), entries);
  }

  private static Array unitColumns(int n, List<List<Surd>> vectors) {
    List<Value> entries = new ArrayList<>(n * vectors.size());
    for (int i = 0; i < n; i++) {
      for (List<Surd> vector : vectors) {
        double length = 0;
        for (Surd entry : vector) {
          length = Math.hypot(length, Math.hypot(entry.real(), entry.imaginary()));
        }
        Surd entry = vector.get(i);
        entries.add(Scalar.of(entry.real() / length + 0.0, entry.imaginary() / length + 0.0));
      }
    }
    return Values.matrix(n, vectors.size(), entries);
  }

  private static boolean isEigenvector(ExactMatrix a, List<Surd> vector, Surd value) {
    boolean nonzero = false;
    for (int i = 0; i < a.rows(); i++) {
      Surd image = Surd.ZERO;
      for (int j = 0; j < a.columns(); j++) {
        Rational entry = a.get(i, j);
        image = image.add(vector.get(j).scale(entry));
      }
      if (!image.subtract(value.multiply(vector.get(i))).isZero()) {
        return false;
      }
      nonzero |= !vector.get(i).isZero();
    }
    return nonzero;
  }
}
