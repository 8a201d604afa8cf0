package gradus.render.words;

import java.util.List;

/// How names are said.
final class SpokenNames {
  private SpokenNames() {}

  /// `x_1` is "x sub 1", `inf` "infinity"; Greek letters go by their names.
  static String name(String name) {
    return switch (name) {
      case "inf" -> "infinity";
      case "_" -> "the data";
      default -> name.replace("_", " sub ");
    };
  }

  /// A number set where a set is meant.
  static String numberSet(String name) {
    return switch (name) {
      case "N" -> "the natural numbers";
      case "Z" -> "the integers";
      case "Q" -> "the rational numbers";
      case "R" -> "the real numbers";
      case "C" -> "the complex numbers";
      default -> name(name);
    };
  }

  /// "a", "a and b", "a, b and c".
  static String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /// What stands before the argument of a function: "the square root of"; the name itself where
  /// nothing better is known.
  static String function(String name) {
    return switch (name) {
      case "sqrt" -> "the square root of";
      case "abs" -> "the absolute value of";
      case "log", "ln" -> "the natural logarithm of";
      case "log2" -> "the logarithm to base 2 of";
      case "log10" -> "the logarithm to base 10 of";
      case "sin" -> "the sine of";
      case "cos" -> "the cosine of";
      case "tan" -> "the tangent of";
      case "asin", "arcsin" -> "the inverse sine of";
      case "acos", "arccos" -> "the inverse cosine of";
      case "atan", "arctan" -> "the inverse tangent of";
      case "sinh" -> "the hyperbolic sine of";
      case "cosh" -> "the hyperbolic cosine of";
      case "tanh" -> "the hyperbolic tangent of";
      case "sign" -> "the sign of";
      case "floor" -> "the floor of";
      case "ceil" -> "the ceiling of";
      case "det" -> "the determinant of";
      case "inv" -> "the inverse of";
      case "transpose" -> "the transpose of";
      case "trace" -> "the trace of";
      case "rank" -> "the rank of";
      case "norm" -> "the norm of";
      case "norm_fro" -> "the Frobenius norm of";
      case "norm_nuc" -> "the nuclear norm of";
      case "mean" -> "the mean of";
      case "var" -> "the variance of";
      case "std" -> "the standard deviation of";
      case "cov" -> "the covariance matrix of";
      case "corr" -> "the correlation matrix of";
      case "entropy" -> "the entropy of";
      case "max" -> "the maximum of";
      case "min" -> "the minimum of";
      case "sigmoid" -> "the sigmoid of";
      case "softmax" -> "the softmax of";
      case "sum" -> "the sum of";
      case "prod" -> "the product of";
      case "dot" -> "the dot product of";
      case "cross" -> "the cross product of";
      case "gcd" -> "the greatest common divisor of";
      case "lcm" -> "the least common multiple of";
      default -> name(name) + " of";
    };
  }
}
