/// Marks answers to quiz items.
@NullMarked
package gradus.tutor.grade;

import org.jspecify.annotations.NullMarked;
