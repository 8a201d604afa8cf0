package gradus.tutor.ask;

import gradus.json.Json;
import gradus.tutor.ask.Manners.Feedback;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Mark;
import gradus.tutor.quiz.Stamp;
import gradus.tutor.quiz.Variant;
import gradus.tutor.review.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A round as JSON, an object for each thing that happens: `round`, `question`, `answer`, `hint`,
/// `solution`, `calculation`, `note`, `finished`, `end`; `marks` in an exam. Additive changes only.
public final class RoundJson implements Watcher {
  public static final String SCHEMA = "gradus.quiz/1";

  private final Consumer<Json> sink;
  private final Feedback feedback;
  private final Solution solution = new Solution(Desk.STANDARD);

  /// @param feedback what of a mark is told before the end
  public RoundJson(Consumer<Json> sink, Feedback feedback) {
    this.sink = sink;
    this.feedback = feedback;
  }

  private static Json.Fields event(String name) {
    return Json.fields().put("schema", SCHEMA).put("event", name);
  }

  private static Json.Fields event(String name, Stamp stamp) {
    return event(name).put("stamp", stamp.toString());
  }

  private void send(Json.Fields fields) {
    sink.accept(fields.build());
  }

  public void begun(long seed, int questions, String mode) {
    Json.Fields fields = event("round");
    fields.put("seed", seed);
    fields.put("questions", questions);
    fields.put("mode", mode);
    send(fields);
  }

  @Override
  public void asked(Variant variant, String label) {
    Stamp stamp = variant.stamp();
    Json.Fields fields = event("question", stamp);
    fields.put("item", stamp.item());
    fields.put("version", stamp.version());
    fields.put("seed", stamp.seed());
    fields.put("label", label);
    fields.put("skill", variant.skill());
    fields.put("level", variant.level());
    fields.put("type", variant.type().word());
    fields.put("points", variant.points());
    fields.put("prompt", variant.prompt());
    if (!variant.options().isEmpty()) {
      fields.put(
          "options",
          Json.array(
              variant.options().stream()
                  .map(option ->
                      Json.fields().put("key", option.key()).put("text", option.text()).build())
                  .toList()));
    }
    fields.put("expected", Wording.expected(variant));
    send(fields);
  }

  @Override
  public void answered(Variant variant, String answer, Mark mark, int attempt, boolean recurs) {
    Json.Fields fields = event("answer", variant.stamp());
    fields.put("attempt", attempt);
    fields.put("answer", answer);
    fields.put("read_as", mark.readAs());
    boolean hidden = feedback == Feedback.NONE && mark.counts();
    if (!hidden) {
      fields.put("verdict", mark.kind().word());
      fields.put("credit", mark.credit());
    }
    boolean telling = feedback == Feedback.NONE && mark.kind() == Mark.Kind.WRONG_FORM;
    if (feedback == Feedback.FULL || !mark.counts() && !telling) {
      fields.put("notes", Json.texts(mark.notes()));
    }
    if (feedback == Feedback.FULL) {
      fields.put(
          "mistakes",
          Json.array(
              mark.mistakes().stream()
                  .map(mistake ->
                      Json.fields()
                          .put("id", mistake.id())
                          .put("feedback", mistake.feedback())
                          .build())
                  .toList()));
      fields.put("pattern", recurs);
      fields.put("test", mark.test());
    }
    send(fields);
  }

  @Override
  public void hinted(Variant variant, String hint) {
    Json.Fields fields = event("hint", variant.stamp());
    fields.put("hint", hint);
    send(fields);
  }

  @Override
  public void solved(Variant variant) {
    Json.Fields fields = event("solution", variant.stamp());
    fields.put("steps", Json.texts(solution.steps(variant)));
    fields.put("answer", solution.answer(variant));
    send(fields);
  }

  @Override
  public void finished(Outcome outcome, int rating) {
    Json.Fields fields = event("finished", outcome.variant().stamp());
    if (feedback != Feedback.NONE) {
      fields.put("ending", Wording.word(outcome.ending()));
      fields.put("credit", outcome.credit());
      fields.put("rating", rating);
    }
    fields.put("hints", outcome.hints());
    send(fields);
  }

  @Override
  public void calculated(String typed, String result) {
    Json.Fields fields = event("calculation");
    fields.put("typed", typed);
    fields.put("result", result);
    send(fields);
  }

  @Override
  public void told(String text) {
    Json.Fields fields = event("note");
    fields.put("text", text);
    send(fields);
  }

  public void marked(ExamMarks marks) {
    Json.Fields fields = event("marks");
    fields.put("points", marks.points());
    fields.put("of", marks.most());
    fields.put(
        "marks",
        Json.array(
            marks.marks().stream()
                .map(mark -> {
                  Json.Fields one = Json.fields();
                  one.put("number", mark.number());
                  one.put("stamp", mark.variant().stamp().toString());
                  one.put("answer", mark.answer());
                  one.put("points", mark.points());
                  one.put("of", mark.variant().points());
                  one.put("solution", solution.answer(mark.variant()));
                  one.put("steps", Json.texts(solution.steps(mark.variant())));
                  return one.build();
                })
                .toList()));
    send(fields);
  }

  /// @param after what is scheduled now
  public void ended(List<Asked> asked, boolean left, Schedule after) {
    Json.Fields fields = event("end");
    List<Asked> done = asked.stream().filter(Asked::isDone).toList();
    fields.put("done", done.size());
    if (feedback != Feedback.NONE) {
      fields.put("right", done.stream().filter(Asked::isRight).count());
      fields.put("first_time", done.stream().filter(Asked::isRightAtOnce).count());
    }
    fields.put("left", left);
    Map<String, Json> due = new LinkedHashMap<>();
    done.forEach(one ->
        after
            .of(one.question().id())
            .ifPresent(memory -> due.put(memory.item(), Json.of(memory.due().toString()))));
    fields.put("due", Json.object(due));
    send(fields);
  }
}
