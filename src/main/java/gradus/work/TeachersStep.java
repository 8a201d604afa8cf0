package gradus.work;

/// How much a teacher leaves out between two lines.
final class TeachersStep {
  /// More rules than this in one line are worth a word.
  static final int MANY = 8;

  private TeachersStep() {}
}
