/// What can be said about a matrix, each with its reason or a witness.
@NullMarked
package gradus.functions.properties;

import org.jspecify.annotations.NullMarked;
