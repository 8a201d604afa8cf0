/// Walking through lessons.
@NullMarked
package gradus.tutor.learn;

import org.jspecify.annotations.NullMarked;
