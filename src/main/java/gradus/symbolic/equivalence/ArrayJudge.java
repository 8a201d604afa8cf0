package gradus.symbolic.equivalence;

import gradus.evaluate.Algebra;
import gradus.evaluate.Approximation;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.value.Array;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Vectors, matrices and tensors, entry by entry or up to what the policy allows.
final class ArrayJudge {
  private final Algebra algebra;
  private final Judge judge;

  ArrayJudge(Algebra algebra, Judge judge) {
    this.algebra = algebra;
    this.judge = judge;
  }

  Verdict compare(Array answer, Array truth) {
    return switch (judge.policy().test()) {
      case SET, ANY_ORDER ->
          judge.sets().compare(Values.entries(answer), Values.entries(truth), judge.policy());
      case UP_TO_SCALE -> columns(answer, truth, false);
      case UP_TO_SIGN -> columns(answer, truth, true);
      case SUBSPACE -> subspace(answer, truth);
      case EQUIVALENT, ANTIDERIVATIVE -> entries(answer, truth);
    };
  }

  private Verdict entries(Array answer, Array truth) {
    Shape a = answer.shape();
    Shape b = truth.shape();
    if (a.equals(b)) {
      Verdict verdict = sameShape(answer, truth);
      return verdict.isDifferent() && a.isMatrix() && a.isSquare() && isTranspose(answer, truth)
          ? verdict.noting("this is the transpose of the reference")
          : verdict;
    }
    if (isLine(a) && isLine(b) && answer.size() == truth.size()) {
      Verdict verdict = sameShape(answer.reshape(b), truth);
      String note = layout(a, b);
      return !verdict.isEqual()
          ? verdict
          : judge.policy().strict() ? Verdict.different(note) : verdict.noting(note);
    }
    if (a.isMatrix() && b.isMatrix() && isTranspose(answer, truth)) {
      return Verdict.different(
          "equal up to layout: this is the transpose of the reference, " + a + " where it is " + b);
    }
    return Verdict.different("the answer is " + a.describe() + ", the reference " + b.describe());
  }

  private static String layout(Shape answer, Shape truth) {
    return "equal up to layout: " + answer.describe() + " for " + truth.describe();
  }

  private static boolean isLine(Shape shape) {
    return shape.isVector() || shape.isMatrix() && (shape.rows() == 1 || shape.columns() == 1);
  }

  private Verdict sameShape(Array answer, Array truth) {
    List<String> notes = new ArrayList<>();
    Optional<Verdict> undecided = Optional.empty();
    Optional<Digits> typed = digits(answer);
    for (int i = 0; i < answer.size(); i++) {
      Verdict verdict = entry(answer.get(i), truth.get(i), typed);
      switch (verdict) {
        case Verdict.Equal equal ->
            equal.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        case Verdict.Different different -> {
          String place = place(truth.shape(), i);
          String entry =
              "entry "
                  + place
                  + " is "
                  + Literals.of(answer.get(i))
                  + ", in the reference "
                  + Literals.of(truth.get(i));
          return new Verdict.Different(different.witness(), List.of(entry))
              .noting(different.notes());
        }
        case Verdict.Undecided open -> undecided = Optional.of(open);
      }
    }
    return undecided.orElseGet(() -> new Verdict.Equal(notes));
  }

  /// An entry is rounded by itself, as in [0.00247, 0.998], or like the others, as in [0.002,
  /// 0.998].
  private Verdict entry(Value answer, Value truth, Optional<Digits> typed) {
    Verdict own = judge.entry(answer, truth, judge.digits(answer));
    return own.isDifferent() && typed.isPresent() ? judge.entry(answer, truth, typed) : own;
  }

  /// Where the entries of one answer are rounded alike the finest of them says how.
  private static Optional<Digits> digits(Array answer) {
    Optional<Digits> finest = Optional.empty();
    for (Value entry : Values.entries(answer)) {
      if (entry instanceof Scalar.Exact(Rational value, boolean decimal) && decimal) {
        Optional<Digits> digits = Digits.of(value);
        if (digits.isPresent() && (finest.isEmpty() || isFiner(digits.get(), finest.get()))) {
          finest = digits;
        }
      }
    }
    return finest;
  }

  /// More decimals; of as many, more digits that count: 0.998 of [0.002, 0.998].
  private static boolean isFiner(Digits digits, Digits than) {
    return digits.decimals() > than.decimals()
        || digits.decimals() == than.decimals() && digits.significant() > than.significant();
  }

  private static String place(Shape shape, int position) {
    StringBuilder place = new StringBuilder();
    int rest = position;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      place.insert(0, (axis > 0 ? "," : "") + (rest % shape.length(axis) + 1));
      rest /= shape.length(axis);
    }
    return "[" + place + "]";
  }

  private boolean isTranspose(Array answer, Array truth) {
    int rows = truth.shape().rows();
    int columns = truth.shape().columns();
    if (answer.shape().rows() != columns || answer.shape().columns() != rows) {
      return false;
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (!judge.entry(answer.get(j, i), truth.get(i, j), Optional.empty()).isEqual()) {
          return false;
        }
      }
    }
    return true;
  }

  /// Every column of the one is a multiple of a column of the other, in any order.
  private Verdict columns(Array answer, Array truth, boolean sign) {
    Shape own = answer.shape();
    if (!own.equals(truth.shape())
        && isLine(own)
        && isLine(truth.shape())
        && answer.size() == truth.size()
        && !judge.policy().strict()) {
      Verdict verdict = columns(answer.reshape(truth.shape()), truth, sign);
      return verdict.isEqual() ? verdict.noting(layout(own, truth.shape())) : verdict;
    }
    Optional<Digits> typed = digits(answer);
    List<List<Value>> mine = columns(answer);
    List<List<Value>> theirs = new ArrayList<>(columns(truth));
    if (mine.size() != theirs.size() || mine.getFirst().size() != theirs.getFirst().size()) {
      return Verdict.different(
          "the answer is "
              + answer.shape().describe()
              + ", the reference "
              + truth.shape().describe());
    }
    for (int i = 0; i < mine.size(); i++) {
      List<Value> column = mine.get(i);
      Optional<List<Value>> match =
          theirs.stream()
              .filter(other ->
                  areParallel(column, other, sign)
                      || typed.filter(digits -> isRounded(column, other, digits, sign)).isPresent())
              .findFirst();
      if (match.isEmpty()) {
        return Verdict.different(
            (mine.size() == 1 ? "the vector" : "column " + (i + 1))
                + " is not a reference vector "
                + (sign ? "up to its sign" : "up to scale"));
      }
      theirs.remove(match.get());
    }
    return Verdict.equal("compared " + (sign ? "up to sign" : "up to scale"));
  }

  private static List<List<Value>> columns(Array array) {
    if (!array.shape().isMatrix()) {
      return List.of(Values.entries(array));
    }
    List<List<Value>> columns = new ArrayList<>();
    for (int j = 0; j < array.shape().columns(); j++) {
      List<Value> column = new ArrayList<>();
      for (int i = 0; i < array.shape().rows(); i++) {
        column.add(array.get(i, j));
      }
      columns.add(column);
    }
    return columns;
  }

  private boolean areParallel(List<Value> a, List<Value> b, boolean sign) {
    int pivot = 0;
    while (pivot < b.size() && judge.isZero(b.get(pivot))) {
      pivot++;
    }
    if (pivot == b.size()) {
      return a.stream().allMatch(judge::isZero);
    }
    Optional<Expr> p = Values.expr(a.get(pivot));
    Optional<Expr> q = Values.expr(b.get(pivot));
    if (p.isEmpty() || q.isEmpty() || judge.isZero(a.get(pivot))) {
      return false;
    }
    if (sign && !judge.equal(p.get(), q.get()) && !judge.equal(p.get(), Expr.negate(q.get()))) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      Optional<Expr> x = Values.expr(a.get(i));
      Optional<Expr> y = Values.expr(b.get(i));
      if (x.isEmpty()
          || y.isEmpty()
          || !judge.equal(Expr.multiply(x.get(), q.get()), Expr.multiply(y.get(), p.get()))) {
        return false;
      }
    }
    return true;
  }

  /// Whether some multiple of the reference, for a sign the reference or its negative, rounds to
  /// the answer: [0.447, 0.894] lies along [1, 2].
  private boolean isRounded(List<Value> a, List<Value> b, Digits typed, boolean sign) {
    if (typed.significant() < Policy.LEAST_DIGITS || !judge.policy().roundsFreely()) {
      return false;
    }
    Approximation approximation = new Approximation(algebra.registry());
    double half = typed.unit().doubleValue() / 2;
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (int i = 0; i < a.size(); i++) {
      Optional<Double> t = Values.number(approximation.of(b.get(i)));
      if (!(a.get(i) instanceof Scalar.Exact(Rational x, boolean decimal)) || t.isEmpty()) {
        return false;
      }
      double room = decimal ? half : 0;
      if (t.get() == 0) {
        if (Math.abs(x.doubleValue()) > room) {
          return false;
        }
        continue;
      }
      double one = (x.doubleValue() - room) / t.get();
      double other = (x.doubleValue() + room) / t.get();
      low = Math.max(low, Math.min(one, other));
      high = Math.min(high, Math.max(one, other));
    }
    double slack = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
    return sign
        ? low - slack <= 1 && 1 <= high + slack || low - slack <= -1 && -1 <= high + slack
        : low <= high + slack && (low > 0 || high < 0);
  }

  private Verdict subspace(Array answer, Array truth) {
    Array a = asMatrix(answer);
    Array b = asMatrix(truth);
    if (a.shape().rows() != b.shape().rows()) {
      return Verdict.different("the vectors have another length than those of the reference");
    }
    List<Value> both = new ArrayList<>();
    for (int i = 0; i < a.shape().rows(); i++) {
      for (int j = 0; j < a.shape().columns(); j++) {
        both.add(a.get(i, j));
      }
      for (int j = 0; j < b.shape().columns(); j++) {
        both.add(b.get(i, j));
      }
    }
    Value mine = rank(a);
    Value theirs = rank(b);
    Value joined =
        rank(Values.matrix(a.shape().rows(), a.shape().columns() + b.shape().columns(), both));
    if (mine.equals(theirs) && theirs.equals(joined)) {
      return Verdict.equal("they span the same space");
    }
    return Verdict.different(
        "the answer spans a space of dimension "
            + Literals.of(mine)
            + ", the reference one of "
            + Literals.of(theirs)
            + ", together "
            + Literals.of(joined));
  }

  private static Array asMatrix(Array array) {
    return array.shape().isMatrix() ? array : array.reshape(Shape.of(array.size(), 1));
  }

  private Value rank(Array matrix) {
    return algebra.context().call(new FunctionValue.Builtin("rank"), List.of(matrix));
  }
}
