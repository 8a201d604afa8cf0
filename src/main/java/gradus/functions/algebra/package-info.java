/// Elementary functions, integers, sums and products.
@NullMarked
package gradus.functions.algebra;

import org.jspecify.annotations.NullMarked;
