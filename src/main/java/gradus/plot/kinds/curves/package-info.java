/// Pictures of functions of one and two variables.
@NullMarked
package gradus.plot.kinds.curves;

import org.jspecify.annotations.NullMarked;
