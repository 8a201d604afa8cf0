package gradus.shell;

import gradus.engine.Answer;
import gradus.engine.Worker;
import gradus.render.Detail;
import gradus.render.RenderOptions;
import gradus.render.terminal.Style;
import gradus.render.terminal.WordWrap;
import gradus.render.text.DerivationWalk;
import gradus.render.text.StepsText;
import gradus.step.Derivation;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.util.List;
import java.util.function.Consumer;

/// Shows a derivation as a teacher does who waits: a hint first, then a line at each Enter.
final class Reveal {
  private static final Prompt NEXT = Prompt.pause("[Enter: next, a: all, q: answer]");

  private final Dialogue dialogue;
  private final Consumer<String> aside;

  /// @param aside computes what is typed between the lines
  Reveal(Dialogue dialogue, Consumer<String> aside) {
    this.dialogue = dialogue;
    this.aside = aside;
  }

  /// @return whether all of it was shown
  boolean of(Answer answer) {
    Page page = dialogue.page();
    RenderOptions options = page.answers().withSteps(Detail.FULL);
    List<String> pieces = Worker.callUnlimited(() -> StepsText.pieces(answer.steps(), options));
    hint(answer.steps().getLast(), page);
    boolean waits = true;
    int at = 0;
    while (at < pieces.size()) {
      if (waits) {
        switch (dialogue.ask(NEXT)) {
          case Reply.Line(String text) -> {
            String word = text.strip();
            if (word.equals("q") || word.equals(":q") || word.equals(":quit")) {
              return false;
            }
            if (!word.isEmpty() && !word.equals("a")) {
              aside.accept(word);
              continue;
            }
            waits = word.isEmpty();
          }
          case Reply.End() -> {
            return false;
          }
          case Reply.Interrupted() -> {
            return false;
          }
        }
      }
      dialogue.say(pieces.get(at++));
    }
    return true;
  }

  private void hint(Derivation derivation, Page page) {
    String rule = DerivationWalk.reason(DerivationWalk.opening(derivation), Detail.BRIEF);
    for (String line : WordWrap.of("hint: " + rule, page.width())) {
      dialogue.say(page.style().apply(Style.Role.HINT, line) + "\n");
    }
  }
}
