/// Cards.
@NullMarked
package gradus.tutor.card;

import org.jspecify.annotations.NullMarked;
