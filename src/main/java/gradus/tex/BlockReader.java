package gradus.tex;

import gradus.diag.Code;
import gradus.diag.Span;
import gradus.tex.ItemReader.Within;
import gradus.tex.Tex.Environment;
import gradus.tex.Tex.Fence;
import gradus.tex.Tex.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads what has a beginning and an end: `\left … \right`, `\begin … \end`, rows in braces.
final class BlockReader {
  private static final String PLAIN = "()[]<>|/⟨⟩‖∥⌈⌉⌊⌋";

  private static final Set<String> NAMED =
      Set.of(
          "{",
          "}",
          "lbrace",
          "rbrace",
          "langle",
          "rangle",
          "lang",
          "rang",
          "vert",
          "Vert",
          "lvert",
          "rvert",
          "lVert",
          "rVert",
          "lfloor",
          "rfloor",
          "lceil",
          "rceil",
          "lbrack",
          "rbrack",
          "lt",
          "gt",
          "lgroup",
          "rgroup",
          "lmoustache",
          "rmoustache",
          "ulcorner",
          "urcorner",
          "llcorner",
          "lrcorner",
          "llbracket",
          "rrbracket",
          "lBrack",
          "rBrack",
          "uparrow",
          "downarrow",
          "updownarrow",
          "Uparrow",
          "Downarrow",
          "Updownarrow",
          "backslash");

  private final TexSource source;
  private final ItemReader items;

  BlockReader(TexSource source, ItemReader items) {
    this.source = source;
    this.items = items;
  }

  /// Behind `\left`.
  Fence fence(int start) {
    List<Group> parts = new ArrayList<>();
    List<String> middles = new ArrayList<>();
    String open = delimiter("left", start);
    while (true) {
      parts.add(items.group(Within.BRACES));
      int at = source.position;
      String closer = source.peekCommand();
      if (!closer.equals("middle") && !closer.equals("right")) {
        throw source
            .fault(
                Code.UNCLOSED_BRACKET,
                "\\left" + written(open) + " has no \\right",
                new Span(start, start + "\\left".length()))
            .hint("write \\right" + partner(open) + " behind it; \\right. draws nothing there")
            .toException();
      }
      source.command();
      if (closer.equals("right")) {
        String close = delimiter(closer, at);
        return new Fence(source.from(start), open, parts, middles, close);
      }
      middles.add(delimiter(closer, at));
    }
  }

  /// The delimiter that must come next, passed over.
  private String delimiter(String owner, int start) {
    source.skipSpace();
    char c = source.peek();
    if (c == '\\') {
      String name = source.command();
      if (NAMED.contains(name) || name.equals("|")) {
        return name.equals("|") ? "Vert" : name;
      }
    } else if (c == '.' || c != 0 && PLAIN.indexOf(c) >= 0) {
      source.position++;
      return c == '.' ? "" : String.valueOf(c);
    }
    boolean brace = c == '{' || c == '}';
    throw source
        .fault(Code.UNEXPECTED_TOKEN, "\\" + owner + " has no delimiter", source.from(start))
        .hint(
            "write \\"
                + owner
                + (brace ? "\\" + c : owner.equals("left") ? "(" : ")")
                + ", or \\"
                + owner
                + ". for none")
        .toException();
  }

  private static String written(String delimiter) {
    if (delimiter.isEmpty()) {
      return ".";
    }
    return delimiter.length() > 1 || "{}".contains(delimiter) ? "\\" + delimiter : delimiter;
  }

  private static String partner(String open) {
    return switch (open) {
      case "" -> ")";
      case "(" -> ")";
      case "[" -> "]";
      case "{" -> "\\}";
      case "langle" -> "\\rangle";
      case "lfloor" -> "\\rfloor";
      case "lceil" -> "\\rceil";
      case "lVert" -> "\\rVert";
      case "lvert" -> "\\rvert";
      default -> written(open);
    };
  }

  /// Behind `\begin`.
  Environment environment(int start) {
    String name = name("\\begin", start);
    String columns = columns(name);
    Rows rows = rows(start);
    int at = source.position;
    if (!source.peekCommand().equals("end")) {
      throw source
          .fault(
              Code.UNCLOSED_BRACKET,
              "\\begin{" + name + "} has no \\end",
              new Span(start, start + "\\begin".length()))
          .hint("write \\end{" + name + "} behind it")
          .toException();
    }
    source.command();
    String closed = name("\\end", at);
    if (!closed.equals(name)) {
      throw source
          .fault(
              Code.UNEXPECTED_TOKEN,
              "\\begin{" + name + "} is closed by \\end{" + closed + "}",
              source.from(at))
          .hint("write \\end{" + name + "}")
          .toException();
    }
    return new Environment(source.from(start), name, columns, rows.cells(), rows.rules());
  }

  private String name(String owner, int start) {
    source.skipSpace();
    if (source.peek() != '{') {
      throw source
          .fault(Code.UNFINISHED, owner + " has no name", source.from(start))
          .hint("write " + owner + "{bmatrix}")
          .toException();
    }
    return source.raw('{', '}', owner).strip();
  }

  /// What stands between the name and the first cell: a placement, columns, a count.
  private String columns(String name) {
    String option = source.peek() == '[' && isOption() ? source.raw('[', ']', name).strip() : "";
    return switch (name) {
      case "array", "tabular", "subarray", "darray" -> ColumnSpec.of(argument(name));
      case "alignat", "alignat*", "alignedat", "xalignat", "xalignat*" -> {
        argument(name);
        yield "";
      }
      default -> name.endsWith("matrix*") ? ColumnSpec.of(option) : "";
    };
  }

  /// Whether the bracket that comes next holds a word of letters, and not a cell.
  private boolean isOption() {
    int close = source.text.indexOf(']', source.position);
    for (int i = source.position + 1; i < close; i++) {
      if (!TexSource.isLetter(source.text.charAt(i))) {
        return false;
      }
    }
    return close > source.position + 1 && close < source.position + 3;
  }

  private String argument(String name) {
    source.skipSpace();
    return source.peek() == '{' ? source.raw('{', '}', "\\begin{" + name + "}") : "";
  }

  private record Rows(List<List<Group>> cells, List<Integer> rules) {}

  private Rows rows(int start) {
    source.enter(start);
    List<List<Group>> rows = new ArrayList<>();
    List<Integer> rules = new ArrayList<>();
    rules(rules, 0);
    while (!isClosed()) {
      rows.add(row());
      if (!isRowEnd(source.peekCommand())) {
        break;
      }
      source.command();
      if (source.peek() == '*') {
        source.position++;
      }
      skipDistance();
      rules(rules, rows.size());
    }
    source.leave();
    return new Rows(rows, rules);
  }

  private static boolean isRowEnd(String command) {
    return command.equals("\\") || command.equals("cr") || command.equals("tabularnewline");
  }

  private boolean isClosed() {
    source.skipSpace();
    return source.atEnd() || source.peek() == '}' || source.peekCommand().equals("end");
  }

  private List<Group> row() {
    List<Group> cells = new ArrayList<>();
    cells.add(items.group(Within.CELL));
    while (source.peek() == '&') {
      source.position++;
      cells.add(items.group(Within.CELL));
    }
    return cells;
  }

  private void rules(List<Integer> rules, int row) {
    source.skipSpace();
    while (isRule(source.peekCommand())) {
      source.command();
      rules.add(row);
      source.skipSpace();
    }
  }

  private static boolean isRule(String command) {
    return switch (command) {
      case "hline", "hdashline", "toprule", "midrule", "bottomrule" -> true;
      default -> false;
    };
  }

  /// The `[4pt]` of a row end.
  private void skipDistance() {
    if (source.peek() != '[') {
      return;
    }
    int close = source.text.indexOf(']', source.position);
    boolean digit = false;
    for (int i = source.position + 1; i < close; i++) {
      char c = source.text.charAt(i);
      digit |= c >= '0' && c <= '9';
      if (!(TexSource.isLetter(c) || c >= '0' && c <= '9' || c == '.' || c == '-' || c == ' ')) {
        return;
      }
    }
    if (digit && TexSource.isLetter(source.text.charAt(close - 1))) {
      source.position = close + 1;
    }
  }

  /// The argument of `\substack` and of plain TeX's `\matrix`.
  Environment rowsInBraces(String name, int start) {
    int open = source.position++;
    Rows rows = rows(start);
    if (source.peek() != '}') {
      throw source
          .fault(
              Code.UNCLOSED_BRACKET,
              "the { behind \\" + name + " is never closed",
              new Span(open, open + 1))
          .hint("add }")
          .toException();
    }
    source.position++;
    return new Environment(source.from(start), name, "", rows.cells(), rows.rules());
  }
}
