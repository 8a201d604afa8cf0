/// What lessons and quizzes ask of the engine.
@NullMarked
package gradus.tutor.desk;

import org.jspecify.annotations.NullMarked;
