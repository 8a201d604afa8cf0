package gradus.render.latex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// A strict reader of the LaTeX gradus writes, since no TeX is there to compile it: groups,
/// delimiters and environments are closed, rows have their cells, scripts are single, and every
/// command is one of LaTeX, amsmath or amssymb.
final class LatexSyntax {
  private static final Set<String> COMMANDS =
      Set.of(
          "frac",
          "sqrt",
          "left",
          "right",
          "begin",
          "end",
          "text",
          "operatorname",
          "mathit",
          "mathbb",
          "lim",
          "int",
          "sum",
          "to",
          "infty",
          "pi",
          "partial",
          "cdot",
          "cdots",
          "times",
          "le",
          "ge",
          "ne",
          "in",
          "cup",
          "cap",
          "emptyset",
          "Rightarrow",
          "approx",
          "quad",
          "qquad",
          "hline",
          "binom",
          "lfloor",
          "rfloor",
          "lceil",
          "rceil",
          "mapsto",
          "lnot",
          "pm",
          "sin",
          "cos",
          "tan",
          "cot",
          "sec",
          "csc",
          "sinh",
          "cosh",
          "tanh",
          "coth",
          "log",
          "exp",
          "arcsin",
          "arccos",
          "arctan",
          "det",
          "gcd",
          "max",
          "min",
          "sigma",
          "alpha",
          "beta",
          "theta",
          "lambda",
          "mu",
          "phi",
          "Phi",
          "eta",
          "epsilon",
          "gamma",
          "textbackslash",
          "textasciicircum",
          "textasciitilde",
          "nabla",
          "setminus",
          "ln",
          "varnothing",
          "neq",
          "H",
          "v",
          "c",
          "land",
          "lor",
          "neg",
          "colon",
          "top",
          "mathrm",
          "mathbf",
          "mathbin",
          "arg",
          "ldots");

  private static final String SIGNS = "\\{}$&#%_,;:! |'^\"~`";

  private final String text;
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<int[]> cells = new ArrayDeque<>();
  private int at;

  private LatexSyntax(String text) {
    this.text = text;
  }

  /// @throws AssertionError with the place of the first mistake
  static void checkMath(String latex) {
    new LatexSyntax(latex).read(true);
  }

  /// Displays, one below the other.
  static void checkDocument(String latex) {
    new LatexSyntax(latex).read(false);
  }

  private AssertionError wrong(String what) {
    return new AssertionError(
        what
            + " before <"
            + text.substring(Math.min(at, text.length()), Math.min(text.length(), at + 30))
            + "> in\n"
            + text);
  }

  private void read(boolean math) {
    if (text.strip().contains("\n\n")) {
      throw wrong("an empty line");
    }
    for (String line : text.split("\n", -1)) {
      if (line.length() > 100 && line.contains(" ")) {
        throw wrong("a line of " + line.length());
      }
    }
    open.push(math ? "math" : "page");
    char script = ' ';
    boolean scripted = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      boolean words = open.element().equals("text");
      switch (c) {
        case '\\' -> command();
        case '{' -> open.push(open.element().equals("text") ? "text" : "group");
        case '}' -> close();
        case '$' -> {
          if (words) {
            open.push("dollar");
          } else if (!open.pop().equals("dollar")) {
            throw wrong("a dollar");
          }
        }
        case '&' -> {
          if (cells.isEmpty() || words || !isEnvironment(open.element())) {
            throw wrong("a cell outside of rows, in " + open.element());
          }
          cells.element()[0]++;
        }
        case '#', '%', '~' -> throw wrong("a special sign");
        case '^', '_' -> {
          if (words || open.element().equals("page")) {
            throw wrong("a script in words");
          }
          if (at >= text.length() || text.charAt(at) != '{') {
            throw wrong("a script without a group");
          }
          if (scripted && script == c) {
            throw wrong("two scripts");
          }
          script = c;
          int depth = open.size();
          at++;
          open.push("group");
          while (open.size() > depth) {
            step();
          }
          scripted = true;
          continue;
        }
        default -> {
          if (c > '~') {
            throw wrong("a letter beyond ASCII");
          }
          if (open.element().equals("page") && c != '\n' && c != ' ') {
            throw wrong("a letter outside of a display");
          }
        }
      }
      scripted = false;
    }
    if (open.size() != 1) {
      throw wrong("open: " + open);
    }
  }

  /// One sign inside a script, whose own scripts are looked at as well.
  private void step() {
    if (at >= text.length()) {
      throw wrong("an open script");
    }
    char c = text.charAt(at++);
    switch (c) {
      case '\\' -> command();
      case '{' -> open.push(open.element().equals("text") ? "text" : "group");
      case '}' -> close();
      case '&', '#', '%', '~', '$' -> throw wrong("a special sign in a script");
      default -> {}
    }
  }

  private void close() {
    String closed = open.pop();
    if (!closed.equals("group") && !closed.equals("text")) {
      throw wrong("a brace closes " + closed);
    }
  }

  private void command() {
    if (at >= text.length()) {
      throw wrong("a backslash");
    }
    char first = text.charAt(at);
    if (!Character.isLetter(first)) {
      at++;
      if (first == '\\') {
        row();
      } else if (first == '[' || first == ']') {
        display(first);
      } else if (SIGNS.indexOf(first) < 0) {
        throw wrong("the command \\" + first);
      }
      return;
    }
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    if (!COMMANDS.contains(name)) {
      throw wrong("the command \\" + name);
    }
    boolean words = open.element().equals("text");
    boolean wordy =
        name.startsWith("text") || name.length() == 1 || name.equals("begin") || name.equals("end");
    if (words != (wordy && !name.equals("begin") && !name.equals("end")) && words) {
      throw wrong("mathematics in words");
    }
    switch (name) {
      case "text" -> {
        at++;
        open.push("text");
      }
      case "left" -> {
        delimiter();
        open.push("left");
      }
      case "right" -> {
        delimiter();
        if (!open.pop().equals("left")) {
          throw wrong("\\right without \\left");
        }
      }
      case "begin" -> begin();
      case "end" -> end();
      case "frac", "binom", "sqrt", "operatorname", "mathit", "mathbb" -> {
        if (at >= text.length() || "{[".indexOf(text.charAt(at)) < 0) {
          throw wrong("an argument is missing");
        }
      }
      default -> {}
    }
  }

  private void delimiter() {
    if (text.charAt(at) == '\\') {
      boolean brace = "{}|".indexOf(text.charAt(at + 1)) >= 0;
      boolean named = text.startsWith("\\l", at) || text.startsWith("\\r", at);
      if (!brace && !named) {
        throw wrong("a delimiter");
      }
      at += brace ? 2 : 0;
    } else if ("()[]|.".indexOf(text.charAt(at++)) < 0) {
      throw wrong("a delimiter");
    }
  }

  private void display(char bracket) {
    if (bracket == '[') {
      if (!open.element().equals("page")) {
        throw wrong("a display inside of " + open.element());
      }
      open.push("display");
    } else if (!open.pop().equals("display")) {
      throw wrong("the end of a display");
    }
  }

  private String braced() {
    int end = text.indexOf('}', at);
    String name = text.substring(at + 1, end);
    at = end + 1;
    return name;
  }

  private static boolean isEnvironment(String name) {
    return name.endsWith("matrix") || name.equals("cases") || name.startsWith("a");
  }

  private void begin() {
    String name = braced();
    int columns =
        switch (name) {
          case "bmatrix" -> 10;
          case "aligned", "align*" -> 2;
          case "cases" -> 1;
          case "array" -> braced().length();
          default -> throw wrong("the environment " + name);
        };
    if (name.equals("align*") != open.element().equals("page")) {
      throw wrong(name + " inside of " + open.element());
    }
    open.push(name);
    cells.push(new int[] {1, columns, -1});
  }

  private void row() {
    if (cells.isEmpty() || !isEnvironment(open.element())) {
      throw wrong("a row outside of an environment, in " + open.element());
    }
    int[] count = cells.element();
    boolean matrix = open.element().equals("bmatrix") || open.element().equals("array");
    if (count[0] > count[1] || matrix && count[2] > 0 && count[0] != count[2]) {
      throw wrong("a row of " + count[0] + " cells");
    }
    count[2] = count[0];
    count[0] = 1;
  }

  private void end() {
    String name = braced();
    row();
    cells.pop();
    if (!open.pop().equals(name)) {
      throw wrong("the end of " + name);
    }
  }
}
