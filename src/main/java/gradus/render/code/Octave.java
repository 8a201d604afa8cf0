package gradus.render.code;

import gradus.expr.Expr.Constant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// GNU Octave, without packages. Formulas work elementwise on arrays. The reserved words are those
/// `iskeyword` lists in version 7.
final class Octave implements Dialect {
  private static final Set<String> KEYWORDS =
      Set.of(
          "__FILE__",
          "__LINE__",
          "break",
          "case",
          "catch",
          "continue",
          "do",
          "else",
          "elseif",
          "end",
          "end_try_catch",
          "end_unwind_protect",
          "endfor",
          "endfunction",
          "endif",
          "endparfor",
          "endswitch",
          "endwhile",
          "enumeration",
          "events",
          "for",
          "function",
          "global",
          "if",
          "methods",
          "otherwise",
          "parfor",
          "persistent",
          "properties",
          "return",
          "switch",
          "try",
          "until",
          "unwind_protect",
          "unwind_protect_cleanup",
          "while",
          "classdef",
          "endclassdef",
          "endenumeration",
          "endevents",
          "endmethods",
          "endproperties",
          "endspmd",
          "spmd",
          "arguments",
          "endarguments");

  /// Functions that are written here: a variable of that name would hide them.
  private static final Set<String> USED =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh",
          "atanh", "sec", "csc", "cot", "sech", "csch", "coth", "sign", "floor", "ceil", "fix",
          "round", "abs", "sqrt", "exp", "log", "log2", "log10", "conj", "real", "imag", "arg",
          "mod", "gcd", "lcm", "atan2", "max", "min", "erf", "gamma", "expm1", "log1p", "nthroot",
          "zeros", "reshape", "permute", "struct", "true", "false", "pi", "Inf", "NaN", "complex");

  @Override
  public String tool() {
    return "Octave";
  }

  @Override
  public boolean isReserved(String name) {
    return KEYWORDS.contains(name) || USED.contains(name);
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
          "sec",
          "csc",
          "cot",
          "sech",
          "csch",
          "coth",
          "sign",
          "floor",
          "ceil",
          "abs",
          "log2",
          "log10",
          "conj",
          "arg",
          "mod",
          "gcd",
          "lcm",
          "atan2",
          "max",
          "min",
          "erf",
          "gamma" ->
          name + (arity == 1 ? "(#1)" : "(#1, #2)");
      case "log" -> arity == 1 ? "log(#1)" : "log(#1)./log(#2)";
      case "trunc" -> "fix(#1)";
      case "round" -> arity == 1 ? "round(#1)" : "";
      case "re" -> "real(#1)";
      case "im" -> "imag(#1)";
      case "factorial" -> "gamma(@1 + 1)";
      case "relu" -> "max(0, #1)";
      case "leaky_relu" -> "max(0, #1) + " + (arity == 1 ? "0.01" : "@2") + ".*min(0, #1)";
      case "elu" -> "max(0, #1) + " + (arity == 1 ? "" : "@2.*") + "expm1(min(0, #1))";
      case "gelu" -> "@1.*(1 + erf(@1/sqrt(2)))/2";
      case "sigmoid" -> "1./(1 + exp(-@1))";
      case "silu" -> "@1./(1 + exp(-@1))";
      case "softplus" -> "max(0, #1) + log1p(exp(-abs(#1)))";
      case "log_sigmoid" -> "min(0, #1) - log1p(exp(-abs(#1)))";
      case "and" -> "and(#1, #2)";
      case "or" -> "or(#1, #2)";
      case "not" -> "not(#1)";
      default -> "";
    };
  }

  @Override
  public String instead(String function) {
    return function.equals("binomial") ? "nchoosek(n, k) for whole numbers" : "";
  }

  @Override
  public String constant(Constant constant) {
    return switch (constant) {
      case PI -> "pi";
      case E -> "exp(1)";
      case I -> "1i";
    };
  }

  @Override
  public String infinity() {
    return "Inf";
  }

  @Override
  public String nan() {
    return "NaN";
  }

  @Override
  public String real(String shortest) {
    return shortest;
  }

  @Override
  public String imaginary(String size) {
    return size + "i";
  }

  @Override
  public String times(boolean elementwise) {
    return elementwise ? ".*" : "*";
  }

  @Override
  public String over(boolean elementwise) {
    return elementwise ? "./" : "/";
  }

  @Override
  public String power(boolean elementwise) {
    return elementwise ? ".^" : "^";
  }

  @Override
  public Code root(Code radicand) {
    return new Code("sqrt(" + radicand.text() + ")", Code.ATOM, radicand.varies(), true);
  }

  @Override
  public Code exponential(Code exponent) {
    return new Code("exp(" + exponent.text() + ")", Code.ATOM, exponent.varies(), true);
  }

  @Override
  public Code oddPower(Code base, long power, long index) {
    String root = "nthroot(" + base.text() + ", " + index + ")";
    return power == 1
        ? new Code(root, Code.ATOM, base.varies(), true)
        : new Code(
            root + power(base.varies()) + (power < 0 ? "(" + power + ")" : power),
            Code.POWER,
            base.varies(),
            true);
  }

  @Override
  public String truth(boolean value) {
    return value ? "true" : "false";
  }

  /// Characters that would not be seen are written by the octal bytes of UTF-8.
  @Override
  public String quoted(String text, boolean ascii) {
    return TextLiteral.of(text, ascii, Octave::escaped);
  }

  private static String escaped(int point) {
    StringBuilder out = new StringBuilder();
    for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format(Locale.ROOT, "\\%03o", b & 0xff));
    }
    return out.toString();
  }

  @Override
  public String lambda(List<String> parameters, String body) {
    return "@(" + String.join(", ", parameters) + ") " + body;
  }
}
