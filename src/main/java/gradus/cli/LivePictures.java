package gradus.cli;

import gradus.engine.Worker;
import gradus.plot.Motion;
import gradus.plot.Plot;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Picture;
import gradus.tutor.talk.Pictures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Draws for lessons and for the shell what `plot-ascii` draws.
final class LivePictures implements Pictures {
  /// What says where a picture goes stays with the command; here it always goes to the page.
  private static final List<CommandOption> OPTIONS = options();

  /// With fewer rows a picture shows too little.
  private static final int LEAST = 16;

  private final Console console;
  private final DataFolder folder;
  private final boolean besideText;

  /// @param folder where the files are that are named
  /// @param besideText whether what stands above and below is read together with the picture
  private LivePictures(Console console, DataFolder folder, boolean besideText) {
    this.console = console;
    this.folder = folder;
    this.besideText = besideText;
  }

  /// For lessons, which name files of their course and no others, and speak of their pictures.
  static LivePictures of(Console console, Path course) {
    return new LivePictures(console, DataFolder.within(course), true);
  }

  /// For a person, who may name any file.
  static LivePictures anywhere(Console console) {
    return new LivePictures(console, DataFolder.WORKING, false);
  }

  private static List<CommandOption> options() {
    List<CommandOption> options = new ArrayList<>(PlotCommand.aboutKinds());
    options.addAll(PlotData.OPTIONS);
    for (CommandOption option : PlotOutput.OPTIONS) {
      if (!option.key().equals("--output")) {
        options.add(option);
      }
    }
    return List.copyOf(options);
  }

  @Override
  public Picture draw(List<String> words, Page page) {
    ParsedArguments arguments = fitted(words, page);
    Environment environment = on(page);
    PlotOutput output = PlotOutput.of(arguments, environment);
    PlotDrawing drawing =
        new PlotDrawing(
            arguments,
            environment,
            new StandardInput(InputStream.nullInputStream()),
            folder,
            false);
    Plot plot = drawing.draw(output.space());
    List<String> lines = Worker.callUnlimited(() -> output.lines(plot.still()));
    return new Picture(
        lines,
        String.join(" ", plot.still().words()),
        plot.motion()
            .filter(motion -> output.moves())
            .map(motion -> () -> play(motion, output, lines)));
  }

  private void play(Motion motion, PlotOutput output, List<String> still) {
    try {
      new PlotStage(output, console).play(motion);
    } catch (IOException noKeys) {
      still.forEach(console.out()::println);
      console.out().flush();
    }
  }

  /// The options of the page stand last and so count.
  private static ParsedArguments fitted(List<String> words, Page page) {
    ParsedArguments asked = ArgumentParser.parse(OPTIONS, words);
    int width = asked.integer("--width", 1, Integer.MAX_VALUE).orElse(page.width());
    List<String> all = new ArrayList<>();
    all.add("--width=" + Math.min(width, page.width()));
    all.add("--color=" + (page.style().isColoured() ? "always" : "never"));
    if (page.ascii()) {
      all.add("--ascii");
    }
    List<String> fitted = new ArrayList<>(options(words));
    fitted.addAll(all);
    fitted.addAll(behindDashes(words));
    return ArgumentParser.parse(OPTIONS, fitted);
  }

  private static List<String> options(List<String> words) {
    int dashes = words.indexOf("--");
    return dashes < 0 ? words : words.subList(0, dashes);
  }

  private static List<String> behindDashes(List<String> words) {
    int dashes = words.indexOf("--");
    return dashes < 0 ? List.of() : words.subList(dashes, words.size());
  }

  /// The environment as wide as the page is, and as high as the picture may become.
  private Environment on(Page page) {
    Environment here = console.environment();
    int rows = besideText ? Math.max(LEAST, page.height() * 3 / 4) : page.height();
    return new Environment(
        here.inputIsTerminal(),
        here.outputIsTerminal(),
        here.errorIsTerminal(),
        page.width(),
        name -> name.equals("LINES") ? String.valueOf(rows) : here.variables().apply(name));
  }
}
