/// Formulas into other forms with the same meaning: simplified, expanded, factored, over one
/// denominator.
@NullMarked
package gradus.symbolic.rewrite;

import org.jspecify.annotations.NullMarked;
