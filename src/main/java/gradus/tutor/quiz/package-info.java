/// Quiz items and their variants.
@NullMarked
package gradus.tutor.quiz;

import org.jspecify.annotations.NullMarked;
