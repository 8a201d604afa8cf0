/// Tests of what functions look like.
@NullMarked
package gradus.symbolic.shape;

import org.jspecify.annotations.NullMarked;
