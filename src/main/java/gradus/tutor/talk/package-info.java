/// How lessons and quizzes talk with a person, wherever that person is.
@NullMarked
package gradus.tutor.talk;

import org.jspecify.annotations.NullMarked;
