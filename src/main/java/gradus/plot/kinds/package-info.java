/// One kind of plot a file; `Kinds` is the one list.
@NullMarked
package gradus.plot.kinds;

import org.jspecify.annotations.NullMarked;
