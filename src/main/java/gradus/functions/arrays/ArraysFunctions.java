package gradus.functions.arrays;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class ArraysFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "sort",
          "argsort",
          "argmax",
          "argmin",
          "unique",
          "cumsum",
          "cumprod",
          "flip",
          "where",
          "eq",
          "any",
          "all",
          "count",
          "concat",
          "stack",
          "clip",
          "linspace",
          "rand",
          "randn",
          "randint",
          "randperm",
          "shuffle");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of("clamp", "concatenate");

  private ArraysFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "sort" -> Optional.of(Sort.SPEC);
      case "argsort" -> Optional.of(Argsort.SPEC);
      case "argmax" -> Optional.of(Argmax.SPEC);
      case "argmin" -> Optional.of(Argmin.SPEC);
      case "unique" -> Optional.of(Unique.SPEC);
      case "cumsum" -> Optional.of(Cumsum.SPEC);
      case "cumprod" -> Optional.of(Cumprod.SPEC);
      case "flip" -> Optional.of(Flip.SPEC);
      case "where" -> Optional.of(Where.SPEC);
      case "eq" -> Optional.of(Eq.SPEC);
      case "any" -> Optional.of(Any.SPEC);
      case "all" -> Optional.of(All.SPEC);
      case "count" -> Optional.of(Count.SPEC);
      case "concat", "concatenate" -> Optional.of(Concat.SPEC);
      case "stack" -> Optional.of(Stack.SPEC);
      case "clip", "clamp" -> Optional.of(Clip.SPEC);
      case "linspace" -> Optional.of(Linspace.SPEC);
      case "rand" -> Optional.of(Rand.SPEC);
      case "randn" -> Optional.of(Randn.SPEC);
      case "randint" -> Optional.of(Randint.SPEC);
      case "randperm" -> Optional.of(Randperm.SPEC);
      case "shuffle" -> Optional.of(Shuffle.SPEC);
      default -> Optional.empty();
    };
  }
}
