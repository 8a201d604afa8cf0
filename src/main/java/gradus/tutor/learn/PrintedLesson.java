package gradus.tutor.learn;

import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Worker;
import gradus.render.DiagnosticText;
import gradus.render.RenderOptions;
import gradus.render.markdown.MarkdownPage;
import gradus.render.terminal.Style;
import gradus.render.tex.MathMode;
import gradus.render.text.AnswerText;
import gradus.tutor.ask.Pool;
import gradus.tutor.ask.Solution;
import gradus.tutor.desk.Desk;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import gradus.tutor.quiz.Variant;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Picture;
import gradus.tutor.talk.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole lesson on paper: what would run has run, and what would be asked is answered.
public final class PrintedLesson {
  /// What the page draws as it stands.
  private static final String OUTPUT = "gradus-output";

  private final Lesson lesson;
  private final LessonItems items;
  private final Pictures pictures;
  private final Bench bench;
  private final Solution solution;
  private final long seed;
  private final Page page;
  private final StringBuilder out = new StringBuilder();
  private int asked;

  private PrintedLesson(
      Lesson lesson, Pool pool, Desk desk, Pictures pictures, long seed, Page page) {
    this.lesson = lesson;
    this.items = new LessonItems(lesson, pool);
    this.pictures = pictures;
    this.bench = new Bench(desk);
    this.solution = new Solution(desk);
    this.seed = seed;
    this.page = page;
  }

  /// As a page.
  ///
  /// @param seed of the questions
  public static String text(
      Lesson lesson, Pool pool, Desk desk, Pictures pictures, long seed, Page page) {
    String markdown = new PrintedLesson(lesson, pool, desk, pictures, seed, page).written(OUTPUT);
    return MarkdownPage.of(
            markdown,
            page.markdown((info, content, width) ->
                info.equals(OUTPUT)
                    ? Optional.of(content.lines().map(line -> "    " + line).toList())
                    : Optional.empty()))
        .text();
  }

  /// As Markdown.
  public static String markdown(
      Lesson lesson, Pool pool, Desk desk, Pictures pictures, long seed, Page page) {
    Page plain = new Page(page.width(), page.height(), page.ascii(), Style.PLAIN, page.math());
    return new PrintedLesson(lesson, pool, desk, pictures, seed, plain).written("text");
  }

  /// @param fence what stands behind the fence of what was computed
  private String written(String fence) {
    String number = lesson.number().isEmpty() ? "" : lesson.number() + " ";
    paragraph("# " + number + lesson.title());
    for (Step step : lesson.steps()) {
      if (!step.title().isBlank()) {
        paragraph("## " + step.title());
      }
      for (Step.Part part : step.parts()) {
        switch (part) {
          case Step.Part.Prose(String markdown, _) -> paragraph(markdown.strip());
          case Step.Part.Live(Block block) -> live(block, fence);
        }
      }
    }
    if (!lesson.keep().isEmpty()) {
      paragraph("## What to keep");
      paragraph("* " + String.join("\n* ", lesson.keep()));
    }
    return out.toString().stripTrailing() + "\n";
  }

  private void paragraph(String markdown) {
    out.append(markdown).append("\n\n");
  }

  private void live(Block block, String fence) {
    switch (block.kind()) {
      case SHOW -> show(block, fence);
      case TRY -> task(Task.of(block), fence);
      case PLOT -> draw(block, fence);
      case QUIZ -> question(block);
    }
  }

  private void fenced(List<String> lines, String fence) {
    out.append("```").append(fence).append('\n');
    lines.forEach(line -> out.append(line.stripTrailing()).append('\n'));
    out.append("```\n\n");
  }

  private void show(Block block, String fence) {
    List<Block.Entry> runs = block.all("run");
    List<String> lines = new ArrayList<>();
    for (Block.Entry run : runs) {
      boolean silent = Stage.isDefinition(run.value()) && run != runs.getLast();
      run(run.value(), block, silent, lines);
    }
    fenced(lines, fence);
  }

  private void run(String text, Block block, boolean silent, List<String> lines) {
    lines.add("> " + text.replace("\n", "\n  "));
    RenderOptions options =
        page.answers().withColour(false).withWidth(page.width() - 8).withSteps(Stage.detail(block));
    try {
      Answer answer = bench.run(text);
      if (!silent) {
        String shown = Worker.callUnlimited(() -> AnswerText.of(answer, options));
        shown.lines().forEach(line -> lines.add("  " + line));
      }
    } catch (GradusException refused) {
      DiagnosticText.of(refused.diagnostic(), options, true)
          .lines()
          .forEach(line -> lines.add("  " + line));
    }
  }

  private void task(Task task, String fence) {
    paragraph("**Try it.** " + task.ask());
    List<String> lines = new ArrayList<>();
    run(task.expect(), new Block(Block.Kind.SHOW, List.of(), 1), false, lines);
    hints(task.hints());
    fenced(lines, fence);
    for (Task.Slip slip : task.slips()) {
      paragraph("Not `" + slip.yields() + "`: " + slip.feedback());
    }
    if (!task.then().isEmpty()) {
      paragraph(task.then());
    }
  }

  private void hints(List<String> hints) {
    for (String hint : hints) {
      paragraph("Hint: " + hint);
    }
  }

  private void draw(Block block, String fence) {
    String alt = block.value("alt");
    try {
      Page room = new Page(page.width() - 6, page.height(), true, Style.PLAIN, page.math());
      Picture picture = pictures.draw(ShellWords.split(block.value("draw")), room);
      if (page.math() != MathMode.LINEAR) {
        fenced(picture.lines(), fence);
      }
      paragraph("Picture: " + (alt.isEmpty() ? picture.words() : alt));
      if (page.math() == MathMode.LINEAR && !alt.isEmpty()) {
        paragraph(picture.words());
      }
    } catch (GradusException undrawn) {
      paragraph("Picture: " + alt);
    }
    if (!block.value("caption").isEmpty()) {
      paragraph(block.value("caption"));
    }
  }

  private void question(Block block) {
    Variant variant = items.of(block).variant(seed);
    asked++;
    paragraph("**Question " + asked + ".** " + variant.prompt());
    for (Variant.Option option : variant.options()) {
      paragraph("(" + option.key() + ") " + option.text());
    }
    hints(variant.hints());
    List<String> steps = solution.steps(variant);
    if (!steps.isEmpty()) {
      paragraph("Worked solution:");
    }
    for (int i = 0; i < steps.size(); i++) {
      paragraph((i + 1) + ". " + steps.get(i));
    }
    paragraph("Answer: " + solution.answer(variant));
  }
}
