/// Shapes of arrays and sums of products along their axes.
@NullMarked
package gradus.functions.tensors;

import org.jspecify.annotations.NullMarked;
