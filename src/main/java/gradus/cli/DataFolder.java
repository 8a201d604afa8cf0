package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the files lie that are named.
@FunctionalInterface
interface DataFolder {
  /// The folder one works in, and everything that can be named from there.
  DataFolder WORKING = Inputs::path;

  /// @throws GradusException when it may not be read from here, or cannot be a path
  Path path(String name);

  /// A folder that nobody leaves, neither by `..` nor by links: lessons may come from anywhere.
  static DataFolder within(Path folder) {
    return name -> {
      Path wanted = folder.resolve(Inputs.path(name)).normalize();
      if (!wanted.startsWith(folder.normalize()) || !staysInside(wanted, folder)) {
        throw Diagnostic.error(Code.CANNOT_READ, name + " is not in the folder of the course")
            .hint("a file below " + folder)
            .toException();
      }
      return wanted;
    };
  }

  private static boolean staysInside(Path wanted, Path folder) {
    try {
      return !Files.exists(wanted) || wanted.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException unreadable) {
      return false;
    }
  }
}
