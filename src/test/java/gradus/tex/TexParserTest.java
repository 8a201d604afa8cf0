package gradus.tex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.diag.GradusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Trees are compared in a short notation: `x^(2)_(i)`, `[matrix:1&2;3&4]`.
class TexParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '"',
      value = {
        "\\frac12 => \\frac{1}{2}",
        "\\frac1\\alpha => \\frac{1}{\\alpha}",
        "\\frac 1 {23} => \\frac{1}{23}",
        "\\frac\\frac123 => \\frac{\\frac{1}{2}}{3}",
        "x^\\alpha => x^(\\alpha)",
        "x^\\frac12 => x^(\\frac{1}{2})",
        "x^12 => x^(1)2",
        "x_i^2 => x_(i)^(2)",
        "x^2_i => x_(i)^(2)",
        "x''_i => x''_(i)",
        "x'^2 => x'^(2)",
        "_i x => {}_(i)x",
        "{}_nC_k => {}_(n)C_(k)",
        "\\sqrt[3]{x} => \\sqrt[3]{x}",
        "\\sqrt [n]x y => \\sqrt[n]{x}y",
        "\\sqrt2 => \\sqrt{2}",
        "50\\% % comment => 50\\%",
        "a \\over b+1 => \\over{a}{b+1}",
        "{n \\choose k}x => {\\choose{n}{k}}x",
        "\\left( \\frac1x \\middle| y \\right] => <(\\frac{1}{x}|y]>",
        "\\left\\{ x \\right. => <{x>",
        "\\left\\|v\\right\\|_2 => <Vert v Vert>_(2)",
        "\\sum\\limits_{i}^n => \\sum_(i)^(n)limits",
        "\\text{if $x>0$ or 50\\%} => \\text[if $x>0$ or 50%]",
        "\\operatorname*{arg\\,min}_x => \\operatorname*[arg\\,min]_(x)",
        "\\bigl( x \\bigr\\| => \\bigl{(}x\\bigr{\\|}",
        "\\not= => \\not{=}",
        "\\hat\\mathbf x => \\hat{\\mathbf{x}}",
        "\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix} => [bmatrix:1&2;3&4]",
        "\\begin{array}{l|*{2}{c}@{}r}a&b\\\\\\hline c\\\\[4pt]\\hline\\end{array}"
            + " => [array l|ccr:a&b;-c-]",
        "\\begin{matrix}\\end{matrix} => [matrix:]",
        "\\begin{matrix}a\\\\[1,2]\\end{matrix} => [matrix:a;[1,2]]",
        "\\begin{pmatrix*}[r]-1\\\\2\\end{pmatrix*} => [pmatrix* r:-1;2]",
        "\\sum_{\\substack{i<n\\\\j}} => \\sum_([substack:i<n;j])",
        "\\unknown{x}y => \\unknown{x}y",
        "a & b \\\\ c => a&b\\\\c",
        "a] => a]",
        "\\color{red}x\\kern-3pt y => \\color[red]x\\kern[-3pt]y",
      })
  void readsByTheRulesOfTex(String text, String tree) {
    assertThat(written(TexParser.parse(text).items())).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '"',
      value = {
        "{x => 0..1: this { is never closed",
        "x} => 1..2: } closes nothing",
        "\\frac1 => 0..6: \\frac has 1 of 2 arguments",
        "\\frac{1}^2 => 0..8: \\frac has 1 of 2 arguments",
        "x^ => 1..2: ^ has no argument",
        "x^2^3 => 3..4: one base has two superscripts",
        "x_2_3 => 3..4: one base has two subscripts",
        "x^2' => 3..4: one base has two superscripts",
        "\\left(x => 0..5: \\left( has no \\right",
        "(x\\right) => 2..8: \\right closes nothing",
        "\\left{x\\right} => 0..5: \\left has no delimiter",
        "\\begin{bmatrix}1 => 0..6: \\begin{bmatrix} has no \\end",
        "\\begin{bmatrix}1\\end{pmatrix} => 16..29: \\begin{bmatrix} is closed by \\end{pmatrix}",
        "\\end{bmatrix} => 0..4: \\end closes nothing",
        "\\sqrt[3{x} => 5..6: the [ behind \\sqrt is never closed",
        "a\\over b\\over c => 8..13: \\over stands in one group with \\over",
        "\\text{if => 5..6: the { behind \\text is never closed",
        "x\\ => 1..2: a backslash ends the formula",
      })
  void saysWhatDoesNotPair(String text, String message) {
    GradusException e =
        catchThrowableOfType(GradusException.class, () -> TexParser.parse(text.strip()));
    assertThat(e).isNotNull();
    assertThat(
            e.diagnostic().span().start()
                + ".."
                + e.diagnostic().span().end()
                + ": "
                + e.diagnostic().message())
        .isEqualTo(message);
    assertThat(e.diagnostic().hint()).isNotEmpty();
  }

  @Test
  void refusesDeepNesting() {
    for (String piece :
        List.of("{", "\\frac", "\\sqrt", "x^{", "\\left(", "\\begin{matrix}", "\\sqrt[")) {
      String text = piece.repeat(9_000);
      assertThat(catchThrowableOfType(GradusException.class, () -> TexParser.parse(text)))
          .as(piece)
          .isNotNull();
    }
    assertThat(TexParser.parse("{".repeat(90) + "}".repeat(90)).items()).hasSize(1);
  }

  /// Whatever is typed, the reader answers or says what is wrong; the leaves stand in order and no
  /// character but blanks, braces and alignment is outside all of them.
  @Test
  void losesNothing() {
    String[] pieces = {
      "x",
      "1",
      "{",
      "}",
      "{a}",
      "^",
      "_",
      "'",
      "\\frac",
      "\\sqrt",
      "[",
      "]",
      "\\left(",
      "\\right)",
      "\\middle|",
      "\\begin{matrix}",
      "\\end{matrix}",
      "&",
      "\\\\",
      " ",
      "%c\n",
      "\\text{a b}",
      "\\alpha",
      "\\sum",
      "\\limits",
      "\\over",
      "\\",
      "é",
      "漢",
      "𝐱",
      "\u0301",
      "~",
      "$",
      "\\hline",
      "\\substack{"
    };
    Random random = new Random(5);
    int read = 0;
    for (int round = 0; round < 40_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      List<Tex> leaves = new ArrayList<>();
      try {
        leaves(TexParser.parse(text.toString()), leaves);
      } catch (GradusException e) {
        assertThat(e.diagnostic().span().end()).isLessThanOrEqualTo(text.length());
        continue;
      }
      read++;
      boolean[] covered = new boolean[text.length()];
      for (Tex leaf : leaves) {
        for (int i = leaf.span().start(); i < leaf.span().end(); i++) {
          assertThat(covered[i]).as("%s at %d", text, i).isFalse();
          covered[i] = true;
        }
      }
      for (int i = 0; i < text.length(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i)) && !inCommandOrComment(text, i)) {
          assertThat(covered[i]).as("%s at %d", text, i).isTrue();
        }
      }
    }
    assertThat(read).isGreaterThan(2_000);
  }

  private static boolean inCommandOrComment(CharSequence text, int index) {
    for (int i = index; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\\' || c == '%') {
        return true;
      }
      if (c == '{' && i >= 6 && text.subSequence(i - 6, i).equals("\\begin")) {
        return true;
      }
      if (c == '{' && i >= 4 && text.subSequence(i - 4, i).equals("\\end")) {
        return true;
      }
      if (!TexSource.isLetter(c)) {
        return false;
      }
    }
    return false;
  }

  private static void leaves(Tex tex, List<Tex> out) {
    switch (tex) {
      case Tex.Char c -> out.add(c);
      case Tex.Words words -> out.add(words);
      case Tex.Group group -> group.items().forEach(item -> leaves(item, out));
      case Tex.Command command -> {
        if (command.arguments().isEmpty()) {
          out.add(command);
        }
        command.option().ifPresent(option -> leaves(option, out));
        command.arguments().forEach(argument -> leaves(argument, out));
      }
      case Tex.Scripts scripts -> {
        leaves(scripts.base(), out);
        scripts.sub().ifPresent(sub -> leaves(sub, out));
        scripts.sup().ifPresent(sup -> leaves(sup, out));
      }
      case Tex.Fence fence -> fence.parts().forEach(part -> leaves(part, out));
      case Tex.Environment environment ->
          environment.rows().forEach(row -> row.forEach(cell -> leaves(cell, out)));
    }
  }

  private static String written(List<Tex> items) {
    StringBuilder out = new StringBuilder();
    items.forEach(item -> out.append(written(item)));
    return out.toString();
  }

  private static String written(Tex tex) {
    return switch (tex) {
      case Tex.Char c -> c.text();
      case Tex.Words words -> "\\" + words.command() + "[" + words.content() + "]";
      case Tex.Group group -> "{" + written(group.items()) + "}";
      case Tex.Command command -> {
        StringBuilder out = new StringBuilder("\\" + command.name());
        command.option().ifPresent(option -> out.append("[" + written(option.items()) + "]"));
        command.arguments().forEach(a -> out.append("{" + written(a.items()) + "}"));
        yield out.toString();
      }
      case Tex.Scripts scripts ->
          written(scripts.base())
              + "'".repeat(scripts.primes())
              + scripts.sub().map(sub -> "_(" + inner(sub) + ")").orElse("")
              + scripts.sup().map(sup -> "^(" + inner(sup) + ")").orElse("")
              + scripts.limits();
      case Tex.Fence fence -> {
        StringBuilder out = new StringBuilder("<" + fence.open());
        for (int i = 0; i < fence.parts().size(); i++) {
          out.append(i == 0 ? "" : fence.middles().get(i - 1));
          String part = written(fence.parts().get(i).items());
          out.append(fence.open().length() > 1 ? " " + part + " " : part);
        }
        yield out + fence.close() + ">";
      }
      case Tex.Environment environment -> {
        StringBuilder out = new StringBuilder("[" + environment.name());
        out.append(environment.columns().isEmpty() ? ":" : " " + environment.columns() + ":");
        for (int i = 0; i <= environment.rows().size(); i++) {
          boolean last = i == environment.rows().size();
          out.append(i == 0 || last ? "" : ";").append(environment.rules().contains(i) ? "-" : "");
          for (int j = 0; !last && j < environment.rows().get(i).size(); j++) {
            out.append(j == 0 ? "" : "&").append(written(environment.rows().get(i).get(j).items()));
          }
        }
        yield out + "]";
      }
    };
  }

  private static String inner(Tex script) {
    return script instanceof Tex.Group group ? written(group.items()) : written(script);
  }
}
