/// Matrices made by name, and functions of a matrix: powers, exponentials, roots, canonical forms.
@NullMarked
package gradus.functions.matrices;

import org.jspecify.annotations.NullMarked;
