package gradus.functions.linear;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class LinearFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "transpose",
          "norm",
          "hadamard",
          "kron",
          "augment",
          "hcat",
          "vcat",
          "trace",
          "det",
          "inv",
          "rank",
          "cond",
          "rref",
          "null_space",
          "column_space",
          "row_space",
          "solve",
          "lstsq",
          "pinv",
          "eig",
          "eigvals",
          "svd",
          "svdvals",
          "qr",
          "lu",
          "cholesky",
          "norm_fro",
          "norm_nuc");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES =
      List.of("chol", "determinant", "hstack", "tr", "vstack");

  private LinearFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "transpose" -> Optional.of(Transpose.SPEC);
      case "norm" -> Optional.of(Norm.SPEC);
      case "hadamard" -> Optional.of(Hadamard.SPEC);
      case "kron" -> Optional.of(Kron.SPEC);
      case "augment" -> Optional.of(Augment.SPEC);
      case "hcat", "hstack" -> Optional.of(Hcat.SPEC);
      case "vcat", "vstack" -> Optional.of(Vcat.SPEC);
      case "trace", "tr" -> Optional.of(Trace.SPEC);
      case "det", "determinant" -> Optional.of(Det.SPEC);
      case "inv" -> Optional.of(Inv.SPEC);
      case "rank" -> Optional.of(RankOf.SPEC);
      case "cond" -> Optional.of(Cond.SPEC);
      case "null_space" -> Optional.of(NullSpace.SPEC);
      case "column_space" -> Optional.of(ColumnSpace.SPEC);
      case "row_space" -> Optional.of(RowSpace.SPEC);
      case "rref" -> Optional.of(RowReduction.SPEC);
      case "solve" -> Optional.of(Solve.SPEC);
      case "lstsq" -> Optional.of(Lstsq.SPEC);
      case "pinv" -> Optional.of(Pinv.SPEC);
      case "eig" -> Optional.of(Eig.SPEC);
      case "eigvals" -> Optional.of(Eigvals.SPEC);
      case "svd" -> Optional.of(SingularValues.SPEC);
      case "svdvals" -> Optional.of(Svdvals.SPEC);
      case "qr" -> Optional.of(QrOf.SPEC);
      case "lu" -> Optional.of(LuOf.SPEC);
      case "cholesky", "chol" -> Optional.of(CholeskyOf.SPEC);
      case "norm_fro" -> Optional.of(FrobeniusNorm.SPEC);
      case "norm_nuc" -> Optional.of(NuclearNorm.SPEC);
      default -> Optional.empty();
    };
  }
}
