package gradus.functions.tables;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;
import gradus.value.Values;

/// The distinct words or numbers.
public final class CategoryList {
  public static final Function SPEC =
      Function.named("categories", Chapter.TABLES)
          .summary("The distinct words or numbers, in ascending order")
          .details(
              "Words in the order of Unicode: capitals before small letters. The order is that of"
                  + " the columns of one_hot and of the numbers of codes.")
          .parameter("v", Kind.ENTRIES, "vector of words, numbers or truth values, or any array")
          .domain("at least one entry")
          .errors("E0406 without entries, E0504 for NaN, E0507 for entries without an order")
          .usedFor("the classes of a classifier")
          .eval(CategoryList::value)
          .example("categories([\"b\",\"a\",\"b\"])", "[\"a\", \"b\"]")
          .example("categories([3,1,3])", "1\n3")
          .seeAlso("codes", "one_hot", "counts")
          .build();

  private CategoryList() {}

  private static Value value(Arguments arguments, Context context) {
    if (arguments.array(0).size() == 0) {
      throw arguments.error(Code.EMPTY_ARRAY, 0, "there are no categories").toException();
    }
    return Values.vector(Categories.of(arguments, 0, context).values());
  }
}
