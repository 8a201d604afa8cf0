/// Integrals of functions of doubles, with error estimates.
@NullMarked
package gradus.numeric.quadrature;

import org.jspecify.annotations.NullMarked;
