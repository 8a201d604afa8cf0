/// Vectors and matrices: products, decompositions, systems.
@NullMarked
package gradus.functions.linear;

import org.jspecify.annotations.NullMarked;
