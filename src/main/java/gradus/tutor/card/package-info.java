/// Lessons that the program makes of the catalogue of functions.
@NullMarked
package gradus.tutor.card;

import org.jspecify.annotations.NullMarked;
