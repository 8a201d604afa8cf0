/// Norms, products, decompositions and subspaces of matrices, and linear systems.
@NullMarked
package gradus.functions.linear;

import org.jspecify.annotations.NullMarked;
