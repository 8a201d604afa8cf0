package gradus.data;

import gradus.data.ReadOptions.MissingPolicy;
import gradus.data.stream.Blocks;
import gradus.diag.GradusException;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Lines that are JSON lists of numbers, the rows of a matrix, read in one pass.
final class NdjsonTall implements Tall {
  private final TallSource source;
  private final Json.Arr first;
  private final int firstLine;
  private final Streaming streaming;
  private final Memory memory;
  private String note = "";

  private NdjsonTall(
      TallSource source, Json.Arr first, int firstLine, Streaming streaming, Memory memory) {
    this.source = source;
    this.first = first;
    this.firstLine = firstLine;
    this.streaming = streaming;
    this.memory = memory;
  }

  /// @param head the first lines, whole ones
  /// @return empty unless the first line is a list of numbers and the next one begins as it does
  static Optional<Tall> of(
      TallSource source, Content head, ReadOptions options, Streaming streaming, Memory memory) {
    boolean suits = options.columns().isBlank() && options.missing() == MissingPolicy.ERROR;
    if (!suits || !NdjsonReader.isNdjson(head)) {
      return Optional.empty();
    }
    int start = head.firstVisible();
    int end = start;
    while (end < head.end() && head.bytes()[end] != '\n' && head.bytes()[end] != '\r') {
      end++;
    }
    try {
      Json line = JsonReader.parse(head.text(start, end), head.name());
      return line instanceof Json.Arr list
              && !list.items().isEmpty()
              && list.items().stream().allMatch(item -> item instanceof Json.Num)
          ? Optional.of(new NdjsonTall(source, list, (int) head.line(start), streaming, memory))
          : Optional.empty();
    } catch (GradusException wrong) {
      return Optional.empty(); // the reader in memory says what
    }
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public List<String> columnNames() {
    return Collections.nCopies(first.items().size(), "");
  }

  @Override
  public boolean isVector() {
    return false;
  }

  @Override
  public Summary read(Demand demand, int[] columns) {
    int width = first.items().size();
    int[] slots = new int[width];
    Arrays.fill(slots, -1);
    double[] near = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      slots[columns[i]] = i;
      double value = Double.parseDouble(((Json.Num) first.items().get(columns[i])).text());
      near[i] = Double.isFinite(value) ? value : 0;
    }
    memory.require(streaming.bytes(demand, columns.length), name() + " (read in one pass)");
    TableTotal total = new TableTotal(new Summary(demand, near));
    Blocks reading =
        new Blocks(
            streaming.blockBytes(),
            streaming.threads(),
            larger -> memory.require(3L * larger, name() + " (one line)"));
    try (InputStream in = source.open()) {
      reading.run(
          in,
          new TableEnds((byte) ','),
          () -> new NdjsonBlock(name(), first, firstLine, slots, new Summary(demand, near), total));
    } catch (IOException failed) {
      throw source.refusal(failed);
    }
    note = total.summary().rows() + "×" + width + ", NDJSON, read in one pass";
    return total.summary();
  }

  @Override
  public String note() {
    return note;
  }
}
