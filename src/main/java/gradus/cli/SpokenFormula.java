package gradus.cli;

/// A formula in words.
final class SpokenFormula {
  private SpokenFormula() {}

  static String of(String text) {
    return text;
  }
}
