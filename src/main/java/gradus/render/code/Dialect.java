package gradus.render.code;

import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Relator;
import java.util.List;

/// How a tool writes what all of them can hold.
interface Dialect {
  /// Its name, as a message says it.
  String tool();

  /// Whether a name cannot be given to a variable of it.
  boolean isReserved(String name);

  /// What is written for a function.
  ///
  /// @param arity the number of arguments; functions of any number are asked for with two
  /// @return a {@link Template}; empty when the tool has nothing like it
  String function(String name, int arity);

  /// An argument as a function of the tool takes it.
  default Code argument(Code code) {
    return code;
  }

  /// What to use where {@link #function} is empty; may be empty.
  String instead(String function);

  String constant(Constant constant);

  String infinity();

  String nan();

  /// A double that stays one when it is read: `2.0` where `2` would be an integer.
  String real(String shortest);

  /// @param size of the imaginary part, written as by {@link #real}
  String imaginary(String size);

  /// A complex number one of whose parts is not finite.
  default String complex(String re, String im) {
    return "complex(" + re + ", " + im + ")";
  }

  /// @param elementwise whether both operands may be arrays
  String times(boolean elementwise);

  /// @param elementwise whether the divisor may be an array
  String over(boolean elementwise);

  /// @param elementwise whether one of both may be an array
  String power(boolean elementwise);

  /// The square root of a number without variables or of a formula.
  Code root(Code radicand);

  /// e raised to the power.
  Code exponential(Code exponent);

  /// The real root of odd index, to a power: of -8 to 1/3 it is -2.
  ///
  /// @param power above the line, not divisible by the index
  Code oddPower(Code base, long power, long index);

  default String relator(Relator relator) {
    return relator == Relator.EQUAL ? "==" : relator.text();
  }

  String truth(boolean value);

  /// A text literal.
  String quoted(String text, boolean ascii);

  /// A function of its parameters.
  String lambda(List<String> parameters, String body);
}
