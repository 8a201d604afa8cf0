package gradus.value;

/// What a computation yields. Immutable, with value equality.
public sealed interface Value
    permits Scalar, Array, Formula, SetValue, Truth, RecordValue, Table, Text, FunctionValue {

  /// What this is, as an error message names it: "a 2×3 matrix", "a number".
  String kind();
}
