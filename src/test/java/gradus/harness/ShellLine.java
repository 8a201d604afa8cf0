package gradus.harness;

import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A command line as it stands in a document or a golden folder: `gradus` with quoted words, fed by
/// `cat`, `echo`, `printf` or another gradus through a pipe.
final class ShellLine {
  private ShellLine() {}

  static Run run(String line, String in, Map<String, String> settings) {
    String input = in;
    StringBuilder err = new StringBuilder();
    Run last = new Run(0, "", "");
    for (List<String> command : pipeline(line)) {
      last = command(command, input, settings);
      err.append(last.err());
      input = last.out();
    }
    return new Run(last.rc(), last.out(), err.toString());
  }

  private static Run command(List<String> words, String in, Map<String, String> settings) {
    List<String> args = words.subList(1, words.size());
    return switch (words.get(0)) {
      case "gradus", "./gradus" -> CommandRunner.run(args, in, settings);
      case "echo" -> new Run(0, String.join(" ", args) + "\n", "");
      case "printf" -> new Run(0, args.get(0).replace("\\n", "\n").replace("\\t", "\t"), "");
      case "cat" -> new Run(0, read(Path.of(args.get(0))), "");
      default -> throw new IllegalArgumentException("a document runs gradus only: " + words);
    };
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Splits at pipes, then at spaces, outside quotes.
  static List<List<String>> pipeline(String line) {
    List<List<String>> commands = new ArrayList<>();
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean started = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        started = true;
      } else if (c == ' ' || c == '|') {
        if (started) {
          words.add(word.toString());
        }
        word.setLength(0);
        started = false;
        if (c == '|') {
          commands.add(words);
          words = new ArrayList<>();
        }
      } else {
        word.append(c);
        started = true;
      }
    }
    if (started) {
      words.add(word.toString());
    }
    commands.add(words);
    return commands;
  }
}
