/// Sets.
@NullMarked
package gradus.functions.sets;

import org.jspecify.annotations.NullMarked;
