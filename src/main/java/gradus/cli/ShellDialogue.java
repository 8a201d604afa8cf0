package gradus.cli;

import gradus.render.terminal.Ascii;
import gradus.shell.LineDialogue;
import gradus.shell.Screen;
import gradus.shell.TerminalDialogue;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import gradus.tutor.talk.Waited;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A conversation on a terminal that one command leads. The terminal is taken at the first prompt
/// or moving picture, so that a command that only prints leaves it alone.
final class ShellDialogue implements Dialogue, AutoCloseable {
  private final TutorPlace place;
  private final Console console;
  private Optional<Screen> screen = Optional.empty();
  private Optional<Dialogue> open = Optional.empty();

  ShellDialogue(TutorPlace place, Console console) {
    this.place = place;
    this.console = console;
  }

  /// The terminal for whoever needs its keys, a moving picture before the first prompt too: its
  /// Ctrl-C ends the picture, and not the program.
  Optional<Screen> screen() {
    take();
    return screen;
  }

  @Override
  public Page page() {
    return open.map(Dialogue::page).orElseGet(place::page);
  }

  @Override
  public void say(String text) {
    console.out().flush();
    if (open.isPresent()) {
      open.get().say(text);
    } else {
      console.out().print(text);
    }
  }

  @Override
  public Reply ask(Prompt prompt) {
    return ready().ask(shown(prompt));
  }

  @Override
  public Waited await(Prompt prompt, String begun, Duration most) {
    return ready().await(shown(prompt), begun, most);
  }

  private Dialogue ready() {
    take();
    return open.orElseThrow();
  }

  private void take() {
    console.out().flush();
    if (open.isEmpty()) {
      open = Optional.of(taken());
    }
  }

  private Prompt shown(Prompt prompt) {
    return page().ascii() ? new Prompt(Ascii.of(prompt.text()), prompt.kind()) : prompt;
  }

  @Override
  public boolean isLive() {
    return true;
  }

  private Dialogue taken() {
    if (!console.environment().variable("TERM", "").equals("dumb")) {
      try {
        Screen taken = Screen.open();
        screen = Optional.of(taken);
        taken.attend();
        return new TerminalDialogue(taken, new ShellHost(place, console, taken.stream()));
      } catch (IOException noKeys) {
        // then line by line
      }
    }
    return new LineDialogue(
        console.in(),
        text -> {
          console.out().print(text);
          console.out().flush();
        },
        place.page());
  }

  @Override
  public void close() {
    console.out().flush();
    screen.ifPresent(taken -> {
      try {
        taken.close();
      } catch (IOException gone) {
        // the terminal is gone, and what it looked like with it
      }
    });
  }
}
