package gradus.functions.arrays;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Running sums.
public final class Cumsum {
  public static final Function SPEC =
      Function.named("cumsum", Chapter.ARRAYS)
          .summary("Running sums: entry k joins the first k entries")
          .details(
              "Of a matrix down every column; axis=rows along every row, axis=all through"
                  + " everything, row after row. A tensor needs the number of the axis. Truth"
                  + " values count as 1 and 0.")
          .parameter("A", Kind.ARRAY, "vector, matrix or tensor; numbers or formulas")
          .option(
              "axis",
              Kind.TEXT,
              "cols",
              "cols runs down every column of a matrix, rows along every row; of a tensor a number")
          .domain("numbers and formulas")
          .errors("E0301 for a tensor without axis=")
          .usedFor("distribution functions, shares of explained variance")
          .eval(Running.SUM::value)
          .example("cumsum([1,2,3,4])", "1\n3\n6\n10")
          .example("cumsum([1,2;3,4])", "1,2\n4,6")
          .example("cumsum([1,2;3,4], axis=rows)", "1,3\n3,7")
          .seeAlso("sum", "cumprod")
          .build();

  private Cumsum() {}
}
