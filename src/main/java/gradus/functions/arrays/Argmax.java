package gradus.functions.arrays;

import gradus.evaluate.Axes;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// The place of the largest entry.
public final class Argmax {
  public static final Function SPEC =
      Function.named("argmax", Chapter.ARRAYS)
          .summary("Where the largest entry stands")
          .details(
              "Counted from 1 (--index-base 0: from 0), the first place where several are equal. Of"
                  + " a whole matrix the vector of row and column; axis=rows gives one place for"
                  + " each row, axis=cols one for each column.")
          .parameter("A", Kind.ARRAY, "vector, matrix or tensor; real numbers")
          .option(Axes.OPTION, Kind.TEXT, "all", Axes.TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("real numbers, at least one")
          .errors("E0406 for no numbers; E0507 for complex numbers and free symbols, E0504 for nan")
          .usedFor("the class a classifier predicts")
          .eval(Places.LARGEST::value)
          .example("argmax([10,30,20])", "2")
          .example("argmax([1,2;9,4])", "2\n1")
          .example("argmax([1,2;9,4], axis=rows)", "2\n1")
          .seeAlso("argmin", "max", "argsort")
          .build();

  private Argmax() {}
}
