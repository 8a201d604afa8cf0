package gradus.render.code;

/// A piece of code and what must be known to put it inside another one.
///
/// @param level how tightly its outermost operator binds: one of the constants here
/// @param varies whether free symbols, which may stand for arrays, occur in it
/// @param called whether it is the outcome of a function of the tool and not a plain number
record Code(String text, int level, boolean varies, boolean called) {
  static final int RELATION = 0;

  /// A sum, or anything that begins with a minus.
  static final int SUM = 1;

  static final int PRODUCT = 2;
  static final int POWER = 3;

  /// A name, a number without a sign, a call.
  static final int ATOM = 4;

  static Code number(String text) {
    return new Code(text, text.startsWith("-") ? SUM : ATOM, false, false);
  }

  /// The text, in parentheses unless it binds at least so tightly.
  String at(int least) {
    return level >= least ? text : "(" + text + ")";
  }
}
