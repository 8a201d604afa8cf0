package gradus.render.code;

/// NumPy with `import numpy as np`; SciPy is not assumed.
final class NumPy extends Python {
  NumPy() {
    super("np");
  }

  @Override
  public String tool() {
    return "NumPy";
  }

  @Override
  public String function(String name, int arity) {
    return switch (name) {
      case "sin",
          "cos",
          "tan",
          "sinh",
          "cosh",
          "tanh",
          "sign",
          "floor",
          "ceil",
          "trunc",
          "abs",
          "log2",
          "log10",
          "conj",
          "mod",
          "gcd",
          "lcm" ->
          "np." + name + (arity == 1 ? "(#1)" : "(#1, #2)");
      case "asin", "acos", "atan", "asinh", "acosh", "atanh" ->
          "np.arc" + name.substring(1) + "(#1)";
      case "atan2" -> "np.arctan2(#1, #2)";
      case "relu" -> "np.maximum(0, #1)";
      case "leaky_relu" ->
          "np.maximum(0, #1) + " + (arity == 1 ? "0.01" : "@2") + "*np.minimum(0, #1)";
      case "elu" ->
          "np.maximum(0, #1) + " + (arity == 1 ? "" : "@2*") + "np.expm1(np.minimum(0, #1))";
      case "sigmoid" -> "1/(1 + np.exp(-@1))";
      case "silu" -> "@1/(1 + np.exp(-@1))";
      case "softplus" -> "np.logaddexp(0, #1)";
      case "log_sigmoid" -> "-np.logaddexp(0, -@1)";
      default -> super.function(name, arity);
    };
  }

  @Override
  public String instead(String function) {
    return switch (function) {
      case "erf", "gelu" -> "-o pytorch and -o octave have it; in Python scipy.special.erf";
      case "gamma", "factorial", "binomial" ->
          "-o octave has it; in Python scipy.special."
              + switch (function) {
                case "gamma" -> "gamma";
                case "factorial" -> "factorial";
                default -> "binom";
              };
      default -> "";
    };
  }

  @Override
  public Code root(Code radicand) {
    return new Code("np.sqrt(" + radicand.text() + ")", Code.ATOM, radicand.varies(), true);
  }

  @Override
  public Code exponential(Code exponent) {
    return new Code("np.exp(" + exponent.text() + ")", Code.ATOM, exponent.varies(), true);
  }

  @Override
  public Code oddPower(Code base, long power, long index) {
    if (index != 3 || power < 0) {
      return super.oddPower(base, power, index);
    }
    String root = "np.cbrt(" + base.text() + ")";
    return power == 1
        ? new Code(root, Code.ATOM, base.varies(), true)
        : new Code(root + "**" + power, Code.POWER, base.varies(), true);
  }
}
