package gradus.functions.sets;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class SetsFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "union",
          "intersection",
          "setminus",
          "symmetric_difference",
          "contains",
          "is_subset",
          "cardinality",
          "power_set",
          "cartesian",
          "xor");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES =
      List.of("card", "cartesian_product", "intersect", "powerset", "set_difference", "subset");

  private SetsFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "union" -> Optional.of(Union.SPEC);
      case "intersection", "intersect" -> Optional.of(Intersection.SPEC);
      case "setminus", "set_difference" -> Optional.of(SetMinus.SPEC);
      case "symmetric_difference" -> Optional.of(SymmetricDifference.SPEC);
      case "contains" -> Optional.of(Contains.SPEC);
      case "is_subset", "subset" -> Optional.of(Subset.SPEC);
      case "cardinality", "card" -> Optional.of(Cardinality.SPEC);
      case "power_set", "powerset" -> Optional.of(PowerSet.SPEC);
      case "cartesian", "cartesian_product" -> Optional.of(Cartesian.SPEC);
      case "xor" -> Optional.of(Xor.SPEC);
      default -> Optional.empty();
    };
  }
}
