/// Dual numbers and tapes of doubles.
@NullMarked
package gradus.numeric.autodiff;

import org.jspecify.annotations.NullMarked;
