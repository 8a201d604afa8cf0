package gradus.tutor.quiz;

import gradus.diag.GradusException;
import gradus.syntax.Node;
import java.util.List;
import java.util.Set;

/// What braces between dollars are for: they belong to LaTeX, or a value stands there. {@link
/// TemplateReader} says when.
final class LatexBraces {
  /// Their arguments are names as they are written.
  private static final Set<String> DRESSES =
      Set.of(
          "text",
          "textbf",
          "textit",
          "textrm",
          "mathbf",
          "mathrm",
          "mathbb",
          "mathcal",
          "mathsf",
          "mathit",
          "boldsymbol",
          "operatorname",
          "hat",
          "vec",
          "bar",
          "tilde",
          "dot",
          "overline",
          "begin",
          "end",
          "color");

  private final Lines lines;
  private final Names names;
  private final String text;

  LatexBraces(Lines lines, Names names) {
    this.lines = lines;
    this.names = names;
    this.text = lines.text();
  }

  /// Whether a value belongs there.
  boolean areSlot(int open, int close) {
    String inner = text.substring(open + 1, close);
    if (hasFilter(inner)) {
      return true;
    }
    if (inner.isBlank()
        || inner.charAt(0) == '{'
        || inner.indexOf('\\') >= 0
        || !inner.equals(inner.strip())
        || DRESSES.contains(command(open))) {
      return false;
    }
    try {
      Expression expression = Expression.read(lines.part(open + 1, close), names);
      List<Node.Name> free = Trees.free(expression.node());
      return free.stream().anyMatch(name -> isGiven(name.name()))
          && free.stream().noneMatch(name -> isUnknown(name.name()));
    } catch (GradusException latex) {
      return false;
    }
  }

  private boolean isGiven(String name) {
    return names.isValue(name) || name.equals(Names.STUDENT);
  }

  private boolean isUnknown(String name) {
    return names.isVariable(name) && !names.isValue(name);
  }

  private static boolean hasFilter(String inner) {
    int bar = inner.lastIndexOf('|');
    return bar > 0 && Filter.of(inner.substring(bar + 1)).isPresent();
  }

  /// The command whose argument begins here: `frac`; empty for none.
  private String command(int open) {
    int start = open;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && start < open && text.charAt(start - 1) == '\\'
        ? text.substring(start, open)
        : "";
  }

  /// Whether LaTeX needs the braces.
  boolean areArgument(int open) {
    if (open == 0) {
      return false;
    }
    char before = text.charAt(open - 1);
    return before == '^' || before == '_' || before == '}' || !command(open).isEmpty();
  }
}
