package gradus.tutor.learn;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Worker;
import gradus.render.Detail;
import gradus.render.DiagnosticText;
import gradus.render.RenderOptions;
import gradus.render.terminal.Sanitizer;
import gradus.render.tex.MathMode;
import gradus.render.text.AnswerText;
import gradus.render.text.StepsText;
import gradus.tutor.ask.Speech;
import gradus.tutor.lesson.Block;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Picture;
import gradus.tutor.talk.Pictures;
import java.util.List;
import java.util.Optional;

/// Where things happen in a lesson: computes and draws, and shows what came of it.
final class Stage {
  private static final String INDENT = "  ";

  private final Bench bench;
  private final Pictures pictures;
  private final Dialogue dialogue;
  private final Speech speech;
  private Optional<Answer> last = Optional.empty();
  private Optional<Block> drawn = Optional.empty();

  Stage(Bench bench, Pictures pictures, Dialogue dialogue) {
    this.bench = bench;
    this.pictures = pictures;
    this.dialogue = dialogue;
    this.speech = new Speech(dialogue);
  }

  /// Runs a `show` block.
  void show(Block block) {
    Detail detail = detail(block);
    List<Block.Entry> runs = block.all("run");
    for (Block.Entry run : runs) {
      speech.line(INDENT + "> " + run.value().replace("\n", "\n" + INDENT + "  "));
      boolean defines = isDefinition(run.value()) && run != runs.getLast();
      compute(run.value(), defines ? Optional.empty() : Optional.of(detail));
    }
  }

  static Detail detail(Block block) {
    return switch (block.value("steps")) {
      case "yes" -> Detail.FULL;
      case "brief" -> Detail.BRIEF;
      default -> Detail.NONE;
    };
  }

  /// Whether a line gives something a name, and its value stands in it anyway.
  static boolean isDefinition(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals + 1 < text.length() && text.charAt(equals + 1) == '=') {
      return false;
    }
    String name = text.substring(0, equals).strip();
    return !name.isEmpty()
        && name.chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '(' || c == ')')
        && Character.isLetter(name.charAt(0));
  }

  /// Runs what a block runs without a word, so that what it defines is there.
  void pass(String text) {
    try {
      bench.run(text);
    } catch (GradusException failed) {
      // It will be told where it is shown.
    }
  }

  /// What a learner wants to know.
  void compute(String text) {
    compute(text, Optional.of(Detail.NONE));
  }

  /// @param detail how it is shown; empty when it is not
  private void compute(String text, Optional<Detail> detail) {
    try {
      Answer answer = bench.run(text);
      last = Optional.of(answer);
      detail.ifPresent(how -> say(answer, how));
    } catch (GradusException refused) {
      refuse(refused.diagnostic());
    }
  }

  void answered(Answer answer) {
    last = Optional.of(answer);
    say(answer, Detail.NONE);
  }

  private void say(Answer answer, Detail detail) {
    RenderOptions options = dialogue.page().answers();
    RenderOptions inner =
        options.withWidth(options.width() - 2 * INDENT.length()).withSteps(detail);
    String text = Worker.callUnlimited(() -> AnswerText.of(answer, inner));
    text.lines().forEach(line -> dialogue.say((INDENT + INDENT + line).stripTrailing() + "\n"));
    if (!answer.readAs().isEmpty()) {
      speech.sentence(INDENT + "read as: " + answer.readAs());
    }
    for (Diagnostic warning : answer.warnings()) {
      dialogue.say(DiagnosticText.of(warning, options, true));
    }
  }

  void refuse(Diagnostic why) {
    Diagnostic told = why.hint(withoutDeclaration(why.hint()));
    dialogue.say(DiagnosticText.of(told, dialogue.page().answers(), true));
  }

  /// To declare a name is a way out for a calculation; in a lesson nobody meant to.
  private static String withoutDeclaration(String hint) {
    int in = hint.indexOf(" in R declares");
    if (in < 0) {
      return hint;
    }
    int name = hint.lastIndexOf(' ', in - 1) + 1;
    String rest = hint.substring(0, name).strip();
    return rest.endsWith(",") || rest.endsWith(";") ? rest.substring(0, rest.length() - 1) : rest;
  }

  /// How the last result was found.
  void steps() {
    Optional<Answer> found = last.filter(answer -> !answer.steps().isEmpty());
    if (found.isEmpty()) {
      speech.sentence(
          last.isEmpty()
              ? "Nothing has been computed yet. :goto lists the steps of the lesson."
              : "The last result comes without steps. :goto lists the steps of the lesson.");
      return;
    }
    RenderOptions options = dialogue.page().answers().withSteps(Detail.FULL);
    dialogue.say(Worker.callUnlimited(() -> StepsText.of(found.get().steps(), options)));
  }

  /// Draws a `plot` block; on a terminal it may move.
  void draw(Block block) {
    drawn = Optional.of(block);
    Page page = dialogue.page();
    String alt = block.value("alt");
    if (page.math() == MathMode.LINEAR) {
      inWords(block, page, alt);
      return;
    }
    try {
      Picture picture = pictures.draw(ShellWords.split(block.value("draw")), page);
      if (dialogue.isLive() && picture.motion().isPresent()) {
        picture.motion().get().run();
      } else {
        picture.lines().forEach(line -> dialogue.say(line + "\n"));
      }
      if (page.ascii() || !dialogue.isLive()) {
        speech.sentence("Picture: " + (alt.isEmpty() ? picture.words() : alt));
      }
    } catch (GradusException undrawn) {
      refuse(undrawn.diagnostic());
      speech.sentence("Picture: " + alt);
    }
    caption(block);
  }

  /// Who listens to the page is told what the picture shows.
  private void inWords(Block block, Page page, String alt) {
    speech.sentence("Picture: " + alt);
    try {
      Picture picture = pictures.draw(ShellWords.split(block.value("draw")), page);
      speech.sentence(Sanitizer.line(picture.words()));
    } catch (GradusException undrawn) {
      refuse(undrawn.diagnostic());
    }
    caption(block);
  }

  private void caption(Block block) {
    if (!block.value("caption").isEmpty()) {
      speech.markdown(block.value("caption"));
    }
  }

  /// The last picture again.
  void replay() {
    if (drawn.isEmpty()) {
      speech.sentence("There has been no picture yet.");
    } else {
      draw(drawn.get());
    }
  }
}
