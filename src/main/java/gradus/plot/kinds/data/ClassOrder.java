package gradus.plot.kinds.data;

import java.util.Comparator;

/// Numbers by their size, words by the alphabet, numbers first.
enum ClassOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    double x = number(a);
    double y = number(b);
    if (!Double.isNaN(x) && !Double.isNaN(y) && x != y) {
      return Double.compare(x, y);
    }
    if (Double.isNaN(x) != Double.isNaN(y)) {
      return Double.isNaN(x) ? 1 : -1;
    }
    return a.compareTo(b);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException word) {
      return Double.NaN;
    }
  }
}
