package gradus.cli;

import gradus.shell.LineDialogue;
import gradus.shell.Screen;
import gradus.shell.Shell;
import gradus.shell.TerminalDialogue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/// `gradus` on a terminal: the shell.
final class ShellCommand {
  private ShellCommand() {}

  static ExitCode run(Console console) {
    TutorPlace place = new TutorPlace(new ParsedArguments(Map.of(), List.of()), console);
    Welcome welcome = Welcome.begin(place);
    if (!console.environment().variable("TERM", "").equals("dumb")) {
      try (Screen screen = Screen.open()) {
        ShellHost host = new ShellHost(place, console, screen.stream(), () -> welcome);
        Shell.run(new TerminalDialogue(screen, host), host);
        return ExitCode.DONE;
      } catch (IOException noKeys) {
        // then line by line
      }
    }
    lines(place, console);
    return ExitCode.DONE;
  }

  /// On a terminal that only knows lines.
  static void lines(TutorPlace place, Console console) {
    Output out = console.out();
    OutputStream stream = out.bytes();
    Shell.run(
        new LineDialogue(
            console.in(),
            text -> {
              out.print(text);
              out.flush();
            },
            place.page()),
        new ShellHost(place, console, stream));
  }
}
