package gradus.functions.tables;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Table.Column;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How often each word or number occurs.
public final class Counts {
  public static final Function SPEC =
      Function.named("counts", Chapter.TABLES)
          .aliases("value_counts")
          .summary("How often each word or number occurs, as a table")
          .details(
              "The most frequent first; words that are equally frequent stand in alphabetical"
                  + " order, numbers in ascending order. split=true counts the words within texts,"
                  + " in small letters. counts(v).count is the column of counts.")
          .parameter("v", Kind.ENTRIES, "n-vector of words or numbers, any array, or a text")
          .option("split", Kind.TRUTH, "false", "true counts the words within each text")
          .domain("words, real numbers, truth values")
          .errors("E0406 without entries, E0504 for NaN, E0301 for split of numbers")
          .usedFor("class balance before training, vocabularies")
          .eval(Counts::value)
          .example("counts([\"b\",\"a\",\"b\"])", "word,count\nb,2\na,1")
          .example("counts([3,1,3,2])", "value,count\n3,2\n1,1\n2,1")
          .example(
              "counts(\"To be, or not to be\", split=true)", "word,count\nbe,2\nto,2\nnot,1\nor,1")
          .seeAlso("categories", "crosstab", "histogram", "summary")
          .build();

  private Counts() {}

  private static Value value(Arguments arguments, Context context) {
    Categories categories = categories(arguments, context);
    long[] counts = categories.counts();
    List<Integer> order =
        IntStream.range(0, counts.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> -counts[i]))
            .toList();
    List<Value> times = new ArrayList<>(counts.length);
    for (int i : order) {
      times.add(Scalar.of(counts[i]));
    }
    Column first;
    if (categories.areNumbers()) {
      List<Value> numbers = new ArrayList<>(counts.length);
      order.forEach(i -> numbers.add(categories.values().get(i)));
      first = new Column.Numbers("value", Values.vector(numbers));
    } else {
      List<String> names = categories.names();
      first = new Column.Words("word", order.stream().map(names::get).toList());
    }
    return new Table(
        List.of(first, new Column.Numbers("count", Values.vector(times))), counts.length);
  }

  private static Categories categories(Arguments arguments, Context context) {
    boolean split = arguments.truthOption("split", false);
    Value value = arguments.value(0);
    if (value instanceof Array array && array.size() == 0) {
      throw arguments.error(Code.EMPTY_ARRAY, 0, "there is nothing to count").toException();
    }
    if (!(value instanceof Text) && !Values.isWords(value)) {
      if (split) {
        throw arguments.wrongKind(0, "words or a text to split");
      }
      return Categories.of(arguments, 0, context);
    }
    List<String> words = value instanceof Text(String text) ? List.of(text) : arguments.words(0);
    List<String> counted = split ? WordList.of(words) : words;
    if (counted.isEmpty()) {
      throw arguments.error(Code.EMPTY_ARRAY, 0, "there is no word in it").toException();
    }
    context.budget().cells(counted.size());
    return Categories.ofWords(counted);
  }
}
