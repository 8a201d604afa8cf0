package gradus.cli;

import gradus.data.DataReader;
import gradus.data.Loaded;
import gradus.data.Progress;
import gradus.data.ReadOptions;
import gradus.data.Streaming;
import gradus.data.Tall;
import gradus.data.TallReader;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Binding;
import gradus.engine.OnePass;
import gradus.engine.TallData;
import gradus.engine.Worker;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Data of any size, where one pass over them answers all that is asked.
final class TallInputs {
  /// For tests: the size in bytes above which data are read in one pass.
  static final String ABOVE = "GRADUS_STREAM_ABOVE";

  private static final String SERVED =
      "mean var std cov corr pca min max sum lstsq histogram of it need no memory, A[:, 1..3] for"
          + " some columns; GRADUS_JAVA_OPTIONS=-Xmx8g gives more";

  private static final String PIPE = "standard input";

  private final Computation computation;
  private final Streaming streaming;
  private final List<String> texts;
  private final Progress progress;

  /// What a name is bound beside.
  ///
  /// @param others what else is bound
  /// @param columns from the names of the columns to those that are bound to single columns, with
  ///   their positions from 0
  record Names(
      String name, Set<String> others, Function<List<String>, Map<String, Integer>> columns) {}

  /// @param texts all that will be computed, in order
  TallInputs(
      Computation computation, Environment environment, List<String> texts, Progress progress) {
    this.computation = computation;
    this.progress = progress;
    this.texts = List.copyOf(texts);
    Streaming usual = Streaming.usual();
    String above = environment.variable(ABOVE, "");
    boolean moved = !above.isEmpty() && above.matches("\\d{1,18}");
    this.streaming = moved ? usual.withAbove(Long.parseLong(above)) : usual;
  }

  /// Empty for command lines whose expressions are not known before the data are read, or that
  /// choose rows.
  static Optional<TallInputs> of(
      ParsedArguments arguments,
      Computation computation,
      Inputs inputs,
      Environment environment,
      Progress progress) {
    if (arguments.has("--where") || arguments.has("--by") || arguments.has("--at")) {
      return Optional.empty();
    }
    if (!arguments.has("-v") && !arguments.has("--data") && !Tasks.usesPipe(arguments.operands())) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (String text : arguments.values("-v")) {
      if (BindingRule.parse(text) instanceof BindingRule.Expression(String _, String expression)) {
        texts.add(expression);
      }
    }
    int bindings = texts.size();
    for (String file : arguments.values("--file")) {
      if (file.equals("-")) {
        return Optional.empty();
      }
      texts.add(inputs.statements(file));
    }
    texts.addAll(arguments.operands());
    return texts.size() == bindings
        ? Optional.empty()
        : Optional.of(new TallInputs(computation, environment, texts, progress));
  }

  /// What was made of an input: held, or summed up.
  ///
  /// @param loaded empty when one pass was made
  /// @param note how one pass was made
  record Taken(Optional<Loaded> loaded, Optional<Binding.Tall> tall, String note) {}

  Taken file(Names names, Path path, ReadOptions options) {
    Optional<Tall> tall = reader(streaming, options).file(path);
    Optional<Taken> summed = tall.flatMap(found -> summed(names, found, true));
    return summed.orElseGet(() ->
        held(
            () -> DataReader.read(path, options, progress),
            tall.isPresent(),
            () ->
                reader(streaming.withAbove(0), options)
                    .file(path)
                    .flatMap(found -> summed(names, found, true))));
  }

  Taken pipe(Names names, InputStream in, ReadOptions options) {
    TallReader.Pipe pipe = reader(streaming, options).pipe(in, PIPE);
    Optional<Taken> summed = pipe.tall().flatMap(found -> summed(names, found, false));
    return summed.orElseGet(() ->
        held(
            () -> DataReader.read(pipe.in(), PIPE, options),
            pipe.tall().isPresent(),
            () -> pipe.ended() ? again(names, pipe.in(), options) : Optional.empty()));
  }

  private Optional<Taken> again(Names names, InputStream in, ReadOptions options) {
    return reader(streaming.withAbove(0), options)
        .pipe(in, PIPE)
        .tall()
        .flatMap(found -> summed(names, found, false));
  }

  private TallReader reader(Streaming streaming, ReadOptions options) {
    return new TallReader(options, streaming, progress);
  }

  /// Small data can need much memory too: what was compressed, and JSON.
  ///
  /// @param tall whether one pass would have served other expressions
  /// @param instead one pass over data that turned out to be too large to hold
  private static Taken held(
      Supplier<Loaded> reading, boolean tall, Supplier<Optional<Taken>> instead) {
    try {
      return new Taken(Optional.of(reading.get()), Optional.empty(), "");
    } catch (GradusException refusal) {
      if (refusal.code() != Code.TOO_MUCH_MEMORY) {
        throw refusal;
      }
      return instead
          .get()
          .orElseThrow(() -> tall ? refusal.diagnostic().hint(SERVED).toException() : refusal);
    }
  }

  /// Empty when the expressions need all data.
  private Optional<Taken> summed(Names names, Tall tall, boolean again) {
    TallData data =
        new TallData(
            names.name(),
            tall.columnNames(),
            tall.headerRead(),
            tall.texts(),
            tall.isVector(),
            names.columns().apply(tall.columnNames()));
    Optional<OnePass> pass = computation.onePass(texts, names.others(), data);
    return pass.map(found -> {
      try {
        Summary ahead = ahead(found, tall, again);
        Summary summary = tall.read(found.demand(ahead), found.columns());
        Binding.Tall binding = new Binding.Tall(data, found.columns(), summary);
        String odd = summary.holds(true) ? ", with NaN (--na skip leaves their rows out)" : "";
        return new Taken(Optional.empty(), Optional.of(binding), tall.note() + odd);
      } catch (OutOfMemoryError exhausted) {
        throw Worker.unwrapped(exhausted);
      }
    });
  }

  /// The smallest and largest values, if they are needed first.
  private static Summary ahead(OnePass pass, Tall tall, boolean again) {
    List<String> calls = pass.lookingAhead();
    if (calls.isEmpty()) {
      return new Summary(Demand.SUMS, new double[pass.columns().length]);
    }
    if (!again) {
      throw Diagnostic.error(
              Code.OUTSIDE_DOMAIN,
              calls.getFirst() + ": the range of a stream is known only at its end")
          .hint("range=[lo, hi] says where the bins begin and end; a file is read twice")
          .toException();
    }
    return tall.read(Demand.SUMS, pass.columns());
  }
}
