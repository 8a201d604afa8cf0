package gradus.symbolic.mistake;

/// A wrong rule that would give the answer.
///
/// @param id stable: `diff/product-of-derivatives`
/// @param name what it looks like, to stand behind "looks like": `the product of the derivatives`
/// @param feedback one kind sentence that says what to do instead
public record Finding(String id, String name, String feedback) {}
