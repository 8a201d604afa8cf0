/// Quadrature against known values.
@NullMarked
package gradus.numeric.quadrature;

import org.jspecify.annotations.NullMarked;
