package gradus.tutor.progress;

import gradus.json.Json;
import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Completed;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.Forgotten;
import gradus.tutor.progress.Event.Known;
import gradus.tutor.progress.Event.Reached;
import gradus.tutor.progress.Event.TakenBack;
import java.util.Optional;

/// Events as fields of a JSON object.
final class EventJson {
  /// Longer answers are cut: no answer that could be right comes near.
  private static final int LONGEST_ANSWER = 1 << 16;

  private EventJson() {}

  static void write(Event event, Json.Fields fields) {
    switch (event) {
      case Answered a -> {
        item(fields.put("event", "answered"), a.item(), a.version(), a.seed());
        fields
            .put("skill", a.skill())
            .put("attempt", a.attempt())
            .put("answer", a.answer().substring(0, Math.min(LONGEST_ANSWER, a.answer().length())))
            .put("verdict", a.verdict())
            .put("credit", Double.isFinite(a.credit()) ? a.credit() : 0)
            .put("mistake", a.mistake())
            .put("hints", a.hints())
            .put("mode", a.mode());
      }
      case Finished f -> {
        item(fields.put("event", "finished"), f.item(), f.version(), f.seed());
        fields
            .put("skill", f.skill())
            .put("level", f.level())
            .put("rating", f.rating())
            .put("ending", f.ending())
            .put("mode", f.mode());
      }
      case TakenBack t -> {
        item(fields.put("event", "taken-back"), t.item(), t.version(), t.seed());
        fields.put("attempt", t.attempt());
      }
      case Reached r ->
          fields
              .put("event", "reached")
              .put("lesson", r.lesson())
              .put("step", r.step())
              .put("part", r.part());
      case Completed c -> fields.put("event", "completed").put("lesson", c.lesson());
      case Known k -> fields.put("event", "known").put("chapter", k.chapter());
      case Forgotten f -> fields.put("event", "forgotten").put("what", f.what());
    }
  }

  private static void item(Json.Fields fields, String item, String version, long seed) {
    fields.put("item", item).put("version", version).put("seed", seed);
  }

  /// Empty for a kind of event that this version does not know, and for one that lacks something.
  static Optional<Event> read(Json.Obj line) {
    try {
      return event(new Reader(line));
    } catch (Missing lacks) {
      return Optional.empty();
    }
  }

  private static Optional<Event> event(Reader line) {
    return switch (line.text("event")) {
      case "answered" ->
          Optional.of(
              new Answered(
                  line.text("item"),
                  line.text("version"),
                  line.whole("seed"),
                  line.text("skill"),
                  line.small("attempt"),
                  line.text("answer"),
                  line.text("verdict"),
                  line.number("credit"),
                  line.text("mistake"),
                  line.small("hints"),
                  line.text("mode")));
      case "finished" ->
          Optional.of(
              new Finished(
                  line.text("item"),
                  line.text("version"),
                  line.whole("seed"),
                  line.text("skill"),
                  line.small("level"),
                  line.rating(),
                  line.text("ending"),
                  line.text("mode")));
      case "taken-back" ->
          Optional.of(
              new TakenBack(
                  line.text("item"),
                  line.text("version"),
                  line.whole("seed"),
                  line.small("attempt")));
      case "reached" ->
          Optional.of(new Reached(line.text("lesson"), line.small("step"), line.small("part")));
      case "completed" -> Optional.of(new Completed(line.text("lesson")));
      case "known" -> Optional.of(new Known(line.text("chapter")));
      case "forgotten" -> Optional.of(new Forgotten(line.text("what")));
      default -> Optional.empty();
    };
  }

  /// A field is not there or is of another kind.
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String field) {
      super(field, null, false, false);
    }
  }

  /// The fields of one line.
  record Reader(Json.Obj line) {
    String text(String field) {
      if (line.get(field).orElse(Json.NULL) instanceof Json.Str(String text)) {
        return text;
      }
      throw new Missing(field);
    }

    long whole(String field) {
      if (line.get(field).orElse(Json.NULL) instanceof Json.Num(String digits)) {
        try {
          return Long.parseLong(digits);
        } catch (NumberFormatException other) {
          throw new Missing(field);
        }
      }
      throw new Missing(field);
    }

    int small(String field) {
      long value = whole(field);
      if (value < 0 || value > Integer.MAX_VALUE) {
        throw new Missing(field);
      }
      return (int) value;
    }

    int rating() {
      int rating = small("rating");
      if (rating < 1 || rating > 4) {
        throw new Missing("rating");
      }
      return rating;
    }

    double number(String field) {
      if (line.get(field).orElse(Json.NULL) instanceof Json.Num number) {
        return number.value();
      }
      throw new Missing(field);
    }
  }
}
