package gradus.cli;

/// What the documentation of gradus names and a later version brings: told apart from slips of the
/// pen.
final class LaterFeatures {
  private LaterFeatures() {}

  /// What brings an option of `compute`; empty for a name that is not planned.
  static String option(String name) {
    return switch (name) {
      case "--layout" -> "layouts of derivatives come with matrix calculus";
      default -> "";
    };
  }
}
