/// The journal of a learner and what it tells.
@NullMarked
package gradus.tutor.progress;

import org.jspecify.annotations.NullMarked;
