package gradus.cli;

/// What the documentation of gradus names and a later version brings: told apart from slips of the
/// pen.
final class LaterFeatures {
  private LaterFeatures() {}

  /// What brings a command; empty for a name that is not planned.
  static String command(String name) {
    return switch (name) {
      case "learn" ->
          "the lessons bring it; until then `gradus doc` explains functions and notation";
      case "quiz", "grade" -> "the quizzes bring it, after the lessons";
      case "progress" -> "it comes with the lessons and quizzes";
      case "lint" -> "it comes with the lessons it checks";
      default -> "";
    };
  }

  /// What brings an option of `compute`; empty for a name that is not planned.
  static String option(String name) {
    return switch (name) {
      case "--layout" -> "layouts of derivatives come with matrix calculus";
      default -> "";
    };
  }
}
