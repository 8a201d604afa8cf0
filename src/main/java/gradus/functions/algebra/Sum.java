package gradus.functions.algebra;

import gradus.evaluate.Axes;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.OnePass;
import gradus.function.TallColumns;
import gradus.numeric.stream.Demand;
import gradus.value.Value;
import java.util.List;

/// Sums of arrays and of indexed terms.
public final class Sum {
  public static final Function SPEC =
      Function.named("sum", Chapter.ALGEBRA)
          .summary("Sum of the entries of an array, or of an expression over a range")
          .details(
              "Two forms. sum(A) joins all entries of an array or a finite set, or those of each"
                  + " row or column with axis=rows, axis=cols; conditions count as 1 and 0. sum(f,"
                  + " k, 1, 10) joins the values of an expression; k = 1..10 and k in S are read"
                  + " too. A symbol as last value gives a closed form for polynomials and geometric"
                  + " terms; inf sums geometric series, even powers of 1/k and the exponential"
                  + " series.")
          .parameter("f", Kind.EXPRESSION, "an array or set; with a variable: an expression in it")
          .optional("variable", Kind.VARIABLE, "the running variable")
          .optional("from", Kind.ANY, "its first value, an integer")
          .optional("to", Kind.ANY, "its last value, an integer, a symbol or inf")
          .option(Axes.OPTION, Kind.TEXT, "all", Axes.TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("numbers and formulas")
          .errors(
              "E0709 for series that diverge; E0711 for infinite and symbolic ranges without a closed"
                  + " form known here; E0506 when a bound is no integer")
          .usedFor("losses over a data set, normalising constants")
          .eval(Sum::value)
          .onePass(OnePass.of(Demand.SUMS, Sum::tall).option(Axes.OPTION, "cols", "all"))
          .example("sum(k^2, k, 1, 10)", "385")
          .example("sum([1,2;3,4])", "10")
          .example("sum([1,2;3,4], axis=rows)", "3\n7")
          .example("sum([1,2,3,4] > 2)", "2")
          .example("sum([[[1,2],[3,4]],[[5,6],[7,8]]], axis=[1,3])", "14\n22")
          .example("sum(k, k, 1, n)", "n*(n + 1)/2")
          .example("sum(1/2^k, k, 0, inf)", "2")
          .example("sum(1/k, k, 1, inf)", "error: this series diverges")
          .seeAlso("prod", "mean", "max")
          .build();

  private Sum() {}

  private static Value tall(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns columns = data.getFirst();
    double[] sums = columns.results(j -> columns.summary().sum(columns.place(j)));
    return Reduction.tall(
        arguments,
        columns,
        sums,
        context,
        terms -> Totals.ofDoubles(terms, Totals.Operation.SUM, context));
  }

  private static Value value(Arguments arguments, Context context) {
    return IndexedTerms.of(arguments, context, Totals.Operation.SUM, Summation::of);
  }
}
