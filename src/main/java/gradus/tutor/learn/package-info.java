/// Walking through a lesson.
@NullMarked
package gradus.tutor.learn;

import org.jspecify.annotations.NullMarked;
