/// What pictures of the plane share: panels with equal units, linear maps, numbers in words.
@NullMarked
package gradus.plot.kinds.geometry;

import org.jspecify.annotations.NullMarked;
