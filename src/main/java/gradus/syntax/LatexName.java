package gradus.syntax;

import gradus.diag.Span;

/// A name as LaTeX sets it.
///
/// @param text in the language: `theta`, `y_hat`
/// @param form how it was set, for telling names apart that the language would write alike: `hat
///   y`, `bold x`
/// @param word whether it was written as a word of several letters: `\mathrm{ReLU}`
record LatexName(String text, String form, boolean word, Span span) {}
