/// Derivatives, gradients, limits, series and integrals.
@NullMarked
package gradus.functions.calculus;

import org.jspecify.annotations.NullMarked;
