package gradus.cli;

import gradus.json.Json;
import gradus.json.JsonWriter;
import gradus.tutor.ask.KnownTopic;
import gradus.tutor.ask.Levels;
import gradus.tutor.ask.Speech;
import gradus.tutor.ask.Topics;
import gradus.tutor.progress.History;
import gradus.tutor.review.Schedule;
import java.util.List;

/// `gradus quiz --list`: the topics, and what is known of each.
final class QuizList {
  private final QuizCall call;

  QuizList(QuizCall call) {
    this.call = call;
  }

  ExitCode show() {
    History history = call.place().journal().read();
    Schedule schedule = new Schedule(history, call.place().clock());
    List<KnownTopic> topics = KnownTopic.all(new Topics(call.pool()), schedule, Levels.of(history));
    if (call.output().equals("json")) {
      call.console()
          .out()
          .println(
              JsonWriter.compact(
                  Json.fields()
                      .put("schema", "gradus.quiz.topics/1")
                      .put("topics", Json.array(topics.stream().map(KnownTopic::json).toList()))
                      .build()));
    } else {
      KnownTopic.say(topics, new Speech(call.dialogue()), call.dialogue().page());
    }
    return ExitCode.DONE;
  }
}
