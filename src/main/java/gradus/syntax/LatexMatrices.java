package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Span;
import gradus.tex.Tex;
import java.util.List;
import java.util.Optional;

/// Reads `\begin{bmatrix} … \end{bmatrix}` and its like as arrays; one column is a vector, as in
/// every textbook.
final class LatexMatrices {
  private final LatexReader reader;

  LatexMatrices(LatexReader reader) {
    this.reader = reader;
  }

  void read(Tex.Environment e) {
    String name = bare(e);
    switch (name) {
      case "vmatrix" -> call("det", e);
      case "Vmatrix" -> call("norm", e);
      case "matrix", "bmatrix", "pmatrix", "smallmatrix", "bsmallmatrix", "psmallmatrix", "array" ->
          entries(e);
      case "aligned",
          "align",
          "gather",
          "gathered",
          "split",
          "equation",
          "multline",
          "displaymath",
          "math",
          "flalign",
          "alignat",
          "alignedat",
          "eqnarray" ->
          line(e);
      case "cases", "rcases", "dcases" ->
          throw reader.error(
              Code.UNEXPECTED_TOKEN,
              "a function given by cases is not part of the language",
              opening(e),
              "one case at a time; relu(x), abs(x), max(a, b) and sign(x) are built in");
      case "substack" ->
          throw reader.error(
              Code.UNEXPECTED_TOKEN, "several lines below a sign", e.span(), "\\sum_{i=1}^{n}");
      default ->
          throw reader.error(
              Code.UNEXPECTED_TOKEN,
              e.name() + " is no environment of formulas",
              opening(e),
              "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}");
    }
  }

  private static String bare(Tex.Environment e) {
    return e.name().endsWith("*") ? e.name().substring(0, e.name().length() - 1) : e.name();
  }

  private static Span opening(Tex.Environment e) {
    int end = e.span().start() + "\\begin{}".length() + e.name().length();
    return new Span(e.span().start(), Math.min(end, e.span().end()));
  }

  /// The matrix a fence holds and nothing else: `\left[\begin{array}{cc} … \end{array}\right]`.
  Optional<Tex.Environment> only(Tex.Fence f) {
    return f.parts().size() == 1
            && f.parts().getFirst().items().size() == 1
            && f.parts().getFirst().items().getFirst() instanceof Tex.Environment e
            && switch (bare(e)) {
              case "matrix", "array", "smallmatrix" -> true;
              default -> false;
            }
        ? Optional.of(e)
        : Optional.empty();
  }

  private void call(String function, Tex.Environment e) {
    reader.out.function(function, opening(e));
    reader.out.openArguments(opening(e).end());
    entries(e);
    reader.out.close(e.span().end());
  }

  /// One formula on one line; `&` only aligns.
  private void line(Tex.Environment e) {
    if (e.rows().size() != 1) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN,
          "several lines are several formulas",
          opening(e),
          "one formula; gradus check --work homework.tex reads the lines of a derivation");
    }
    for (Tex.Group cell : e.rows().getFirst()) {
      reader.walk(cell.items());
    }
  }

  /// The entries between square brackets, each in parentheses so that blanks in it mean nothing.
  void entries(Tex.Environment e) {
    List<List<Tex.Group>> rows = e.rows();
    int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
    if (rows.isEmpty()) {
      throw reader.error(Code.UNFINISHED, "this matrix is empty", e.span(), "1 & 2 \\\\ 3 & 4");
    }
    LatexOutput out = reader.out;
    out.open(e.span().start());
    out.add(TokenKind.LEFT_BRACKET, "[", opening(e));
    for (int i = 0; i < rows.size(); i++) {
      List<Tex.Group> row = rows.get(i);
      if (row.size() != columns) {
        Span span = row.getFirst().span().to(row.getLast().span());
        throw reader.error(
            Code.RAGGED_LITERAL,
            "row "
                + (i + 1)
                + " has "
                + (row.size() == 1 ? "1 entry" : row.size() + " entries")
                + ", row 1 has "
                + columns,
            span,
            "every row of a matrix has the same number of entries");
      }
      for (int j = 0; j < columns; j++) {
        int at = row.get(j).span().start();
        if (j > 0 || (i > 0 && columns == 1)) {
          out.comma(at);
        } else if (i > 0) {
          out.add(TokenKind.SEMICOLON, ";", at, at);
        }
        entry(row.get(j));
      }
    }
    if (rows.size() == 1 && columns > 1) {
      int end = e.span().end();
      out.add(TokenKind.SEMICOLON, ";", end, end);
    }
    out.add(TokenKind.RIGHT_BRACKET, "]", e.span().end(), e.span().end());
    out.close(e.span().end());
  }

  private void entry(Tex.Group cell) {
    if (cell.items().isEmpty()) {
      throw reader.error(
          Code.UNFINISHED, "this entry is empty", cell.span(), "0 where nothing stands");
    }
    LatexOutput out = reader.out;
    if (cell.items().size() == 1 && cell.items().getFirst() instanceof Tex.Char) {
      reader.walk(cell.items());
      return;
    }
    int start = cell.items().getFirst().span().start();
    int end = cell.items().getLast().span().end();
    out.add(TokenKind.LEFT_PARENTHESIS, "(", start, start);
    reader.walk(cell.items());
    out.close(end);
  }
}
