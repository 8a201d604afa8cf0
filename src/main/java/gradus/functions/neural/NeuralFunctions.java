package gradus.functions.neural;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class NeuralFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "relu",
          "leaky_relu",
          "elu",
          "sigmoid",
          "log_sigmoid",
          "softplus",
          "gelu",
          "silu",
          "softmax",
          "log_softmax",
          "logsumexp",
          "backprop",
          "forward_mode");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES =
      List.of("expit", "logistic", "logsigmoid", "logsoftmax", "lse", "sigma", "swish");

  private NeuralFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "relu" -> Optional.of(Relu.SPEC);
      case "leaky_relu" -> Optional.of(LeakyRelu.SPEC);
      case "elu" -> Optional.of(Elu.SPEC);
      case "sigmoid", "sigma", "expit", "logistic" -> Optional.of(Sigmoid.SPEC);
      case "log_sigmoid", "logsigmoid" -> Optional.of(LogSigmoid.SPEC);
      case "softplus" -> Optional.of(Softplus.SPEC);
      case "gelu" -> Optional.of(Gelu.SPEC);
      case "silu", "swish" -> Optional.of(Silu.SPEC);
      case "softmax" -> Optional.of(SoftmaxFunction.SPEC);
      case "log_softmax", "logsoftmax" -> Optional.of(LogSoftmax.SPEC);
      case "logsumexp", "lse" -> Optional.of(LogSumExp.SPEC);
      case "backprop" -> Optional.of(Backprop.SPEC);
      case "forward_mode" -> Optional.of(ForwardModeFunction.SPEC);
      default -> Optional.empty();
    };
  }
}
