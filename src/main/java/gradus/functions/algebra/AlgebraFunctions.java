package gradus.functions.algebra;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class AlgebraFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "exp",
          "log",
          "log2",
          "log10",
          "sqrt",
          "cbrt",
          "root",
          "pow",
          "sin",
          "cos",
          "tan",
          "cot",
          "sec",
          "csc",
          "asin",
          "acos",
          "atan",
          "atan2",
          "degrees",
          "radians",
          "sinh",
          "cosh",
          "tanh",
          "coth",
          "sech",
          "csch",
          "asinh",
          "acosh",
          "atanh",
          "abs",
          "sign",
          "floor",
          "ceil",
          "trunc",
          "round",
          "mod",
          "gcd",
          "lcm",
          "factorial",
          "binomial",
          "gamma",
          "erf",
          "min",
          "max",
          "sum",
          "prod",
          "re",
          "im",
          "conj",
          "arg");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES =
      List.of(
          "arccos",
          "arccosh",
          "arcosh",
          "arcsin",
          "arcsinh",
          "arctan",
          "arctan2",
          "arctanh",
          "arsinh",
          "artanh",
          "ceiling",
          "choose",
          "comb",
          "fix",
          "imag",
          "ln",
          "maximum",
          "minimum",
          "nchoosek",
          "nthroot",
          "power",
          "product",
          "real",
          "sgn");

  private AlgebraFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "exp" -> Optional.of(Exp.SPEC);
      case "log", "ln" -> Optional.of(Log.SPEC);
      case "log2" -> Optional.of(Log2.SPEC);
      case "log10" -> Optional.of(Log10.SPEC);
      case "sqrt" -> Optional.of(Sqrt.SPEC);
      case "cbrt" -> Optional.of(Cbrt.SPEC);
      case "root", "nthroot" -> Optional.of(Root.SPEC);
      case "pow", "power" -> Optional.of(Pow.SPEC);
      case "sin" -> Optional.of(Sin.SPEC);
      case "cos" -> Optional.of(Cos.SPEC);
      case "tan" -> Optional.of(Tan.SPEC);
      case "cot" -> Optional.of(Cot.SPEC);
      case "sec" -> Optional.of(Sec.SPEC);
      case "csc" -> Optional.of(Csc.SPEC);
      case "asin", "arcsin" -> Optional.of(Asin.SPEC);
      case "acos", "arccos" -> Optional.of(Acos.SPEC);
      case "atan", "arctan" -> Optional.of(Atan.SPEC);
      case "atan2", "arctan2" -> Optional.of(Atan2.SPEC);
      case "degrees" -> Optional.of(Degrees.SPEC);
      case "radians" -> Optional.of(Radians.SPEC);
      case "sinh" -> Optional.of(Sinh.SPEC);
      case "cosh" -> Optional.of(Cosh.SPEC);
      case "tanh" -> Optional.of(Tanh.SPEC);
      case "coth" -> Optional.of(Coth.SPEC);
      case "sech" -> Optional.of(Sech.SPEC);
      case "csch" -> Optional.of(Csch.SPEC);
      case "asinh", "arcsinh", "arsinh" -> Optional.of(Asinh.SPEC);
      case "acosh", "arccosh", "arcosh" -> Optional.of(Acosh.SPEC);
      case "atanh", "arctanh", "artanh" -> Optional.of(Atanh.SPEC);
      case "abs" -> Optional.of(Abs.SPEC);
      case "sign", "sgn" -> Optional.of(Sign.SPEC);
      case "floor" -> Optional.of(Floor.SPEC);
      case "ceil", "ceiling" -> Optional.of(Ceil.SPEC);
      case "trunc", "fix" -> Optional.of(Trunc.SPEC);
      case "round" -> Optional.of(Round.SPEC);
      case "mod" -> Optional.of(Mod.SPEC);
      case "gcd" -> Optional.of(Gcd.SPEC);
      case "lcm" -> Optional.of(Lcm.SPEC);
      case "factorial" -> Optional.of(Factorial.SPEC);
      case "binomial", "choose", "nchoosek", "comb" -> Optional.of(Binomial.SPEC);
      case "gamma" -> Optional.of(Gamma.SPEC);
      case "erf" -> Optional.of(Erf.SPEC);
      case "min", "minimum" -> Optional.of(Min.SPEC);
      case "max", "maximum" -> Optional.of(Max.SPEC);
      case "sum" -> Optional.of(Sum.SPEC);
      case "prod", "product" -> Optional.of(Prod.SPEC);
      case "re", "real" -> Optional.of(RealPart.SPEC);
      case "im", "imag" -> Optional.of(ImaginaryPart.SPEC);
      case "conj" -> Optional.of(Conj.SPEC);
      case "arg" -> Optional.of(Arg.SPEC);
      default -> Optional.empty();
    };
  }
}
