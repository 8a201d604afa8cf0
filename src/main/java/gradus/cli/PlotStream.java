package gradus.cli;

import gradus.data.Dataset;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.engine.Worker;
import gradus.plot.Figure;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.render.terminal.LivePage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `--stream`: a plot of lines that go on arriving. On a terminal it is drawn again as they come;
/// elsewhere once, when they have ended.
final class PlotStream {
  /// So many lines are kept; older ones leave the picture.
  private static final int KEPT = 10_000;

  /// Not more often than the eye follows.
  private static final long REDRAW_NANOS = 100_000_000L;

  private final Map<PlotOption, String> options;
  private final PlotKind kind;
  private final PlotData data;
  private final Computation computation;
  private final PlotOutput output;
  private final Deque<String> lines = new ArrayDeque<>();
  private final LivePage page = new LivePage();
  private Optional<String> header = Optional.empty();
  private int skipped;

  PlotStream(
      PlotKind kind,
      Map<PlotOption, String> options,
      PlotData data,
      Computation computation,
      PlotOutput output) {
    this.kind = kind;
    this.options = options;
    this.data = data;
    this.computation = computation;
    this.output = output;
    if (kind.input() == PlotKind.Input.EXPRESSIONS) {
      throw Usage.error(
          "--stream draws lines of data, and " + kind.name() + " draws expressions",
          "… | gradus plot-ascii line --stream");
    }
  }

  ExitCode run(Console console) {
    boolean live = output.redraws();
    long drawn = System.nanoTime() - REDRAW_NANOS;
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))) {
      String line;
      boolean fresh = false;
      while ((line = reader.readLine()) != null) {
        take(line);
        fresh = true;
        boolean due = System.nanoTime() - drawn >= REDRAW_NANOS || !reader.ready();
        if (live && due && hasRows()) {
          show(console);
          drawn = System.nanoTime();
          fresh = false;
        }
      }
      if (!hasRows()) {
        throw Usage.error("no lines of data arrived", "… | gradus plot-ascii line --stream");
      }
      if (live && fresh) {
        show(console);
      } else if (!live) {
        output.draw(figure(), console.out());
      }
    } catch (IOException failed) {
      throw Usage.error("standard input failed: " + failed.getMessage(), "");
    } finally {
      if (live) {
        console.out().print(page.end());
        console.out().flush();
      }
    }
    if (skipped > 0) {
      new Messages(console, output.messages())
          .note(skipped + (skipped == 1 ? " line is" : " lines are") + " no row of data, left out");
    }
    return ExitCode.DONE;
  }

  private boolean hasRows() {
    return !lines.isEmpty();
  }

  private void take(String line) {
    if (line.isBlank()) {
      return;
    }
    if (header.isEmpty() && lines.isEmpty() && data.beginsWithNames(line)) {
      header = Optional.of(line);
      return;
    }
    lines.addLast(line);
    if (lines.size() > KEPT) {
      lines.removeFirst();
    }
  }

  private void show(Console console) {
    console.out().print(page.show(output.lines(figure())));
    console.out().flush();
  }

  /// The lines as a table, without those that do not fit the others: a training program says more
  /// than numbers.
  private Dataset table() {
    while (true) {
      List<String> all = new ArrayList<>(lines);
      try {
        return read(all);
      } catch (GradusException unfit) {
        int place = firstUnfit(all);
        boolean cells = unfit.code() == Code.NOT_A_NUMBER || unfit.code() == Code.RAGGED_DATA;
        if (!cells || place == 0) {
          throw unfit;
        }
        all.remove(place);
        lines.clear();
        lines.addAll(all);
        skipped++;
      }
    }
  }

  /// The place of the first line that cannot stand below those before it, by halving.
  private int firstUnfit(List<String> all) {
    int fits = 0;
    int fails = all.size();
    while (fails - fits > 1) {
      int middle = (fits + fails) / 2;
      try {
        read(all.subList(0, middle));
        fits = middle;
      } catch (GradusException unfit) {
        fails = middle;
      }
    }
    return fails - 1;
  }

  private Dataset read(List<String> rows) {
    StringBuilder text = new StringBuilder();
    header.ifPresent(names -> text.append(names).append('\n'));
    rows.forEach(line -> text.append(line).append('\n'));
    return data.read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private Figure figure() {
    Dataset table = table();
    Studio studio = new Studio(computation.session(), computation.request("", "", data.bindings()));
    PlotRequest request =
        new PlotRequest(List.of(), options, Optional.of(table), studio, output.space());
    Plot plot = Worker.call(computation.limits(), () -> kind.draw(request));
    return plot.still();
  }
}
