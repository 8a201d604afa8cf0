/// The pipeline from a request to an answer, readable in one method: {@link
/// gradus.engine.Session#compute}.
@NullMarked
package gradus.engine;

import org.jspecify.annotations.NullMarked;
