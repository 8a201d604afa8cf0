package gradus.render.code;

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
      case "mod" -> "torch.remainder(#1, #2)";
      case "atan2" -> "torch.atan2(#1, #2)";
      case "erf" -> "torch.special.erf(#1)";
      case "leaky_relu" -> "torch.relu(#1) - " + (arity == 1 ? "0.01" : "@2") + "*torch.relu(-@1)";
      case "elu" ->
          "torch.relu(#1) + " + (arity == 1 ? "" : "@2*") + "torch.expm1(-torch.relu(-@1))";
      case "gelu" -> "torch.nn.functional.gelu(#1)";
      case "silu" -> "torch.nn.functional.silu(#1)";
      case "log_sigmoid" -> "torch.nn.functional.logsigmoid(#1)";
      // Its own softplus is linear from 20 on.
      case "softplus" -> "torch.logaddexp(#1, torch.zeros_like(#1))";
      default -> super.function(name, arity);
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
}
