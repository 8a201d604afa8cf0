/// Special functions and activations of real doubles, stable over the whole range, with their
/// derivatives written by hand.
@NullMarked
package gradus.numeric.special;

import org.jspecify.annotations.NullMarked;
