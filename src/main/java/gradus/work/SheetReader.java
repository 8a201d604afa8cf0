package gradus.work;

import gradus.syntax.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a sheet: plain text or Markdown, several exercises in one file.
///
/// An exercise begins at a heading, a number or letter (`1.`, `a)`), or a question in words; in a
/// sheet without headings and numbers also behind an empty line, unless the line behind it goes on
/// with `=` or `⇒`.
public final class SheetReader {
  private final Names names;
  private final boolean markdown;
  private final List<Exercise> exercises = new ArrayList<>();
  private final List<WorkLine> lines = new ArrayList<>();
  private String heading = "";
  private String title = "";
  private int prose;

  private SheetReader(Names names, boolean markdown) {
    this.names = names;
    this.markdown = markdown;
  }

  /// @param markdown whether `-` at the beginning of a line is a bullet
  public static Sheet read(String text, boolean markdown, Names names) {
    List<TexDocument.Line> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      lines.add(new TexDocument.Line(lines.size() + 1, line));
    }
    return read(lines, markdown, names);
  }

  /// Reads a document in LaTeX.
  static Sheet tex(String text, Names names) {
    return read(TexDocument.lines(text, names), false, names);
  }

  private static Sheet read(List<TexDocument.Line> lines, boolean markdown, Names names) {
    SheetReader reader = new SheetReader(names, markdown);
    reader.read(lines);
    return new Sheet(reader.exercises, reader.prose);
  }

  private void read(List<TexDocument.Line> all) {
    boolean numbered = isNumbered(all);
    boolean blank = false;
    for (TexDocument.Line numberedLine : all) {
      String line = numberedLine.text();
      String bare = line.strip();
      if (bare.isEmpty()) {
        blank = true;
      } else if (isHeading(bare)) {
        finish();
        heading = bare.replaceFirst("^#+", "").strip();
        title = heading;
        // the number of an item alone is no heading of those that follow
        heading = heading.length() < 4 && heading.matches("\\w{1,2}[.)]") ? "" : heading;
        blank = false;
      } else if (!isFence(bare)) {
        read(numberedLine, blank && !numbered);
        blank = false;
      }
    }
    finish();
  }

  private void read(TexDocument.Line typed, boolean apart) {
    String line = typed.text();
    if (goesOn(line, typed.number())) {
      return;
    }
    LineReader reader = new LineReader(typed, names);
    Optional<WorkLine> math = reader.read(markdown);
    boolean labelled = !reader.label().isEmpty();
    if (labelled) {
      finish();
      title = heading.isEmpty() ? reader.label() : heading + ", " + reader.label();
    }
    if (math.isEmpty()) {
      prose += labelled && line.strip().equals(reader.label()) ? 0 : 1;
      return;
    }
    WorkLine read = math.get();
    boolean asks = read.task() != Task.NONE;
    if (!lines.isEmpty() && (asks || (apart && read.link() == Link.NONE))) {
      finish();
    }
    lines.add(read);
  }

  /// `or x = 3` on a line of its own belongs to `x = 2` on the line before.
  private boolean goesOn(String line, int number) {
    String bare = line.strip();
    if (lines.isEmpty()
        || !bare.regionMatches(true, 0, "or ", 0, 3)
        || lines.getLast().number() != number - 1) {
      return false;
    }
    Optional<WorkLine> rest = new LineReader(bare.substring(3), number, names).read(markdown);
    if (rest.isEmpty() || rest.get().link() != Link.NONE) {
      return false;
    }
    WorkLine last = lines.removeLast();
    String math = last.math() + " or " + rest.get().math();
    lines.add(
        new WorkLine(
            last.number(),
            last.text().substring(0, last.start()) + math,
            last.start(),
            math,
            last.link(),
            last.task(),
            last.definition(),
            last.variable(),
            Typed.SAME));
    return true;
  }

  private void finish() {
    if (!lines.isEmpty()) {
      exercises.add(new Exercise(title, lines));
      lines.clear();
    }
  }

  private boolean isNumbered(List<TexDocument.Line> all) {
    for (TexDocument.Line numberedLine : all) {
      String line = numberedLine.text();
      if (isHeading(line.strip())) {
        return true;
      }
      LineReader reader = new LineReader(line, 1, names);
      reader.read(markdown);
      if (!reader.label().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeading(String line) {
    int hashes = 0;
    while (hashes < line.length() && line.charAt(hashes) == '#') {
      hashes++;
    }
    return hashes > 0 && hashes < line.length() && line.charAt(hashes) == ' ';
  }

  private static boolean isFence(String line) {
    boolean rule =
        line.length() > 2 && line.chars().allMatch(c -> c == '-' || c == '=' || c == '*');
    return line.startsWith("```")
        || line.startsWith("~~~")
        || line.equals("$$")
        || isDisplay(line)
        || rule;
  }

  /// A line that only begins or ends displayed mathematics: `\[`, `\begin{align}`.
  private static boolean isDisplay(String line) {
    boolean environment =
        (line.startsWith("\\begin{") || line.startsWith("\\end{"))
            && line.indexOf('}') == line.length() - 1
            && !line.contains("matrix")
            && !line.contains("array")
            && !line.contains("cases");
    return environment || line.equals("\\[") || line.equals("\\]");
  }
}
