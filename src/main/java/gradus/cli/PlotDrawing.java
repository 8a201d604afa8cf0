package gradus.cli;

import gradus.data.Dataset;
import gradus.engine.Worker;
import gradus.plot.Figure;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Space;
import gradus.plot.Studio;
import gradus.plot.kinds.Choice;
import gradus.plot.kinds.Kinds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way from the words behind `plot-ascii` to a picture, wherever it will be shown.
final class PlotDrawing {
  /// Options that only curves have; with a slider there is a letter more than directions.
  private static final List<PlotOption> ABOUT_CURVES =
      List.of(PlotOption.SLIDE, PlotOption.RIEMANN, PlotOption.SHADE);

  private final ParsedArguments arguments;
  private final PlotWords words;
  private final Computation computation;
  private final PlotData data;
  private final Studio studio;
  private final PlotKind kind;
  private final Map<PlotOption, String> options;

  /// Reads the data that are named and finds the kind.
  ///
  /// @param streams whether lines of data are drawn as they arrive
  PlotDrawing(
      ParsedArguments arguments,
      Environment environment,
      StandardInput standardInput,
      DataFolder folder,
      boolean streams) {
    this.arguments = arguments;
    this.words = PlotWords.of(arguments);
    this.computation = new Computation(arguments).grouped();
    this.data = new PlotData(arguments, computation, standardInput, environment, folder);
    data.bind(arguments);
    Optional<String> path = arguments.value(PlotOption.PATH.word()).map(data::path);
    this.studio = new Studio(computation.session(), computation.request("", "", data.bindings()));
    this.kind = words.kind().orElseGet(() -> Kinds.named(chosen(streams)));
    this.options = options(kind, arguments);
    path.ifPresent(names -> options.put(PlotOption.PATH, names));
  }

  PlotStream stream(PlotOutput output) {
    return new PlotStream(kind, options, data, computation, output);
  }

  /// @throws gradus.diag.GradusException when it cannot be drawn
  Plot draw(Space space) {
    Optional<Dataset> table =
        data.of(
            kind,
            words.operands(),
            text -> Worker.call(computation.limits(), () -> PlotTable.of(text, studio)));
    data.refuseIdle(arguments);
    PlotRequest request =
        new PlotRequest(
            table.isPresent() ? List.of() : words.operands(), options, table, studio, space);
    Plot plot = Worker.call(computation.limits(), () -> kind.draw(request));
    return new Plot(titled(plot.still()), plot.motion());
  }

  /// How data was read.
  List<String> notes() {
    return data.notes();
  }

  /// The kind that suits what is to be drawn.
  private String chosen(boolean streams) {
    if (streams) {
      return "line";
    }
    for (PlotOption option : ABOUT_CURVES) {
      if (arguments.has(option.word())) {
        return "curve";
      }
    }
    return data.isMeant(words.operands())
        ? Choice.ofData(data.table(words.operands()))
        : Worker.call(computation.limits(), () -> Choice.of(words.operands(), studio));
  }

  /// The options of the kind; others are refused.
  private static Map<PlotOption, String> options(PlotKind kind, ParsedArguments arguments) {
    Map<PlotOption, String> options = new EnumMap<>(PlotOption.class);
    for (PlotOption option : PlotOption.values()) {
      Optional<String> value = arguments.value(option.word());
      if (value.isEmpty()) {
        continue;
      }
      if (!kind.options().contains(option) && !PlotCommand.SHARED.contains(option)) {
        throw Usage.error(
            option.word() + " says nothing to " + kind.name(), PlotHelp.optionsOf(kind));
      }
      if (arguments.values(option.word()).size() > 1) {
        throw Usage.error(option.word() + " is given twice", "one " + option.word());
      }
      options.put(option, value.get());
    }
    return options;
  }

  private Figure titled(Figure figure) {
    Figure named = arguments.value("--title").map(figure::titled).orElse(figure);
    return arguments.has("--xlabel") || arguments.has("--ylabel")
        ? named.labelled(
            arguments.value("--xlabel").orElse(""), arguments.value("--ylabel").orElse(""))
        : named;
  }
}
