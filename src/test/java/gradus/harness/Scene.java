package gradus.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A part of an evening with gradus: when it is, the command, and what is typed into it.
///
/// @param title of the section
/// @param says what the reader is told before, a paragraph or none
/// @param clock as in `GRADUS_CLOCK`; for the reader the same
/// @param command the command line
/// @param typed lines. `<answer>` stands for the right answer to what is asked, `<mistake ID>` for
///   what that wrong rule yields
record Scene(String title, String says, String clock, String command, List<String> typed) {
  /// Reads scenes: `## title`, lines of prose, `@ clock`, `$ command`, and `> line` for each line
  /// that is typed. What stands before the first title is for whoever edits the file.
  static List<Scene> read(Path file) {
    List<Scene> scenes = new ArrayList<>();
    Draft draft = new Draft("");
    for (String line : lines(file)) {
      if (line.startsWith("## ")) {
        draft.into(scenes);
        draft = new Draft(line.substring(3));
      } else if (!draft.title.isEmpty()) {
        draft.take(line);
      }
    }
    draft.into(scenes);
    return scenes;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The first lines that are typed, and then another.
  Scene upTo(int line, String then) {
    List<String> begun = new ArrayList<>(typed.subList(0, line));
    begun.add(then);
    return withTyped(begun);
  }

  Scene withTyped(List<String> lines) {
    return new Scene(title, says, clock, command, List.copyOf(lines));
  }

  private static final class Draft {
    private final String title;
    private final StringBuilder says = new StringBuilder();
    private final List<String> typed = new ArrayList<>();
    private String clock = "";
    private String command = "";

    Draft(String title) {
      this.title = title;
    }

    void take(String line) {
      if (line.startsWith("@ ")) {
        clock = line.substring(2);
      } else if (line.startsWith("$ ")) {
        command = line.substring(2);
      } else if (line.startsWith(">")) {
        typed.add(line.substring(1).strip());
      } else {
        says.append(line).append('\n');
      }
    }

    void into(List<Scene> scenes) {
      if (!title.isEmpty()) {
        scenes.add(new Scene(title, says.toString().strip(), clock, command, List.copyOf(typed)));
      }
    }
  }
}
