package gradus.function;

/// A named option: `entropy(p, base=2)`.
///
/// @param standard its value when it is not given, as shown in the documentation
public record Option(String name, Kind kind, String summary, String standard) {}
