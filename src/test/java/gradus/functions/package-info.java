/// The functions of gradus against fixtures, identities and each other.
@NullMarked
package gradus.functions;

import org.jspecify.annotations.NullMarked;
