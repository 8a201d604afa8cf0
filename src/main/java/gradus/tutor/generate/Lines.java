package gradus.tutor.generate;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;
import java.util.ArrayList;
import java.util.List;

/// A worked solution whose lines are to be put in order, or of which one is wrong.
final class Lines {
  /// Said of a line that is right by itself, be it the first one or one behind the slip.
  static final String FOLLOWS = "Taken by itself this line is right. Check the others.";

  private record Line(String id, String text, String feedback) {}

  private final List<Line> lines = new ArrayList<>();

  Lines() {}

  /// What somebody wrote, of which one line is wrong.
  ///
  /// @param ids of the mistakes to blame a line that is right
  /// @param wrong the place of the line that is wrong, from 0
  /// @param feedback to whom blames another
  static Lines of(String[] ids, String[] said, int wrong, String feedback) {
    Lines lines = new Lines();
    for (int i = 0; i < said.length; i++) {
      if (i == wrong) {
        lines.wrong(said[i]);
      } else {
        lines.line(ids[i], said[i], feedback);
      }
    }
    return lines;
  }

  /// A line that is right, or any line of those to be ordered.
  ///
  /// @param id of the mistake to take it for the wrong one
  /// @param feedback to whom takes it for the wrong one
  Lines line(String id, String text, String feedback) {
    lines.add(new Line(id, text, feedback));
    return this;
  }

  /// The line that is wrong.
  Lines wrong(String text) {
    return line("", text, "");
  }

  /// Which line is the first that is wrong? All lines after it go on from it.
  Draft spot(String prompt) {
    int wrong = 0;
    while (!lines.get(wrong).id().isEmpty()) {
      wrong++;
    }
    Draft draft = Draft.of(AnswerType.SPOT, prompt, Expected.of(key(wrong)));
    for (int i = 0; i < lines.size(); i++) {
      draft.option(key(i), lines.get(i).text(), lines.get(i).feedback());
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i != wrong) {
        draft.mistake(lines.get(i).id(), key(i), lines.get(i).feedback());
      }
    }
    return draft;
  }

  /// What goes first? The lines stand here in the right order and are shown in one of chance. The
  /// mistake of a line is to put it before the line it follows.
  Draft order(Chance chance, String prompt) {
    List<Line> shown = chance.shuffled(lines);
    while (shown.equals(lines)) {
      shown = chance.shuffled(lines);
    }
    Draft draft = Draft.of(AnswerType.ORDER, prompt, Expected.of(keys(lines, shown)));
    for (int i = 0; i < shown.size(); i++) {
      draft.option(key(i), shown.get(i).text(), "");
    }
    for (int i = 1; i < lines.size(); i++) {
      List<Line> swapped = new ArrayList<>(lines);
      swapped.set(i, lines.get(i - 1));
      swapped.set(i - 1, lines.get(i));
      draft.mistake(lines.get(i).id(), keys(swapped, shown), lines.get(i).feedback());
    }
    return draft;
  }

  private static String keys(List<Line> order, List<Line> shown) {
    return String.join(",", order.stream().map(line -> key(shown.indexOf(line))).toList());
  }

  private static String key(int place) {
    return String.valueOf(place + 1);
  }
}
