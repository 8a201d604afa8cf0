package gradus.functions.algebra;

import gradus.evaluate.Axes;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// Products of arrays and of indexed terms.
public final class Prod {
  public static final Function SPEC =
      Function.named("prod", Chapter.ALGEBRA)
          .aliases("product")
          .summary("Product of the entries of an array, or of an expression over a range")
          .details(
              "Two forms. prod(A) joins all entries of an array or a finite set, or those of each"
                  + " row or column with axis=rows, axis=cols; conditions count as 1 and 0. prod(f,"
                  + " k, 1, 10) joins the values of an expression; k = 1..10 and k in S are read"
                  + " too. A symbol as last value gives a closed form for constants and k itself.")
          .parameter("f", Kind.EXPRESSION, "an array or set; with a variable: an expression in it")
          .optional("variable", Kind.VARIABLE, "the running variable")
          .optional("from", Kind.ANY, "its first value, an integer")
          .optional("to", Kind.ANY, "its last value, an integer or a symbol")
          .option(Axes.OPTION, Kind.TEXT, "all", Axes.TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("numbers and formulas")
          .errors(
              "E0711 for infinite ranges and symbolic ones without a closed form known here; E0506"
                  + " when a bound is no integer")
          .usedFor("likelihoods of independent observations, volumes")
          .eval(Prod::value)
          .example("prod(k, k, 1, 5)", "120")
          .example("prod([1,2;3,4])", "24")
          .example("prod(1 - 1/k, k = 2..10)", "1/10")
          .example("prod([1,2;3,4], axis=cols)", "3\n8")
          .seeAlso("sum", "factorial")
          .build();

  private Prod() {}

  private static Value value(Arguments arguments, Context context) {
    return IndexedTerms.of(arguments, context, Totals.Operation.PRODUCT, Summation::product);
  }
}
