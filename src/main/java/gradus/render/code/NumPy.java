package gradus.render.code;

import gradus.expr.Expr.Constant;

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
      case "log" -> arity == 1 ? "np.log(#1)" : "np.log(#1)/np.log(#2)";
      case "asin", "acos", "atan", "asinh", "acosh", "atanh" ->
          "np.arc" + name.substring(1) + "(#1)";
      case "sec" -> "1/np.cos(#1)";
      case "csc" -> "1/np.sin(#1)";
      case "cot" -> "1/np.tan(#1)";
      case "sech" -> "1/np.cosh(#1)";
      case "csch" -> "1/np.sinh(#1)";
      case "coth" -> "1/np.tanh(#1)";
      case "atan2" -> "np.arctan2(#1, #2)";
      case "max" -> "np.maximum(#1, #2)";
      case "min" -> "np.minimum(#1, #2)";
      case "re" -> "np.real(#1)";
      case "im" -> "np.imag(#1)";
      case "arg" -> "np.angle(#1)";
      // np.round takes halves to even; both truncations here are exact.
      case "round" -> arity == 1 ? "np.trunc(#1) + np.trunc(2*(@1 - np.trunc(#1)))" : "";
      case "relu" -> "np.maximum(0, #1)";
      case "leaky_relu" ->
          "np.maximum(0, #1) + " + (arity == 1 ? "0.01" : "@2") + "*np.minimum(0, #1)";
      case "elu" ->
          "np.maximum(0, #1) + " + (arity == 1 ? "" : "@2*") + "np.expm1(np.minimum(0, #1))";
      case "sigmoid" -> "1/(1 + np.exp(-@1))";
      case "silu" -> "@1/(1 + np.exp(-@1))";
      case "softplus" -> "np.logaddexp(0, #1)";
      case "log_sigmoid" -> "-np.logaddexp(0, -@1)";
      case "and" -> "np.logical_and(#1, #2)";
      case "or" -> "np.logical_or(#1, #2)";
      case "not" -> "np.logical_not(#1)";
      default -> "";
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
  public Code argument(Code code) {
    return code;
  }

  @Override
  public String constant(Constant constant) {
    return switch (constant) {
      case PI -> "np.pi";
      case E -> "np.e";
      case I -> "1j";
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
    String raised;
    int level = Code.POWER;
    if (index == 3 && power > 0) {
      raised = "np.cbrt(" + base.text() + ")" + (power == 1 ? "" : "**" + power);
      level = power == 1 ? Code.ATOM : Code.POWER;
    } else {
      raised = "np.abs(" + base.text() + ")**(" + power + "/" + index + ")";
      if (power % 2 != 0) {
        raised = "np.sign(" + base.text() + ")*" + raised;
        level = Code.PRODUCT;
      }
    }
    return new Code(raised, level, base.varies(), true);
  }
}
