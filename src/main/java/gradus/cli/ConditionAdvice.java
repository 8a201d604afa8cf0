package gradus.cli;

import gradus.data.Column;
import gradus.data.Dataset;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.json.ShortestDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to say about a condition of `--where` that chooses nothing, from the data it was meant for.
final class ConditionAdvice {
  private static final int MOST_WORDS = 8;
  private static final int MOST_COLUMNS = 3;

  private final String text;
  private final Dataset data;

  ConditionAdvice(String text, Dataset data) {
    this.text = text;
    this.data = data;
  }

  /// `species == setosa` is told that words stand in quotes; other mistakes stay as they are.
  GradusException mistake(GradusException mistake) {
    Diagnostic diagnostic = mistake.diagnostic();
    boolean name =
        diagnostic.code() == Code.UNKNOWN_NAME && diagnostic.span().end() <= text.length();
    return name
        ? inQuotes(diagnostic.span().of(text))
            .map(hint -> diagnostic.hint(hint).toException())
            .orElse(mistake)
        : mistake;
  }

  /// No row was chosen: what the columns of the condition hold, and which of its words is in none.
  GradusException nothing() {
    Diagnostic error =
        Diagnostic.error(
            Code.EMPTY_DATA, data.name() + ": no row of " + data.rows() + " has " + text);
    int shown = 0;
    String hint = "";
    for (String word : new LinkedHashSet<>(RowChoice.names(text))) {
      Optional<Column> column = column(word);
      if (column.isPresent() && shown++ < MOST_COLUMNS) {
        error = error.detail(word + ": " + holds(column.get()));
      }
      if (column.isEmpty() && hint.isEmpty()) {
        hint = text.contains('"' + word) ? otherCase(word) : inQuotes(word).orElse("");
      }
    }
    return error.hint(hint).toException();
  }

  /// A letter that is no column is a free symbol to the language, and a mistake here.
  void requireColumns() {
    for (String name : RowChoice.names(text)) {
      boolean symbol = name.length() == 1 && Character.isLetter(name.charAt(0));
      if (symbol && column(name).isEmpty()) {
        List<String> names = data.columnNames();
        boolean few = names.size() <= MOST_WORDS;
        throw Diagnostic.error(Code.UNKNOWN_COLUMN, "--where: the data has no column " + name)
            .hint(
                "columns: "
                    + String.join(", ", few ? names : names.subList(0, MOST_WORDS))
                    + (few ? "" : ", …"))
            .toException();
      }
    }
  }

  private Optional<Column> column(String name) {
    return data.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private Optional<String> inQuotes(String word) {
    for (Column column : data.columns()) {
      if (column instanceof Column.TextColumn(_, List<String> words) && words.contains(word)) {
        return Optional.of(
            "words stand in double quotes: --where '" + column.name() + " == \"" + word + "\"'");
      }
    }
    return Optional.empty();
  }

  /// `"Setosa"` where the data has setosa.
  private String otherCase(String word) {
    Set<String> near = new LinkedHashSet<>();
    for (Column column : data.columns()) {
      if (column instanceof Column.TextColumn(_, List<String> words)) {
        Set<String> distinct = new LinkedHashSet<>(words);
        if (distinct.size() * (long) word.length() < data.rows() + 10_000L) {
          near.addAll(Suggest.nearest(word, distinct));
        }
      }
    }
    return Suggest.question(List.copyOf(near));
  }

  private static String holds(Column column) {
    return switch (column) {
      case Column.NumberColumn(_, double[] values, _) ->
          ShortestDecimal.of(Arrays.stream(values).min().orElse(Double.NaN))
              + " to "
              + ShortestDecimal.of(Arrays.stream(values).max().orElse(Double.NaN));
      case Column.TextColumn(_, List<String> words) -> {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(words));
        boolean all = distinct.size() <= MOST_WORDS;
        yield String.join(", ", all ? distinct : distinct.subList(0, MOST_WORDS))
            + (all ? "" : ", …");
      }
    };
  }
}
