package gradus.render.latex;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.functions.Catalogue;
import gradus.generate.TextbookFormulas;
import gradus.generate.Unevaluated;
import gradus.syntax.Node;
import gradus.syntax.Parser;
import gradus.syntax.Scope;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is written as LaTeX reads back to the same formula.
class LatexRoundTripTest {
  private static final Scope SCOPE = new Scope(Set.of(), Set.of(), Set.of("price"));

  private static Node node(String latex) {
    return Parser.parseExpression(latex, Catalogue.INSTANCE, SCOPE, Limits.DEFAULT);
  }

  private static Expr read(String latex) {
    return Unevaluated.of(node("$" + latex + "$"));
  }

  private static String written(Expr e) {
    StringBuilder out = new StringBuilder();
    new FormulaLatex(out).write(e);
    return out.toString();
  }

  @Test
  void thousandFormulas() {
    TextbookFormulas formulas = new TextbookFormulas(20_260_101);
    List<String> failures = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (seen.size() < 1_000) {
      Expr e = formulas.formula(seen.size() < 800 ? 3 : 4);
      String latex = written(e);
      if (!seen.add(latex)) {
        continue;
      }
      try {
        Expr back = read(latex);
        // a decimal of more digits than a double holds is written shorter
        if (!back.equals(e) && !Unparser.ascii(back).equals(Unparser.ascii(e))) {
          failures.add(
              latex + "\n  is   " + Unparser.ascii(e) + "\n  read " + Unparser.ascii(back));
        } else if (back.equals(e) && !written(back).equals(latex)) {
          failures.add(latex + "\n  written again " + written(back));
        }
      } catch (GradusException | IllegalArgumentException refusal) {
        failures.add(latex + "\n  " + Unparser.ascii(e) + "\n  " + refusal);
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void matrices() {
    TextbookFormulas formulas = new TextbookFormulas(7);
    for (int rows = 1; rows <= 4; rows++) {
      for (int columns = 1; columns <= 3; columns++) {
        List<Expr> entries = new ArrayList<>();
        StringBuilder latex = new StringBuilder("\\begin{bmatrix}");
        for (int i = 0; i < rows * columns; i++) {
          Expr entry = formulas.expr(2);
          entries.add(entry);
          latex.append(i == 0 ? " " : i % columns == 0 ? " \\\\ " : " & ").append(written(entry));
        }
        latex.append(" \\end{bmatrix}");
        Node.ArrayLiteral back = (Node.ArrayLiteral) node(latex.toString());
        List<Expr> read = new ArrayList<>();
        back.rows().forEach(row -> row.forEach(cell -> read.add(Unevaluated.of(cell))));
        assertThat(read.stream().map(Unparser::ascii))
            .as(latex.toString())
            .containsExactlyElementsOf(entries.stream().map(Unparser::ascii).toList());
        // one column is a vector
        assertThat(back.rows()).hasSize(columns == 1 ? 1 : rows);
        assertThat(back.semicolon()).isEqualTo(columns > 1);
      }
    }
  }
}
