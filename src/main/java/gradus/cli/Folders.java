package gradus.cli;

import java.nio.file.Path;

/// Where files of the user belong, by the XDG Base Directory Specification; on Windows below
/// `LOCALAPPDATA`.
///
/// @param state histories and logs
record Folders(Path config, Path data, Path state, Path cache) {
  /// @param home of the user as the operating system knows it; `HOME` goes before it
  static Folders of(Environment environment, String home, boolean windows) {
    String local = environment.variable("LOCALAPPDATA", "");
    Path base = Path.of(windows && !local.isEmpty() ? local : environment.variable("HOME", home));
    boolean flat = windows && !local.isEmpty();
    return new Folders(
        folder(environment, "XDG_CONFIG_HOME", base.resolve(flat ? "" : ".config")),
        folder(environment, "XDG_DATA_HOME", base.resolve(flat ? "" : ".local/share")),
        folder(environment, "XDG_STATE_HOME", base.resolve(flat ? "" : ".local/state")),
        folder(environment, "XDG_CACHE_HOME", base.resolve(flat ? "" : ".cache")));
  }

  /// A relative path in the variable counts for nothing, as the specification says.
  private static Path folder(Environment environment, String variable, Path standard) {
    String given = environment.variable(variable, "");
    Path base = given.isEmpty() || !Path.of(given).isAbsolute() ? standard : Path.of(given);
    return base.resolve("gradus");
  }
}
