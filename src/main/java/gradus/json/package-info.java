/// Our own small JSON: a strict reader with places in its errors, and a writer whose numbers read
/// back bit for bit.
@NullMarked
package gradus.json;

import org.jspecify.annotations.NullMarked;
