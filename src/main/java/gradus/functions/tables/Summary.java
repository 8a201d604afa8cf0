package gradus.functions.tables;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.statistics.ColumnStatistics;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Table.Column;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The usual statistics of every variable at a glance.
public final class Summary {
  public static final Function SPEC =
      Function.named("summary", Chapter.TABLES)
          .aliases("describe")
          .summary("Count, mean, deviation, extremes and quartiles of every column, as a table")
          .details(
              "One row for each variable: count, mean, std (divisor n-1, ddof=0: n), min, q25,"
                  + " median, q75, max, with the quartiles interpolated as quantile does. Columns"
                  + " of text have a table of their own: count, how many distinct words, the most"
                  + " frequent one and how often it occurs. A table with both has the parts numbers"
                  + " and words. summary(A).mean is the column of means.")
          .parameter("A", Kind.ANY, "n×d matrix of n samples, n-vector of numbers or words, table")
          .option("ddof", Kind.INTEGER, "1", "what is subtracted from n in the divisor of std")
          .domain("more samples than ddof; real numbers or words")
          .errors("E0502 with too few samples, E0406 without entries, E0504 for NaN and infinities")
          .usedFor("the first look at data")
          .eval(Summary::value)
          .example(
              "summary([1,2,3])",
              "variable,count,mean,std,min,q25,median,q75,max\nv,3,2,1,1,3/2,2,5/2,3")
          .example(
              "summary([\"b\",\"a\",\"b\"])",
              "variable,count,distinct,most_frequent,times\nv,3,2,b,2")
          .seeAlso("mean", "quantile", "counts", "corr")
          .build();

  private Summary() {}

  /// A column of words and what it is called.
  private record Named(String name, Categories categories) {}

  private static Value value(Arguments arguments, Context context) {
    ColumnStatistics numbers = new ColumnStatistics(arguments, context);
    List<Named> words = new ArrayList<>();
    switch (arguments.value(0)) {
      case Array array when Values.isWords(array) ->
          words.add(new Named(name(arguments), Categories.of(arguments, 0, context)));
      case Array array -> numbers.add(array, name(arguments));
      case Table table -> {
        for (Column column : table.columns()) {
          switch (column) {
            case Column.Numbers(String name, Array values) -> numbers.add(values, name);
            case Column.Words(String name, List<String> values) ->
                words.add(new Named(name, Categories.ofWords(values)));
          }
        }
      }
      default -> throw arguments.wrongKind(0, "data: a vector, a matrix or a table");
    }
    if (words.isEmpty()) {
      return numbers.table();
    }
    Table wordTable = table(arguments, words);
    return numbers.isEmpty()
        ? wordTable
        : RecordValue.builder().with("numbers", numbers.table()).with("words", wordTable).build();
  }

  /// A vector has the name it was given under, a column its own.
  private static String name(Arguments arguments) {
    return switch (arguments.operand(0).node()) {
      case Node.Name(_, String name) -> name;
      case Node.Field field -> field.name();
      case Node _ -> "v";
    };
  }

  private static Table table(Arguments arguments, List<Named> columns) {
    List<String> names = new ArrayList<>();
    List<Value> counts = new ArrayList<>();
    List<Value> distinct = new ArrayList<>();
    List<String> frequent = new ArrayList<>();
    List<Value> times = new ArrayList<>();
    for (Named column : columns) {
      long[] each = column.categories().counts();
      if (each.length == 0) {
        throw arguments
            .error(Code.EMPTY_ARRAY, 0, "summary of no words is undefined")
            .toException();
      }
      int most = 0;
      for (int i = 1; i < each.length; i++) {
        most = each[i] > each[most] ? i : most;
      }
      names.add(column.name());
      counts.add(Scalar.of(column.categories().codes().length));
      distinct.add(Scalar.of(each.length));
      frequent.add(column.categories().names().get(most));
      times.add(Scalar.of(each[most]));
    }
    return new Table(
        List.of(
            new Column.Words("variable", names),
            new Column.Numbers("count", Values.vector(counts)),
            new Column.Numbers("distinct", Values.vector(distinct)),
            new Column.Words("most_frequent", frequent),
            new Column.Numbers("times", Values.vector(times))),
        columns.size());
  }
}
