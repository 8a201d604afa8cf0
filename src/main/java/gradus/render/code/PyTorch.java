package gradus.render.code;

import gradus.expr.Expr.Constant;

/// PyTorch with `import torch`. Its functions take tensors only, so numbers become some of 64 bits.
final class PyTorch extends Python {
  PyTorch() {
    super("torch");
  }

  @Override
  public String tool() {
    return "PyTorch";
  }

  @Override
  public String function(String name, int arity) {
    return switch (name) {
      case "sin",
          "cos",
          "tan",
          "asin",
          "acos",
          "atan",
          "sinh",
          "cosh",
          "tanh",
          "asinh",
          "acosh",
          "atanh",
          "sign",
          "floor",
          "ceil",
          "trunc",
          "abs",
          "log2",
          "log10",
          "conj",
          "relu",
          "sigmoid" ->
          "torch." + name + "(#1)";
      case "log" -> arity == 1 ? "torch.log(#1)" : "torch.log(#1)/torch.log(#2)";
      case "mod" -> "torch.remainder(#1, #2)";
      case "sec" -> "1/torch.cos(#1)";
      case "csc" -> "1/torch.sin(#1)";
      case "cot" -> "1/torch.tan(#1)";
      case "sech" -> "1/torch.cosh(#1)";
      case "csch" -> "1/torch.sinh(#1)";
      case "coth" -> "1/torch.tanh(#1)";
      case "atan2" -> "torch.atan2(#1, #2)";
      case "max" -> "torch.maximum(#1, #2)";
      case "min" -> "torch.minimum(#1, #2)";
      case "re" -> "torch.real(#1)";
      case "im" -> "torch.imag(#1)";
      case "arg" -> "torch.angle(#1)";
      case "erf" -> "torch.special.erf(#1)";
      // torch.round takes halves to even; both truncations here are exact.
      case "round" -> arity == 1 ? "torch.trunc(#1) + torch.trunc(2*(@1 - torch.trunc(#1)))" : "";
      case "leaky_relu" -> "torch.relu(#1) - " + (arity == 1 ? "0.01" : "@2") + "*torch.relu(-@1)";
      case "elu" ->
          "torch.relu(#1) + " + (arity == 1 ? "" : "@2*") + "torch.expm1(-torch.relu(-@1))";
      case "gelu" -> "torch.nn.functional.gelu(#1)";
      case "silu" -> "torch.nn.functional.silu(#1)";
      case "log_sigmoid" -> "torch.nn.functional.logsigmoid(#1)";
      // Its own softplus is linear from 20 on.
      case "softplus" -> "torch.logaddexp(#1, torch.zeros_like(#1))";
      case "and" -> "torch.logical_and(#1, #2)";
      case "or" -> "torch.logical_or(#1, #2)";
      case "not" -> "torch.logical_not(#1)";
      default -> "";
    };
  }

  @Override
  public String instead(String function) {
    return switch (function) {
      case "gamma", "factorial", "binomial" ->
          "-o octave has it; torch.special.gammaln is the logarithm of the size of gamma";
      case "gcd", "lcm" -> "torch." + function + " takes tensors of integers; -o numpy has it";
      default -> "";
    };
  }

  @Override
  public Code argument(Code code) {
    return code.varies() || code.called()
        ? code
        : new Code(
            "torch.tensor(" + code.text() + ", dtype=torch.float64)", Code.ATOM, false, true);
  }

  @Override
  public String constant(Constant constant) {
    return switch (constant) {
      case PI -> "torch.pi";
      case E -> "torch.e";
      case I -> "1j";
    };
  }

  @Override
  public Code root(Code radicand) {
    return radicand.varies() || radicand.called()
        ? new Code("torch.sqrt(" + radicand.text() + ")", Code.ATOM, radicand.varies(), true)
        : new Code(radicand.at(Code.ATOM) + "**0.5", Code.POWER, false, false);
  }

  @Override
  public Code exponential(Code exponent) {
    return exponent.varies() || exponent.called()
        ? new Code("torch.exp(" + exponent.text() + ")", Code.ATOM, exponent.varies(), true)
        : new Code("torch.e**" + exponent.at(Code.ATOM), Code.POWER, false, false);
  }

  @Override
  public Code oddPower(Code base, long power, long index) {
    Code tensor = argument(base);
    String raised = "torch.abs(" + tensor.text() + ")**(" + power + "/" + index + ")";
    return power % 2 == 0
        ? new Code(raised, Code.POWER, base.varies(), true)
        : new Code(
            "torch.sign(" + tensor.text() + ")*" + raised, Code.PRODUCT, base.varies(), true);
  }
}
