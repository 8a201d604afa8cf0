/// Entropies and divergences of probability vectors.
@NullMarked
package gradus.functions.information;

import org.jspecify.annotations.NullMarked;
