/// Activations and their kin, stable at large inputs.
@NullMarked
package gradus.functions.neural;

import org.jspecify.annotations.NullMarked;
