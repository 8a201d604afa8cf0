package gradus.cli;

import gradus.tutor.ask.Pool;
import gradus.tutor.talk.Dialogue;

/// A `gradus quiz` as it was called: what was asked for, and where it takes place.
///
/// @param pool the items of the course that was named
record QuizCall(
    ParsedArguments arguments, Console console, Dialogue dialogue, TutorPlace place, Pool pool) {
  static QuizCall of(ParsedArguments arguments, Console console, Dialogue dialogue) {
    TutorPlace place = new TutorPlace(arguments, console);
    return new QuizCall(arguments, console, dialogue, place, new Pool(place.course()));
  }

  /// `text`, `json` or `csv`.
  String output() {
    return arguments.choice(QuizCommand.OUTPUT, "text");
  }
}
