/// Derivations: the tree that is the history of an answer.
@NullMarked
package gradus.step;

import org.jspecify.annotations.NullMarked;
