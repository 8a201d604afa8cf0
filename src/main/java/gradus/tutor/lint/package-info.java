/// Whether lessons and items are sound.
@NullMarked
package gradus.tutor.lint;

import org.jspecify.annotations.NullMarked;
