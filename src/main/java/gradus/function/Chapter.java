package gradus.function;

/// The chapters of the function reference, in teaching order.
public enum Chapter {
  ALGEBRA("Algebra"),
  FORMULAS("Formulas"),
  CALCULUS("Calculus"),
  ANALYSIS("Functions and equations"),
  SETS("Sets and logic"),
  GEOMETRY("Vectors"),
  LINEAR("Linear algebra"),
  MATRICES("Matrices by name and functions of matrices"),
  ARRAYS("Arrays and tensors"),
  STATISTICS("Statistics"),
  TABLES("Tables and categories"),
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
