package gradus.functions.formulas;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class FormulasFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "simplify",
          "expand",
          "factor",
          "collect",
          "together",
          "apart",
          "subs",
          "N",
          "degree",
          "coefficients",
          "quotient",
          "remainder",
          "discriminant",
          "resultant");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of("substitute", "quo", "rem");

  private FormulasFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "simplify" -> Optional.of(SimplifyFormula.SPEC);
      case "expand" -> Optional.of(ExpandFormula.SPEC);
      case "factor" -> Optional.of(FactorFormula.SPEC);
      case "collect" -> Optional.of(CollectFormula.SPEC);
      case "together" -> Optional.of(TogetherFormula.SPEC);
      case "apart" -> Optional.of(ApartFormula.SPEC);
      case "subs", "substitute" -> Optional.of(Substitution.SPEC);
      case "N" -> Optional.of(NumericValue.SPEC);
      case "degree" -> Optional.of(Degree.SPEC);
      case "coefficients" -> Optional.of(PolynomialCoefficients.SPEC);
      case "quotient", "quo" -> Optional.of(Quotient.SPEC);
      case "remainder", "rem" -> Optional.of(Remainder.SPEC);
      case "discriminant" -> Optional.of(Discriminant.SPEC);
      case "resultant" -> Optional.of(ResultantFormula.SPEC);
      default -> Optional.empty();
    };
  }
}
