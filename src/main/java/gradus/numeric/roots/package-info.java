/// Zeros of functions of doubles and of polynomials.
@NullMarked
package gradus.numeric.roots;

import org.jspecify.annotations.NullMarked;
