package gradus.functions.properties;

import gradus.value.Truth;

/// Whether a matrix has a property, and why.
///
/// @param property its name, as a field is named: `positive_definite`
/// @param because the reason, or a witness that anybody can check
record Finding(String property, Truth holds, String because) {

  static Finding yes(String property, String because) {
    return new Finding(property, Truth.TRUE, because);
  }

  static Finding no(String property, String because) {
    return new Finding(property, Truth.FALSE, because);
  }

  static Finding unknown(String property, String because) {
    return new Finding(property, Truth.UNKNOWN, because);
  }

  /// What only square matrices can have.
  static Finding notSquare(String property, Subject a) {
    return no(property, "not square: " + a.size());
  }

  /// The same answer under another name.
  Finding as(String other) {
    return new Finding(other, holds, because);
  }
}
