package gradus.functions.tables;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Categories as integers.
public final class Codes {
  public static final Function SPEC =
      Function.named("codes", Chapter.TABLES)
          .summary("The number of the category of each entry")
          .details(
              "Categories are numbered in ascending order, from 1, with --index-base 0 from 0:"
                  + " categories(v)[codes(v)] is v again. The numbers have an order that the"
                  + " categories may not have; one_hot has none.")
          .parameter("v", Kind.ENTRIES, "vector of words, numbers or truth values, or any array")
          .domain("at least one entry")
          .errors("E0406 without entries, E0504 for NaN, E0507 for entries without an order")
          .usedFor("class indices for a loss, words as rows of an embedding")
          .eval(Codes::value)
          .example("codes([\"red\",\"blue\",\"red\"])", "2\n1\n2")
          .example("codes([30,10,20])", "3\n1\n2")
          .seeAlso("categories", "one_hot", "counts")
          .build();

  private Codes() {}

  private static Value value(Arguments arguments, Context context) {
    Array data = arguments.array(0);
    if (data.size() == 0) {
      throw arguments.error(Code.EMPTY_ARRAY, 0, "there are no categories").toException();
    }
    Categories categories = Categories.of(arguments, 0, context);
    int base = context.conventions().indexBase();
    context.convention("codes from " + base);
    List<Value> codes = new ArrayList<>(data.size());
    for (int code : categories.codes()) {
      codes.add(Scalar.of((long) code + base));
    }
    return Values.array(data.shape(), codes, Labels.NONE);
  }
}
