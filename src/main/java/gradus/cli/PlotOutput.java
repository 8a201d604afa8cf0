package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.plot.Figure;
import gradus.plot.Motion;
import gradus.plot.Space;
import gradus.plot.canvas.Frames;
import gradus.plot.canvas.Layout;
import gradus.plot.canvas.Pixels;
import gradus.plot.canvas.PngCanvas;
import gradus.plot.canvas.Surface;
import gradus.plot.canvas.SvgCanvas;
import gradus.plot.canvas.TextCanvas;
import gradus.plot.canvas.Theme;
import gradus.render.Detail;
import gradus.render.RenderOptions;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.ColourDepth;
import gradus.render.terminal.GraphicsProtocol;
import gradus.render.terminal.Kitty;
import gradus.render.terminal.Painter;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Sixel;
import gradus.render.terminal.WordWrap;
import java.io.IOException;
import java.util.List;

/// How a picture is put out: on which canvas, how large, in which colours.
///
/// @param format `text`, `svg` or `png`
/// @param still no motion, on a terminal too
/// @param described in words instead of a picture
/// @param wraps whether those words are broken between lines
/// @param rowsGiven whether the rows are wished for, and not only what there is
/// @param onTerminal standard output is a terminal that can do more than print
/// @param keys standard input is one, too
record PlotOutput(
    String format,
    Canvas canvas,
    int columns,
    int rows,
    boolean rowsGiven,
    Theme theme,
    ColourDepth depth,
    boolean asciiTexts,
    boolean quiet,
    boolean still,
    boolean described,
    boolean wraps,
    boolean onTerminal,
    boolean keys,
    boolean colour) {
  /// What a picture is drawn with.
  enum Canvas {
    ASCII,
    BRAILLE,
    BLOCKS,
    KITTY,
    SIXEL
  }

  private static final int MOST_COLUMNS = 1_000;
  private static final int MOST_ROWS = 500;

  /// Wider pictures are not better ones.
  private static final int WIDE = 110;

  private static final CommandOption FORMAT =
      new CommandOption(
          List.of("-o", "--output"),
          "text|svg|png",
          List.of("text", "svg", "png"),
          false,
          false,
          "text, or a file for a page: -o svg > curve.svg");
  private static final CommandOption CANVAS =
      CommandOption.choice(
          "--canvas",
          List.of("auto", "ascii", "braille", "blocks", "kitty", "sixel"),
          "what to draw with; auto takes the best the terminal says it can, ASCII in a pipe");
  private static final CommandOption THEME =
      CommandOption.choice("--theme", List.of("dark", "light"), "the background the colours suit");

  static final List<CommandOption> OPTIONS =
      List.of(
          FORMAT,
          CANVAS,
          CommandOption.flag("--ascii", "nothing but ASCII"),
          CommandOption.valued("--width", "N", "columns"),
          CommandOption.valued("--height", "N", "rows"),
          OutputOptions.COLOR,
          THEME,
          CommandOption.flag("--still", "no motion and no slider, on a terminal too"),
          CommandOption.flag("--describe", "says in words what the picture shows"),
          CommandOption.flag("-q", "--quiet", "no notes"));

  static PlotOutput of(ParsedArguments arguments, Environment environment) {
    boolean frames = arguments.has("--frames");
    String asked = arguments.choice(FORMAT, "text");
    String format = frames && asked.equals("text") ? "svg" : asked;
    boolean terminal = environment.outputIsTerminal();
    if (format.equals("png") && terminal && !frames) {
      throw Usage.error(
          "-o png writes bytes, which a terminal cannot show", "-o png > picture.png");
    }
    boolean asciiTexts = arguments.has("--ascii") || !environment.showsUnicode();
    boolean dumb = environment.variable("TERM", "").equals("dumb");
    boolean page = terminal || arguments.has(FORMAT.key());
    Canvas canvas = canvas(arguments, environment, page && !dumb && !asciiTexts, format);
    int columns =
        arguments
            .integer("--width", 1, MOST_COLUMNS)
            .orElse(Math.min(environment.widthOrUsual(), WIDE));
    int rows =
        arguments.integer("--height", 1, MOST_ROWS).orElse(rows(columns, terminal, environment));
    boolean colour = environment.colours(arguments.choice(OutputOptions.COLOR, "auto"), terminal);
    return new PlotOutput(
        format,
        canvas,
        columns,
        rows,
        arguments.has("--height"),
        arguments.choice(THEME, format.equals("text") ? "dark" : "light").equals("dark")
            ? Theme.DARK
            : Theme.LIGHT,
        depth(colour, environment),
        canvas == Canvas.ASCII && format.equals("text") || asciiTexts,
        arguments.has("--quiet"),
        arguments.has("--still"),
        arguments.has("--describe") || listens(arguments, environment, format),
        terminal || arguments.has("--width"),
        terminal && !dumb,
        environment.inputIsTerminal(),
        colour);
  }

  /// Who listens is told what a picture shows, unless it is asked for in some form.
  private static boolean listens(
      ParsedArguments arguments, Environment environment, String format) {
    return environment.isAccessible() && format.equals("text") && !arguments.has(CANVAS.key());
  }

  /// Colours that are asked for come even where nobody says how many there are.
  private static ColourDepth depth(boolean colour, Environment environment) {
    ColourDepth depth =
        ColourDepth.of(environment.variable("TERM", ""), environment.variable("COLORTERM", ""));
    return !colour ? ColourDepth.NONE : depth == ColourDepth.NONE ? ColourDepth.SIXTEEN : depth;
  }

  /// Nearly three times as wide as high, which is what a golden rectangle of cells is, and not more
  /// than the terminal shows at once.
  private static int rows(int columns, boolean terminal, Environment environment) {
    int pleasant = Math.clamp(columns * 3L / 10, 8, 40);
    return terminal ? Math.clamp(environment.heightOrUsual() - 2L, 4, pleasant) : pleasant;
  }

  private static Canvas canvas(
      ParsedArguments arguments, Environment environment, boolean rich, String format) {
    return switch (arguments.choice(CANVAS, "auto")) {
      case "ascii" -> Canvas.ASCII;
      case "braille" -> Canvas.BRAILLE;
      case "blocks" -> Canvas.BLOCKS;
      case "kitty" -> Canvas.KITTY;
      case "sixel" -> Canvas.SIXEL;
      default -> {
        if (arguments.has("--ascii") || !rich || !format.equals("text")) {
          yield Canvas.ASCII;
        }
        yield switch (environment.outputIsTerminal()
            ? GraphicsProtocol.of(environment.variables())
            : GraphicsProtocol.NONE) {
          case KITTY -> Canvas.KITTY;
          case SIXEL -> Canvas.SIXEL;
          case NONE -> Canvas.BRAILLE;
        };
      }
    };
  }

  /// The room that kinds may count on.
  Space space() {
    return new Space(columns, rows, asciiTexts);
  }

  /// Whether texts keep to ASCII.
  boolean ascii() {
    return asciiTexts;
  }

  /// Whether pictures move and follow keys.
  boolean moves() {
    return keys && redraws();
  }

  /// Whether pictures can be drawn over and over in one place.
  boolean redraws() {
    return onTerminal && !still && !described && format.equals("text");
  }

  /// The same in the room a terminal has now.
  ///
  /// @param width 0 when it does not say
  PlotOutput within(int width, int height) {
    return new PlotOutput(
        format,
        canvas,
        width > 0 ? Math.min(columns, width) : columns,
        height > 0 ? Math.min(rows, height) : rows,
        rowsGiven,
        theme,
        depth,
        asciiTexts,
        quiet,
        still,
        described,
        wraps,
        onTerminal,
        keys,
        colour);
  }

  /// How notes and errors look beside the picture.
  OutputOptions messages() {
    RenderOptions plain =
        RenderOptions.STANDARD.withQuiet(quiet).withSteps(Detail.NONE).withWidth(columns);
    return new OutputOptions(OutputFormat.PLAIN, false, plain, plain.withColour(colour), wraps);
  }

  void draw(Figure figure, Output out) {
    if (described) {
      for (String sentence : figure.words()) {
        String line = Sanitizer.line(asciiTexts ? Ascii.of(sentence) : sentence);
        (wraps ? WordWrap.of(line, columns) : List.of(line)).forEach(out::println);
      }
      return;
    }
    switch (format) {
      case "svg" -> out.block(SvgCanvas.draw(figure, columns, rowsFor(figure), theme));
      case "png" -> png(figure, out);
      default -> {
        switch (canvas) {
          case KITTY -> {
            int fine = PngCanvas.FINE;
            Pixels pixels = PngCanvas.within(figure, columns, rowsFor(figure), theme, fine);
            out.println(Kitty.show(pixels.png(), pixels.columns(fine), pixels.rows(fine)));
          }
          case SIXEL -> {
            Pixels pixels = PngCanvas.within(figure, columns, rowsFor(figure), theme, 1);
            out.print(Sixel.show(pixels.width(), pixels.height(), pixels.rgb()));
          }
          case ASCII, BRAILLE, BLOCKS -> lines(figure).forEach(out::println);
        }
      }
    }
  }

  private void png(Figure figure, Output out) {
    try {
      out.bytes().write(PngCanvas.draw(figure, columns, rowsFor(figure), theme));
    } catch (IOException unwritten) {
      throw new Output.Failure(unwritten);
    }
  }

  /// Pictures of many parts may need more than a screen, those of few less.
  private int rowsFor(Figure figure) {
    int comfortable = Layout.comfortableRows(figure, columns, rows, !onTerminal);
    return rowsGiven ? Math.max(rows, comfortable) : comfortable;
  }

  /// The picture as lines of text.
  List<String> lines(Figure figure) {
    Surface surface =
        switch (canvas) {
          case ASCII -> Surface.ASCII;
          case BLOCKS -> Surface.BLOCKS;
          case BRAILLE, KITTY, SIXEL -> Surface.BRAILLE;
        };
    return TextCanvas.draw(figure, surface, columns, rowsFor(figure), theme, new Painter(depth));
  }

  /// Writes the pictures of a motion.
  ///
  /// @return how many
  int frames(Motion motion, String folder) {
    Frames.Format kind = format.equals("png") ? Frames.Format.PNG : Frames.Format.SVG;
    try {
      return Frames.write(motion, Inputs.path(folder), kind, columns, rows, theme);
    } catch (IOException failed) {
      throw Diagnostic.error(Code.CANNOT_WRITE, folder + ": writing failed: " + failed.getMessage())
          .toException();
    }
  }
}
