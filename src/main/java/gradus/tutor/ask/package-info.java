/// Asking one item after the other.
@NullMarked
package gradus.tutor.ask;

import org.jspecify.annotations.NullMarked;
