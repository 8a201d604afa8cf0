package gradus.functions.tensors;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class TensorsFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "shape",
          "reshape",
          "flatten",
          "permute",
          "squeeze",
          "expand_dims",
          "broadcast",
          "einsum",
          "tensordot",
          "contract");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of("broadcast_to", "ravel");

  private TensorsFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "shape" -> Optional.of(ShapeOf.SPEC);
      case "reshape" -> Optional.of(Reshape.SPEC);
      case "flatten", "ravel" -> Optional.of(Flatten.SPEC);
      case "permute" -> Optional.of(Permute.SPEC);
      case "squeeze" -> Optional.of(Squeeze.SPEC);
      case "expand_dims" -> Optional.of(ExpandDims.SPEC);
      case "broadcast", "broadcast_to" -> Optional.of(BroadcastTo.SPEC);
      case "einsum" -> Optional.of(Einsum.SPEC);
      case "tensordot" -> Optional.of(Tensordot.SPEC);
      case "contract" -> Optional.of(Contract.SPEC);
      default -> Optional.empty();
    };
  }
}
