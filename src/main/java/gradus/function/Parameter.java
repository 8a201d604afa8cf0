package gradus.function;

/// A positional parameter.
///
/// @param name as shown in the signature
/// @param summary what it means, its shape and units
/// @param required whether it must be given
/// @param repeated whether further arguments may follow: `max(a, b, c)`
public record Parameter(
    String name, Kind kind, String summary, boolean required, boolean repeated) {}
