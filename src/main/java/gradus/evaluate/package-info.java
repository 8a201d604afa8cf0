/// From a syntax tree to a value, and from a formula to a number: arithmetic with shapes as the
/// type system.
@NullMarked
package gradus.evaluate;

import org.jspecify.annotations.NullMarked;
