/// Wrong rules students apply, and what to tell them.
@NullMarked
package gradus.symbolic.mistake;

import org.jspecify.annotations.NullMarked;
