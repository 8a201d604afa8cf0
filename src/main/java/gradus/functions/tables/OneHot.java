package gradus.functions.tables;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.ElementArray;
import gradus.value.Labels;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.Arrays;
import java.util.List;

/// Categories as columns of zeros and ones.
public final class OneHot {
  public static final Function SPEC =
      Function.named("one_hot", Chapter.TABLES)
          .aliases("get_dummies")
          .summary("Categories as columns: 1 where an entry is of the category, 0 elsewhere")
          .details(
              "One row for each entry, one column for each category in ascending order, named after"
                  + " it. drop_first=true leaves the first column out, which the others determine:"
                  + " regression with an intercept needs that.")
          .parameter("v", Kind.ENTRIES, "n-vector of words, numbers or truth values")
          .option("drop_first", Kind.TRUTH, "false", "true leaves out the first category")
          .domain("at least one entry")
          .errors("E0406 without entries, E0504 for NaN, E0802 for too many categories")
          .usedFor("categories as inputs of a model, labels as targets of a softmax")
          .eval(OneHot::value)
          .example("one_hot([\"red\",\"blue\",\"red\"])", "0,1\n1,0\n0,1")
          .example("one_hot([3,1,2])", "0,0,1\n1,0,0\n0,1,0")
          .example("one_hot([3,1,2], drop_first=true)", "0,1\n0,0\n1,0")
          .seeAlso("codes", "categories", "counts")
          .build();

  private OneHot() {}

  private static Value value(Arguments arguments, Context context) {
    int n = arguments.vector(0).size();
    if (n == 0) {
      throw arguments.error(Code.EMPTY_ARRAY, 0, "there are no categories").toException();
    }
    Categories categories = Categories.of(arguments, 0, context);
    int dropped = arguments.truthOption("drop_first", false) ? 1 : 0;
    int k = categories.values().size() - dropped;
    if (k == 0) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 0, "there is one category alone, and drop_first leaves none")
          .toException();
    }
    context.budget().cells((double) n * k);
    Value[] entries = new Value[n * k];
    Arrays.fill(entries, Scalar.ZERO);
    for (int i = 0; i < n; i++) {
      int column = categories.codes()[i] - dropped;
      if (column >= 0) {
        entries[i * k + column] = Scalar.ONE;
      }
    }
    List<String> names = categories.names();
    return new ElementArray(
        Shape.of(n, k),
        Arrays.asList(entries),
        Labels.columns(names.subList(dropped, names.size())));
  }
}
