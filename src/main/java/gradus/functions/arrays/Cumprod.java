package gradus.functions.arrays;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Running products.
public final class Cumprod {
  public static final Function SPEC =
      Function.named("cumprod", Chapter.ARRAYS)
          .summary("Running products: entry k joins the first k entries")
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
          .usedFor("growth factors, survival probabilities")
          .eval(Running.PRODUCT::value)
          .example("cumprod([1,2,3,4])", "1\n2\n6\n24")
          .example("cumprod([x, x, x])", "x\nx^2\nx^3")
          .seeAlso("prod", "cumsum")
          .build();

  private Cumprod() {}
}
