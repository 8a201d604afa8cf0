package gradus.functions.matrices;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class MatricesFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "eye",
          "zeros",
          "ones",
          "diag",
          "rotation",
          "scaling",
          "shear",
          "reflection",
          "householder",
          "givens",
          "permutation",
          "vandermonde",
          "toeplitz",
          "circulant",
          "hilbert",
          "matrix_power",
          "expm",
          "logm",
          "sqrtm",
          "polar",
          "schur",
          "hessenberg");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of();

  private MatricesFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "eye" -> Optional.of(Eye.SPEC);
      case "zeros" -> Optional.of(Zeros.SPEC);
      case "ones" -> Optional.of(Ones.SPEC);
      case "diag" -> Optional.of(Diag.SPEC);
      case "rotation" -> Optional.of(Rotation.SPEC);
      case "scaling" -> Optional.of(ScalingMatrix.SPEC);
      case "shear" -> Optional.of(Shear.SPEC);
      case "reflection" -> Optional.of(Reflection.SPEC);
      case "householder" -> Optional.of(Householder.SPEC);
      case "givens" -> Optional.of(Givens.SPEC);
      case "permutation" -> Optional.of(Permutation.SPEC);
      case "vandermonde" -> Optional.of(Vandermonde.SPEC);
      case "toeplitz" -> Optional.of(Toeplitz.SPEC);
      case "circulant" -> Optional.of(Circulant.SPEC);
      case "hilbert" -> Optional.of(Hilbert.SPEC);
      case "matrix_power" -> Optional.of(MatrixPower.SPEC);
      case "expm" -> Optional.of(Expm.SPEC);
      case "logm" -> Optional.of(Logm.SPEC);
      case "sqrtm" -> Optional.of(Sqrtm.SPEC);
      case "polar" -> Optional.of(PolarOf.SPEC);
      case "schur" -> Optional.of(SchurOf.SPEC);
      case "hessenberg" -> Optional.of(HessenbergOf.SPEC);
      default -> Optional.empty();
    };
  }
}
