package gradus.function;

/// The chapters of the function reference, in teaching order.
public enum Chapter {
  ALGEBRA("Algebra"),
  SETS("Sets and logic"),
  LINEAR("Linear algebra"),
  STATISTICS("Statistics"),
  NEURAL("Neural networks"),
  INFORMATION("Information theory");

  private final String title;

  Chapter(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
