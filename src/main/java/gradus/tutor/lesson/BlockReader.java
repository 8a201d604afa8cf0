package gradus.tutor.lesson;

import gradus.diag.Diagnostic;
import gradus.diag.Suggest;
import gradus.tutor.lesson.Block.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads lines `key: value`. Indented lines go on with the value, keys may repeat where that means
/// something, `#` at the beginning of a line is a comment. Values are plain text: `no`, `1e3` and
/// `{1, 2}` stay what they are.
final class BlockReader {
  /// The longest blocks have a tenth of it.
  private static final int MOST = 500;

  private final Manuscript text;
  private final Grammar grammar;
  private final Consumer<Diagnostic> faults;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /// The lines of the value in hand, the first without its key.
  private final List<String> value = new ArrayList<>();

  private String key = "";
  private String argument = "";
  private int line;
  private int column;

  private BlockReader(Manuscript text, Grammar grammar, Consumer<Diagnostic> faults) {
    this.text = text;
    this.grammar = grammar;
    this.faults = faults;
  }

  /// @param from the first line, from 1
  /// @param to the line behind the last one
  /// @param faults takes what is wrong; reading goes on if it returns
  static List<Entry> read(
      Manuscript text, int from, int to, Grammar grammar, Consumer<Diagnostic> faults) {
    BlockReader reader = new BlockReader(text, grammar, faults);
    for (int number = from; number < to; number++) {
      reader.line(number);
    }
    reader.finish();
    return reader.entries;
  }

  private void line(int number) {
    String typed = text.line(number);
    if (typed.startsWith("#")) {
      return;
    }
    if (typed.isBlank()) {
      goesOn("");
    } else if (Character.isWhitespace(typed.charAt(0))) {
      if (line == 0) {
        int first = typed.length() - typed.stripLeading().length();
        faults.accept(
            text.fault(
                    number,
                    first + 1,
                    typed.strip().length(),
                    "an indented line goes on with a value, and there is none above it")
                .hint("begin the line with a key: " + grammar.words().getFirst() + ": …"));
      }
      goesOn(typed);
    } else {
      finish();
      begin(typed, number);
    }
  }

  private void goesOn(String typed) {
    if (line > 0) {
      value.add(typed);
    }
  }

  private void begin(String typed, int number) {
    int colon = typed.indexOf(':');
    String head = (colon < 0 ? typed : typed.substring(0, colon)).strip();
    int space = firstSpace(head);
    String word = head.substring(0, space);
    line = number;
    value.clear();
    if (colon < 0) {
      key = "";
      faults.accept(
          text.fault(
                  number,
                  1,
                  typed.stripTrailing().length(),
                  "expected 'key: value', found no colon")
              .hint(
                  grammar.keys().containsKey(word)
                      ? "a colon behind the key: " + word + ": …"
                      : "indent the line if it goes on with the value above"));
      return;
    }
    key = word;
    argument = head.substring(space).strip();
    int start = colon + 1;
    while (start < typed.length() && Character.isWhitespace(typed.charAt(start))) {
      start++;
    }
    column = start + 1;
    value.add(typed.substring(start).stripTrailing());
    check(head);
  }

  private static int firstSpace(String head) {
    int space = 0;
    while (space < head.length() && !Character.isWhitespace(head.charAt(space))) {
      space++;
    }
    return space;
  }

  /// Complains about a key that is unknown, lacks its argument, or is used again. Drops what cannot
  /// be understood.
  private void check(String head) {
    Grammar.Key known = grammar.keys().get(key);
    if (known == null) {
      faults.accept(
          text.fault(
                  line,
                  1,
                  Math.max(1, key.length()),
                  "unknown key '" + key + "' in " + grammar.name())
              .hint(near(key)));
      key = "";
      return;
    }
    if (known.argument().isEmpty() && !argument.isEmpty()) {
      faults.accept(
          text.fault(line, 1, head.length(), "nothing stands between '" + key + "' and its colon")
              .hint(key + ": …"));
      key = "";
      return;
    }
    if (!known.argument().isEmpty() && !known.optional() && argument.isEmpty()) {
      faults.accept(
          text.fault(line, 1, head.length(), "'" + key + "' needs a name before its colon")
              .hint(key + " " + known.argument() + ": …"));
      key = "";
      return;
    }
    String once = known.repeats() ? key + " " + argument : key;
    if (argument.equals("use")) {
      once += ":" + value.getFirst(); // `mistake use:diff/no-inner` is cut at its colon
    }
    if (known.repeats() && known.argument().isEmpty()) {
      return;
    }
    Integer before = seen.putIfAbsent(once, line);
    if (before != null) {
      faults.accept(
          text.fault(line, 1, head.length(), "'" + once.strip() + "' stands here a second time")
              .hint("the first is in line " + before));
      key = "";
    }
  }

  private String near(String word) {
    String question = Suggest.question(Suggest.related(word, grammar.words()));
    return question.isEmpty() ? "one of " + String.join(", ", grammar.words()) : question;
  }

  private void finish() {
    if (entries.size() == MOST) {
      throw text.fault(line, 1, 1, grammar.name() + " has at most " + MOST + " keys")
          .hint("divide it")
          .toException();
    }
    if (line > 0 && !key.isEmpty()) {
      entries.add(entry());
    }
    value.clear();
  }

  /// The value without what indents its lines in common. A value that is only `|` or `>`, as YAML
  /// begins several lines, is the lines below.
  private Entry entry() {
    String first = value.getFirst();
    List<String> rest = value.subList(1, value.size());
    int common = Integer.MAX_VALUE;
    for (String typed : rest) {
      if (!typed.isBlank()) {
        common = Math.min(common, typed.length() - typed.stripLeading().length());
      }
    }
    boolean begun = (first.equals("|") || first.equals(">")) && common < Integer.MAX_VALUE;
    StringBuilder out = new StringBuilder(begun ? "" : first);
    for (String typed : rest) {
      out.append('\n').append(typed.isBlank() ? "" : typed.substring(common).stripTrailing());
    }
    int blank = 0;
    while (blank < value.size() - 1 && (blank == 0 ? begun || first.isEmpty() : isBlank(blank))) {
      blank++;
    }
    int indent = common == Integer.MAX_VALUE ? 0 : common;
    int where = column;
    if (blank > 0) {
      String typed = value.get(blank);
      where = 1 + typed.length() - typed.stripLeading().length();
    }
    return new Entry(key, argument, out.toString().strip(), line + blank, where, indent);
  }

  private boolean isBlank(int index) {
    return value.get(index).isBlank();
  }
}
