package gradus.cli;

import gradus.json.Json;
import gradus.json.JsonWriter;
import gradus.tutor.ask.KnownTopic;
import gradus.tutor.ask.Levels;
import gradus.tutor.ask.Pool;
import gradus.tutor.ask.Speech;
import gradus.tutor.ask.Topics;
import gradus.tutor.progress.History;
import gradus.tutor.review.Schedule;
import gradus.tutor.talk.Dialogue;
import java.util.List;

/// `gradus quiz --list`: the topics, and what is known of each.
final class QuizList {
  private final ParsedArguments arguments;
  private final Console console;
  private final Dialogue dialogue;
  private final TutorPlace place;
  private final Pool pool;

  QuizList(
      ParsedArguments arguments, Console console, Dialogue dialogue, TutorPlace place, Pool pool) {
    this.arguments = arguments;
    this.console = console;
    this.dialogue = dialogue;
    this.place = place;
    this.pool = pool;
  }

  ExitCode show() {
    History history = place.journal().read();
    Schedule schedule = new Schedule(history, place.clock());
    List<KnownTopic> topics = KnownTopic.all(new Topics(pool), schedule, Levels.of(history));
    if (arguments.choice(QuizCommand.OUTPUT, "text").equals("json")) {
      console
          .out()
          .println(
              JsonWriter.compact(
                  Json.fields()
                      .put("schema", "gradus.quiz.topics/1")
                      .put("topics", Json.array(topics.stream().map(KnownTopic::json).toList()))
                      .build()));
    } else {
      KnownTopic.say(topics, new Speech(dialogue), dialogue.page());
    }
    return ExitCode.DONE;
  }
}
