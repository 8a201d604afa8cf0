package gradus.render.text;

import gradus.diag.Diagnostic;
import gradus.diag.Span;
import gradus.render.RenderOptions;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.SourceLine;
import gradus.render.terminal.Style;
import gradus.render.terminal.WordWrap;
import gradus.symbolic.mistake.Finding;
import gradus.work.Mark;
import gradus.work.MarkedExercise;
import gradus.work.MarkedSheet;
import gradus.work.Standing;
import gradus.work.Typed;
import java.util.ArrayList;
import java.util.List;

/// A marked sheet: every line of mathematics with a verdict in words before it; below a wrong one
/// its place, why it does not follow, what it should have been and which mistake it looks like.
public final class WorkText {
  private static final int NUMBER = 4;
  private static final int VERDICT = 14;

  /// On a narrower page verdicts take no column of their own.
  private static final int ROOMY = 60;

  private final MarkedSheet sheet;
  private final RenderOptions options;
  private final Style style;
  private final boolean narrow;
  private final StringBuilder out = new StringBuilder();

  private WorkText(MarkedSheet sheet, RenderOptions options) {
    this.sheet = sheet;
    this.options = options;
    this.style = Style.of(options.colour());
    this.narrow = options.width() < ROOMY;
  }

  public static String of(MarkedSheet sheet, RenderOptions options) {
    WorkText text = new WorkText(sheet, options);
    for (MarkedExercise exercise : sheet.exercises()) {
      text.exercise(exercise);
    }
    text.summary();
    return text.out.toString();
  }

  /// One line of text for each line of mathematics: `FILE:LINE: verdict: reason`.
  public static String plain(MarkedSheet sheet) {
    StringBuilder out = new StringBuilder();
    for (MarkedExercise exercise : sheet.exercises()) {
      for (Mark mark : exercise.marks()) {
        out.append(Ascii.of(sheet.file())).append(':').append(mark.line().number()).append(": ");
        out.append(mark.standing().words());
        List<String> why = why(mark);
        out.append(why.isEmpty() ? "" : ": " + Ascii.of(Sanitizer.line(String.join("; ", why))));
        out.append('\n');
      }
    }
    return out.toString();
  }

  /// How many lines of each verdict: one line of text.
  public static String summary(MarkedSheet sheet) {
    WorkText text = new WorkText(sheet, RenderOptions.STANDARD);
    text.summary();
    return text.out.toString();
  }

  /// Some names of mistakes begin with the words that stand before them here.
  private static String plain(String name) {
    return name.startsWith("looks like ") ? name.substring("looks like ".length()) : name;
  }

  private static List<String> why(Mark mark) {
    List<String> why = new ArrayList<>(mark.reasons());
    mark.problem().map(Diagnostic::message).ifPresent(why::add);
    if (!mark.expected().isEmpty()) {
      why.add("should be " + mark.expected());
    }
    mark.mistakes().stream()
        .map(Finding::name)
        .map(WorkText::plain)
        .map(name -> "looks like " + name)
        .forEach(why::add);
    return why;
  }

  private void exercise(MarkedExercise exercise) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    if (!exercise.title().isEmpty()) {
      out.append(safe(exercise.title())).append('\n');
    }
    exercise.marks().forEach(this::mark);
  }

  private void mark(Mark mark) {
    String number = Integer.toString(mark.line().number());
    String verdict = mark.standing().words();
    out.repeat(' ', Math.max(0, NUMBER - number.length())).append(number).append("  ");
    out.append(style.apply(role(mark.standing()), verdict));
    out.repeat(' ', narrow ? 2 : VERDICT - verdict.length() + 2);
    int column = NUMBER + (narrow ? verdict.length() : VERDICT) + 4;
    boolean whole = mark.place() == Span.NONE;
    int start = mark.line().start();
    Span place =
        whole ? new Span(start, start + Math.max(1, mark.line().math().length())) : place(mark);
    String text = mark.line().text();
    Typed typed = mark.line().typed();
    if (!typed.isSame()) {
      place = typed.span(place);
      text = typed.text();
    }
    int margin = text.length() - text.stripLeading().length();
    SourceLine line =
        SourceLine.of(
            text.strip(),
            new Span(Math.max(0, place.start() - margin), Math.max(0, place.end() - margin)),
            Math.max(20, options.width() - column),
            options.ascii());
    out.append(line.text()).append('\n');
    boolean points = mark.standing() == Standing.WRONG || mark.standing() == Standing.UNREADABLE;
    if (points && options.linear()) {
      say(line.place(false));
    } else if (points) {
      out.repeat(' ', column + line.start());
      out.append(style.apply(Style.Role.MARK, "^".repeat(line.length()))).append('\n');
    }
    explain(mark, points);
  }

  private static Span place(Mark mark) {
    int offset = mark.standing() == Standing.UNREADABLE ? mark.line().start() : 0;
    return new Span(mark.place().start() + offset, mark.place().end() + offset);
  }

  private void explain(Mark mark, boolean points) {
    if (points) {
      boolean within = mark.against() == mark.line().number();
      String what =
          mark.problem()
              .map(Diagnostic::message)
              .orElse(within ? "the sides of this line differ" : "this does not follow");
      String against = mark.against() > 0 && !within ? " from line " + mark.against() : "";
      say(
          sheet.file()
              + ":"
              + mark.line().number()
              + ": "
              + what
              + (mark.problem().isEmpty() ? against : ""));
    }
    mark.reasons().forEach(this::say);
    if (!mark.expected().isEmpty()) {
      say("should be: " + mark.expected());
    }
    List<Finding> mistakes = mark.mistakes();
    if (!mistakes.isEmpty()) {
      String names =
          String.join(", or ", mistakes.stream().map(Finding::name).map(WorkText::plain).toList());
      say((mistakes.size() == 1 ? "looks like: " : "could be: ") + names);
      mistakes.stream().map(Finding::feedback).filter(f -> !f.isEmpty()).forEach(this::say);
    }
    mark.problem()
        .map(Diagnostic::hint)
        .filter(h -> !h.isEmpty())
        .ifPresent(h -> say("hint: " + h));
    mark.notes().stream().filter(note -> !mark.reasons().contains(note)).forEach(this::say);
  }

  /// Below the line it is about.
  private void say(String line) {
    int indent = NUMBER + 2 + (narrow ? 0 : VERDICT + 2);
    int room = Math.max(20, options.width() - indent);
    boolean first = true;
    for (String part : WordWrap.of(safe(line), room, room - 2)) {
      out.repeat(' ', first ? indent : indent + 2).append(part).append('\n');
      first = false;
    }
  }

  private void summary() {
    List<String> parts = new ArrayList<>();
    for (Standing standing :
        List.of(
            Standing.OK, Standing.WRONG, Standing.JUMP, Standing.UNDECIDED, Standing.UNREADABLE)) {
      int count = sheet.count(standing);
      if (count > 0) {
        parts.add(count + " " + standing.words());
      }
    }
    if (parts.isEmpty()) {
      parts.add("nothing to compare");
    }
    if (sheet.prose() > 0) {
      parts.add(sheet.prose() + (sheet.prose() == 1 ? " line" : " lines") + " of words skipped");
    }
    out.append(out.isEmpty() ? "" : "\n");
    out.append(safe(sheet.file())).append(": ").append(String.join(", ", parts)).append('\n');
  }

  private static Style.Role role(Standing standing) {
    return switch (standing) {
      case WRONG, UNREADABLE -> Style.Role.ERROR;
      case JUMP, UNDECIDED -> Style.Role.WARNING;
      case OK -> Style.Role.HINT;
      case GIVEN, DEFINED -> Style.Role.NOTE;
    };
  }

  private String safe(String text) {
    String line = Sanitizer.line(text);
    return options.ascii() ? Ascii.of(line) : line;
  }
}
