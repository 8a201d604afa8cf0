package gradus.cli;

import gradus.diag.GradusException;
import gradus.tutor.desk.Desk;
import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The items a learner met as a table that Anki imports: prompt, answer with its worked solution,
/// and the item as a tag. Anki knows an item again by its prompt, so that of each item the variant
/// that was seen last is written.
///
/// @param rows without their ends
/// @param gone how many items are no longer there or have no variant of their own
record ProgressAnki(List<String> rows, int gone) {
  private static final String HEADER = "#separator:tab\n#html:true\n#tags column:3\n";

  static ProgressAnki of(History history, ProgressCourse course) {
    Map<String, Long> seeds = new LinkedHashMap<>();
    for (Entry entry : history.entries()) {
      switch (entry.event()) {
        case Answered answer -> seeds.put(answer.item(), answer.seed());
        case Finished finished -> seeds.put(finished.item(), finished.seed());
        default -> {
          // no item
        }
      }
    }
    List<String> rows = new ArrayList<>();
    int gone = 0;
    for (Map.Entry<String, Long> item : seeds.entrySet()) {
      Optional<String> row =
          course.question(item.getKey()).flatMap(question -> row(question, item.getValue()));
      row.ifPresent(rows::add);
      gone += row.isPresent() ? 0 : 1;
    }
    return new ProgressAnki(rows, gone);
  }

  private static Optional<String> row(Question question, long seed) {
    try {
      Variant variant = question.variant(seed);
      String tag = "gradus::" + question.id().replace("/", "::").replace(' ', '_');
      return Optional.of(front(variant) + "\t" + back(variant) + "\t" + AnkiField.plain(tag));
    } catch (GradusException needsMore) {
      return Optional.empty();
    }
  }

  private static String front(Variant variant) {
    StringBuilder front = new StringBuilder(AnkiField.markdown(variant.prompt()));
    for (Option option : variant.options()) {
      front
          .append("<br>")
          .append(AnkiField.plain(option.key()))
          .append(") ")
          .append(AnkiField.markdown(option.text()));
    }
    return front.toString();
  }

  private static String back(Variant variant) {
    StringBuilder back = new StringBuilder("<b>").append(answer(variant)).append("</b>");
    for (WorkedStep step : variant.steps()) {
      back.append("<br>").append(AnkiField.markdown(step.says()));
      if (!step.equals().isEmpty()) {
        back.append(" = <code>").append(AnkiField.plain(step.equals())).append("</code>");
      }
    }
    return back.toString();
  }

  private static String answer(Variant variant) {
    String reference = variant.expected().reference();
    AnswerType type = variant.type();
    if (type == AnswerType.CHOICE || type == AnswerType.SPOT || type == AnswerType.ORDER) {
      return variant.options().stream()
          .filter(option -> type != AnswerType.ORDER && option.key().equals(reference))
          .findFirst()
          .map(option -> AnkiField.plain(option.key()) + ") " + AnkiField.markdown(option.text()))
          .orElse(AnkiField.plain(reference));
    }
    try {
      return "<code>" + AnkiField.plain(Desk.STANDARD.literal(reference)) + "</code>";
    } catch (GradusException isNoExpression) {
      return "<code>" + AnkiField.plain(reference) + "</code>";
    }
  }

  String text() {
    return HEADER + (rows.isEmpty() ? "" : String.join("\n", rows) + "\n");
  }

  String summary() {
    String cards = rows.size() == 1 ? "1 card" : rows.size() + " cards";
    return gone == 0 ? cards : cards + "; " + gone + " left out: no longer in the course";
  }
}
