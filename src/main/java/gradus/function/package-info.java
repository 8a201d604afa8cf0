/// The specification of a function: its names, parameters, examples and rules, and what it meets
/// when it is called.
@NullMarked
package gradus.function;

import org.jspecify.annotations.NullMarked;
