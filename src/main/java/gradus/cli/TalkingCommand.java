package gradus.cli;

import gradus.tutor.talk.Dialogue;

/// A command that talks with a person, from the command line or from within the shell.
interface TalkingCommand extends Command {
  /// Does the work in a conversation that goes on afterwards.
  ///
  /// @param console streams for what is no conversation: JSON, files, messages
  ExitCode talk(ParsedArguments arguments, Console console, Dialogue dialogue);

  @Override
  default ExitCode run(ParsedArguments arguments, Console console) {
    return new TutorPlace(arguments, console)
        .talking(dialogue -> talk(arguments, console, dialogue));
  }
}
