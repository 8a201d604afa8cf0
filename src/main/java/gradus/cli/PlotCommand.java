package gradus.cli;

import gradus.engine.Worker;
import gradus.plot.Figure;
import gradus.plot.Motion;
import gradus.plot.Plot;
import gradus.plot.PlotOption;
import gradus.plot.kinds.Kinds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `gradus plot-ascii`: draws functions, data and the pictures of lessons.
final class PlotCommand implements Command {
  /// Options that every kind takes: they are about the page, not about what is drawn.
  static final List<PlotOption> SHARED =
      List.of(PlotOption.TITLE, PlotOption.X_LABEL, PlotOption.Y_LABEL);

  private static final CommandOption STREAM =
      CommandOption.flag("--stream", "redraws on a terminal as lines of data arrive");
  private static final CommandOption FRAMES =
      CommandOption.valued(
          "--frames", "DIR", "writes the pictures of a motion into a folder, as SVG or PNG");

  @Override
  public String name() {
    return "plot-ascii";
  }

  @Override
  public String alias() {
    return "plot";
  }

  @Override
  public String summary() {
    return "Draws functions, data and the pictures of lessons";
  }

  @Override
  public String operands() {
    return "[KIND] EXPR|DATA...";
  }

  @Override
  public String operandText() {
    return "what to draw; the kind is found from it unless named. Kinds: "
        + String.join(", ", Kinds.NAMES)
        + "; gradus plot-ascii KIND --help tells about one";
  }

  @Override
  public List<String> operandWords() {
    return Kinds.NAMES;
  }

  @Override
  public List<CommandOption> options() {
    List<CommandOption> all = new ArrayList<>(aboutKinds());
    all.addAll(PlotData.OPTIONS);
    all.addAll(aboutOutput());
    return all;
  }

  /// The options that belong to kinds.
  static List<CommandOption> aboutKinds() {
    List<CommandOption> options = new ArrayList<>();
    for (PlotOption option : PlotOption.values()) {
      options.add(option(option));
    }
    return options;
  }

  static CommandOption option(PlotOption option) {
    return CommandOption.valued(option.word(), option.label(), option.text());
  }

  /// The options that say where the picture goes and how it looks.
  static List<CommandOption> aboutOutput() {
    List<CommandOption> options = new ArrayList<>(PlotOutput.OPTIONS);
    options.add(FRAMES);
    options.add(STREAM);
    options.add(
        CommandOption.valued("--timeout", "SECONDS", "the longest computation, 10 unless given"));
    options.add(CommandOption.HELP);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gradus plot-ascii 'sin(x), cos(x)' --x -pi..pi",
        "gradus plot-ascii 'sigmoid(x), diff(sigmoid(x), x)'",
        "gradus plot-ascii '(1-x)^2 + 100*(y-x^2)^2'",
        "gradus plot-ascii field '[-y, x]'",
        "gradus plot-ascii transform '[1,1;0,1]'",
        "gradus plot-ascii scatter iris.csv --columns 3,4 --by species",
        "gradus plot-ascii 'x^2' --riemann left,8 -o svg > area.svg");
  }

  @Override
  public Optional<String> help(List<String> words, int width) {
    return Optional.of(
        words.isEmpty() || !Kinds.NAMES.contains(words.getFirst())
            ? PlotHelp.of(this, width)
            : PlotHelp.of(Kinds.named(words.getFirst()), width));
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    PlotOutput output = PlotOutput.of(arguments, console.environment());
    PlotDrawing drawing =
        new PlotDrawing(
            arguments,
            console.environment(),
            new StandardInput(console.in()),
            DataFolder.WORKING,
            arguments.has(STREAM.key()));
    if (arguments.has(STREAM.key())) {
      return drawing.stream(output).run(console);
    }
    Plot plot = drawing.draw(output.space());
    Figure still = plot.still();
    Messages messages = new Messages(console, output.messages());
    messages.data(drawing.notes());
    if (arguments.has(FRAMES.key())) {
      String folder = arguments.value(FRAMES.key()).orElseThrow();
      Motion motion =
          plot.motion()
              .orElseThrow(() ->
                  Usage.error(
                      "--frames writes a motion, and this picture stands still",
                      "-o svg > picture.svg"));
      int count = Worker.callUnlimited(() -> output.frames(motion, folder));
      messages.note(count + " frames written to " + folder);
      return ExitCode.DONE;
    }
    still.notes().forEach(messages::note);
    if (plot.motion().isPresent() && output.moves()) {
      try {
        new PlotStage(output, console).play(plot.motion().get());
        return ExitCode.DONE;
      } catch (IOException noKeys) {
        messages.note("the terminal gives no single keys, so the picture stands still");
      }
    }
    Worker.callUnlimited(() -> {
      output.draw(still, console.out());
      return still;
    });
    return ExitCode.DONE;
  }
}
