package gradus.tutor.lesson;

import gradus.diag.Diagnostic;
import gradus.diag.Suggest;
import gradus.tutor.lesson.Step.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Reads the text of a lesson below its head.
final class StepReader {
  /// The word that makes a fenced block more than code.
  static final String WORD = "gradus";

  private final Manuscript text;

  /// Nobody walks through more in one go.
  private static final int MOST = 500;

  private final Consumer<Diagnostic> faults;
  private final List<Step> steps = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<String> prose = new ArrayList<>();
  private final Set<String> slugs = new HashSet<>();
  private String heading = "";
  private int headingLine;
  private int proseLine;
  private String title = "";

  private StepReader(Manuscript text, Consumer<Diagnostic> faults) {
    this.text = text;
    this.faults = faults;
  }

  /// @param from the first line, from 1
  static StepReader read(Manuscript text, int from, Consumer<Diagnostic> faults) {
    StepReader reader = new StepReader(text, faults);
    reader.headingLine = from;
    for (int number = from; number <= text.lines().size(); number++) {
      number = reader.line(number);
    }
    reader.finishStep();
    return reader;
  }

  List<Step> steps() {
    return steps;
  }

  /// The heading `# ` before the first step, which is no part of it; empty for none.
  String title() {
    return title;
  }

  /// @return the last line that was read
  private int line(int number) {
    String line = text.line(number);
    Fence fence = Fence.opening(line);
    if (fence.length() > 0) {
      return fenced(fence, number);
    }
    String heads = heading(line, "##");
    if (!heads.isEmpty()) {
      finishStep();
      heading = heads;
      headingLine = number;
      return number;
    }
    String whole = heading(line, "#");
    if (!whole.isEmpty() && heading.isEmpty() && title.isEmpty()) {
      title = whole;
      return number;
    }
    if (line.stripLeading().startsWith("```" + WORD)) {
      faults.accept(
          text.fault(number, 1, line.length(), "a block of gradus begins at the left margin")
              .hint("take it out of the list or quotation it stands in"));
    }
    prose(line, number);
    return number;
  }

  private int fenced(Fence fence, int number) {
    int end = number + 1;
    while (end <= text.lines().size() && !fence.isClosedBy(text.line(end))) {
      end++;
    }
    boolean closed = end <= text.lines().size();
    if (!closed) {
      faults.accept(
          text.fault(
                  number, 1, text.line(number).length(), "the block that begins here does not end")
              .hint("a line of " + fence.mark().repeat(fence.length())));
    }
    List<String> words = Stream.of(fence.info().split("\\s+")).toList();
    if (words.getFirst().equals(WORD)) {
      live(words, number, end);
    } else {
      for (int i = number; i <= Math.min(end, text.lines().size()); i++) {
        prose(text.line(i), i);
      }
    }
    return end;
  }

  private void live(List<String> words, int number, int end) {
    String word = words.size() < 2 ? "" : words.get(1);
    List<String> kinds =
        Stream.of(Block.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    int place = text.line(number).indexOf(WORD) + 1;
    if (words.size() > 2 || !kinds.contains(word)) {
      String question = words.size() > 2 ? "" : Suggest.didYouMean(word, kinds);
      String what =
          words.size() > 2
              ? "nothing stands behind '" + WORD + " " + word + "'"
              : word.isEmpty()
                  ? "the block does not say what it is"
                  : "there is no block '" + WORD + " " + word + "'";
      faults.accept(
          text.fault(number, place, text.line(number).length() + 1 - place, what)
              .hint(question.isEmpty() ? "gradus " + String.join(", gradus ", kinds) : question));
      return;
    }
    Block.Kind kind = Block.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    finishProse();
    List<Block.Entry> entries =
        BlockReader.read(
            text, number + 1, Math.min(end, text.lines().size() + 1), Grammar.of(kind), faults);
    parts.add(new Part.Live(new Block(kind, entries, number)));
  }

  private void prose(String line, int number) {
    if (prose.isEmpty()) {
      if (line.isBlank()) {
        return;
      }
      proseLine = number;
    }
    prose.add(line);
  }

  private void finishProse() {
    while (!prose.isEmpty() && prose.getLast().isBlank()) {
      prose.removeLast();
    }
    if (!prose.isEmpty()) {
      parts.add(new Part.Prose(String.join("\n", prose), proseLine));
      prose.clear();
    }
  }

  private void finishStep() {
    finishProse();
    if (heading.isEmpty() && parts.isEmpty()) {
      return;
    }
    if (steps.size() == MOST) {
      throw text.fault(headingLine, 1, 1, "a lesson has at most " + MOST + " steps")
          .hint("divide it")
          .toException();
    }
    String slug = heading.isEmpty() ? "start" : slug(heading);
    String unique = slug;
    for (int i = 2; !slugs.add(unique); i++) {
      unique = slug + "-" + i;
    }
    steps.add(new Step(heading, unique, parts, headingLine));
    parts.clear();
  }

  /// The text of a heading of one level; empty for any other line.
  private static String heading(String line, String marks) {
    String bare = line.stripLeading();
    if (line.length() - bare.length() > 3
        || !bare.startsWith(marks)
        || bare.length() == marks.length()
        || !Character.isWhitespace(bare.charAt(marks.length()))) {
      return "";
    }
    String heading = bare.substring(marks.length()).strip();
    int end = heading.length();
    while (end > 0 && heading.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end == 0 || Character.isWhitespace(heading.charAt(end - 1));
    return closed ? heading.substring(0, end).strip() : heading;
  }

  /// Small letters and digits with hyphens for everything else.
  static String slug(String heading) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        slug.append(Character.toLowerCase(c));
      } else if (c != '\''
          && c != '’'
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() ? "step" : slug.toString();
  }

  /// The line that opens a fenced block.
  ///
  /// @param mark a backtick or a tilde
  /// @param length how many of them; 0 when the line opens nothing
  /// @param info what stands behind them
  private record Fence(String mark, int length, String info) {
    private static final Fence NONE = new Fence("", 0, "");

    static Fence opening(String line) {
      String bare = line.stripLeading();
      if (line.length() - bare.length() > 3 || bare.isEmpty()) {
        return NONE;
      }
      char c = bare.charAt(0);
      int length = run(bare, c);
      String info = bare.substring(length).strip();
      boolean opens = (c == '`' && info.indexOf('`') < 0) || c == '~';
      return opens && length >= 3 ? new Fence(String.valueOf(c), length, info) : NONE;
    }

    boolean isClosedBy(String line) {
      String bare = line.strip();
      return line.length() - line.stripLeading().length() <= 3
          && run(bare, mark.charAt(0)) >= length
          && run(bare, mark.charAt(0)) == bare.length();
    }

    private static int run(String text, char c) {
      int length = 0;
      while (length < text.length() && text.charAt(length) == c) {
        length++;
      }
      return length;
    }
  }
}
