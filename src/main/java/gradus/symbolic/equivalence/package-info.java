/// The judge: whether two answers mean the same.
@NullMarked
package gradus.symbolic.equivalence;

import org.jspecify.annotations.NullMarked;
