/// Derivatives with the steps a teacher writes.
@NullMarked
package gradus.symbolic.differentiate;

import org.jspecify.annotations.NullMarked;
