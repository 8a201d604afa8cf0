package gradus.functions.tables;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How often two categories meet.
public final class Crosstab {
  public static final Function SPEC =
      Function.named("crosstab", Chapter.TABLES)
          .summary("How often each category of one vector meets each of another")
          .details(
              "Entry (i,j) counts the places where a is its category i and b its category j; rows"
                  + " and columns are named after them. square=true takes the categories of both"
                  + " for rows and columns: the confusion matrix of truth a and prediction b, whose"
                  + " diagonal is right.")
          .parameter("a", Kind.ENTRIES, "n-vector of words, numbers or truth values: the rows")
          .parameter("b", Kind.ENTRIES, "n-vector likewise: the columns")
          .option("square", Kind.TRUTH, "false", "true gives both the categories of both")
          .domain("vectors of the same length")
          .errors("E0401 for vectors of different length, E0406 without entries")
          .usedFor("confusion matrices, features that go together with a class")
          .eval(Crosstab::value)
          .example("crosstab([\"a\",\"a\",\"b\"], [1,2,2])", "1,1\n0,1")
          .example(
              "crosstab([\"cat\",\"dog\",\"cat\"], [\"cat\",\"cat\",\"cat\"], square=true)",
              "2,0\n1,0")
          .seeAlso("counts", "one_hot", "categories")
          .build();

  private Crosstab() {}

  private static Value value(Arguments arguments, Context context) {
    Array a = arguments.vector(0);
    Array b = arguments.vector(1);
    if (a.size() != b.size()) {
      throw Diagnostic.error(Code.SHAPE_MISMATCH, "crosstab needs vectors of the same length")
          .at(arguments.operand(0).span().to(arguments.operand(1).span()))
          .detail(" left: " + arguments.operand(0).labelled(a.shape().noun()))
          .detail("right: " + arguments.operand(1).labelled(b.shape().noun()))
          .toException();
    }
    if (a.size() == 0) {
      throw arguments.error(Code.EMPTY_ARRAY, "there is nothing to count").toException();
    }
    Categories rows = Categories.of(arguments, 0, context);
    Categories columns = Categories.of(arguments, 1, context);
    if (arguments.truthOption("square", false)) {
      Categories both = both(arguments, a, b, context);
      int n = a.size();
      rows = new Categories(both.values(), Arrays.copyOfRange(both.codes(), 0, n));
      columns = new Categories(both.values(), Arrays.copyOfRange(both.codes(), n, 2 * n));
    }
    int k = columns.values().size();
    context.budget().cells((double) rows.values().size() * k);
    long[] counts = new long[rows.values().size() * k];
    for (int i = 0; i < a.size(); i++) {
      counts[rows.codes()[i] * k + columns.codes()[i]]++;
    }
    return Values.array(
        Shape.of(rows.values().size(), k),
        Arrays.stream(counts).mapToObj(Scalar::of).toList(),
        new Labels(rows.names(), columns.names()));
  }

  private static Categories both(Arguments arguments, Array a, Array b, Context context) {
    if (Values.isWords(a) != Values.isWords(b)) {
      throw arguments
          .error(Code.WRONG_KIND, 1, "square=true needs words twice or numbers twice")
          .toException();
    }
    List<Value> entries = new ArrayList<>(Values.entries(a));
    entries.addAll(Values.entries(b));
    return Categories.of(arguments, 0, Values.vector(entries), context);
  }
}
