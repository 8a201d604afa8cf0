/// Pseudo-random numbers, the same bits for the same seed on every platform.
@NullMarked
package gradus.numeric.random;

import org.jspecify.annotations.NullMarked;
