/// Tests of limits.
@NullMarked
package gradus.symbolic.limits;

import org.jspecify.annotations.NullMarked;
