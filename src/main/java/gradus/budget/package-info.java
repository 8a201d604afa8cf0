/// What one computation may spend: steps, bits, cells, time; one object passed down and asked
/// before the work is done.
@NullMarked
package gradus.budget;

import org.jspecify.annotations.NullMarked;
