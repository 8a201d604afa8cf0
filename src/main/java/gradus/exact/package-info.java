/// Exact numbers and what is computed with them: rationals, integers, roots, matrices and
/// polynomials over ℚ, exact eigenvalues.
@NullMarked
package gradus.exact;

import org.jspecify.annotations.NullMarked;
