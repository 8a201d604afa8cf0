package gradus.tutor.lint;

import gradus.diag.GradusException;
import gradus.tutor.learn.ShellWords;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Place;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Pictures;
import java.util.List;
import java.util.Optional;

/// Whether the pictures of a lesson can be drawn and have words.
final class PlotCheck {
  private static final String CHECK = "plot";

  private final String file;
  private final Pictures pictures;
  private final List<Problem> problems;

  PlotCheck(String file, Pictures pictures, List<Problem> problems) {
    this.file = file;
    this.pictures = pictures;
    this.problems = problems;
  }

  void check(Block block) {
    Place place = new Place(file, block.line(), 1);
    if (block.value("alt").isBlank()) {
      problems.add(
          Problem.error(
              place,
              "alt",
              "the picture has no words",
              "alt: one sentence that says what is to be seen, for who cannot see it"));
    }
    Optional<Entry> draw = block.first("draw").filter(entry -> !entry.value().isBlank());
    if (draw.isEmpty()) {
      problems.add(
          Problem.error(
              place,
              CHECK,
              "the block draws nothing",
              "draw: what stands behind gradus plot-ascii"));
      return;
    }
    try {
      pictures.draw(ShellWords.split(draw.get().value()), Page.PLAIN);
    } catch (GradusException refused) {
      problems.add(
          Problem.error(
              draw.get().place(file),
              CHECK,
              "the picture cannot be drawn: " + Problem.sentence(refused.diagnostic()),
              refused.diagnostic().hint()));
    } catch (RuntimeException bug) {
      problems.add(
          Problem.error(
              draw.get().place(file),
              CHECK,
              "gradus failed to draw this, which is a bug: " + bug,
              "please report it with the line"));
    }
  }
}
