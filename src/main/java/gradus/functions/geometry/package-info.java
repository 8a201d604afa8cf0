/// Lengths, angles, distances and projections of vectors.
@NullMarked
package gradus.functions.geometry;

import org.jspecify.annotations.NullMarked;
