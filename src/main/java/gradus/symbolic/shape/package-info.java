/// What a function looks like: domain, range, zeros, monotone pieces, extrema.
@NullMarked
package gradus.symbolic.shape;

import org.jspecify.annotations.NullMarked;
