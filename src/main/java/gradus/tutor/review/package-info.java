/// When to ask again: FSRS-6.
@NullMarked
package gradus.tutor.review;

import org.jspecify.annotations.NullMarked;
