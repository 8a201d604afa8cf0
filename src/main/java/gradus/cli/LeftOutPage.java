package gradus.cli;

import gradus.diag.Diagnostic;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.WordWrap;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Course.LeftOut;
import java.util.List;

/// Says which lessons of a course had to be left out, and why.
final class LeftOutPage {
  /// Of a course that is being rewritten as a whole, a few say enough.
  private static final int MOST = 3;

  private LeftOutPage() {}

  /// On standard error; nothing when every lesson is there.
  static void say(Course course, Console console) {
    if (course.leftOut().isEmpty()) {
      return;
    }
    Environment environment = console.environment();
    String text = text(course);
    String shown = environment.showsUnicode() ? text : Ascii.of(text);
    console
        .err()
        .block(
            environment.errorIsTerminal()
                ? WordWrap.narrower(shown, environment.widthOrUsual())
                : shown);
    console.err().flush(); // a conversation may follow
  }

  /// `Lesson 1.5 is left out. lessons/01-algebra/05-softmax.md:12:1: unknown key …`.
  static String text(Course course) {
    List<LeftOut> all = course.leftOut();
    StringBuilder out = new StringBuilder();
    for (LeftOut one : all.subList(0, Math.min(MOST, all.size()))) {
      out.append("Lesson ")
          .append(one.number())
          .append(" is left out. ")
          .append(Sanitizer.line(reason(one.why())))
          .append('\n');
    }
    if (all.size() > MOST) {
      int more = all.size() - MOST;
      out.append("So ").append(more == 1 ? "is 1 other." : "are " + more + " others.").append('\n');
    }
    return out.append("gradus lint ")
        .append(Sanitizer.line(course.folder().toString()))
        .append(" names everything that is wrong.\n")
        .toString();
  }

  /// Why one lesson cannot be read, with file, line and column where it has them.
  static String reason(Diagnostic why) {
    String place = why.source().name();
    String hint = why.hint().isEmpty() ? "" : " (" + why.hint() + ")";
    return (place.isEmpty() ? "" : place + ": ") + why.message() + hint;
  }
}
