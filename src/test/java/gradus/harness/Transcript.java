package gradus.harness;

import gradus.cli.CommandRunner.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The examples of a document: lines that begin with `$ gradus`, each followed by what is printed,
/// standard output first, then standard error, up to the next `$ ` line or the end of the block.
final class Transcript {
  /// @param line index of the command in the document
  record Example(int line, String command, String printed) {}

  private final Path file;
  private final List<String> lines;

  Transcript(Path file) {
    this.file = file;
    try {
      this.lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param fences the opening fence of blocks that are run, such as "```gradus"; empty runs the
  ///   whole file
  List<Example> examples(String fence) {
    List<Example> examples = new ArrayList<>();
    boolean inside = fence.isEmpty();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!fence.isEmpty() && line.startsWith("```")) {
        inside = !inside && line.strip().equals(fence);
      } else if (inside && line.startsWith("$ ")) {
        examples.add(new Example(i, line.substring(2), printed(i + 1, fence)));
      }
    }
    return examples;
  }

  private String printed(int from, String fence) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < end(from, fence); i++) {
      text.append(lines.get(i)).append('\n');
    }
    return text.toString();
  }

  private int end(int from, String fence) {
    int i = from;
    while (i < lines.size()
        && !lines.get(i).startsWith("$ ")
        && (fence.isEmpty() || !lines.get(i).startsWith("```"))) {
      i++;
    }
    // A blank line before the next command separates, it is not printed.
    while (i > from && lines.get(i - 1).isBlank()) {
      i--;
    }
    return i;
  }

  static String run(Example example) {
    Run run = ShellLine.run(example.command(), "", Map.of());
    return trimmed(run.out() + run.err());
  }

  private static String trimmed(String printed) {
    String text = printed.stripTrailing();
    return text.isEmpty() ? "" : text + "\n";
  }

  /// Writes what is printed now below each command.
  void update(String fence) {
    List<Example> examples = examples(fence);
    for (int k = examples.size() - 1; k >= 0; k--) {
      Example example = examples.get(k);
      int from = example.line() + 1;
      List<String> old = lines.subList(from, end(from, fence));
      old.clear();
      lines.addAll(from, run(example).lines().toList());
    }
    try {
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
