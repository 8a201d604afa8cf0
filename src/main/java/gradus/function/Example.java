package gradus.function;

/// An executed example.
///
/// @param input an expression
/// @param output exactly what `gradus compute --exact` prints for it in a pipe; for an error
///   example the message of the error, after `error: `
public record Example(String input, String output) {}
