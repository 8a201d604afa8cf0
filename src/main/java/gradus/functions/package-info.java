/// The functions of gradus, one file each, by chapter; {@link gradus.functions.Catalogue} names
/// them all.
@NullMarked
package gradus.functions;

import org.jspecify.annotations.NullMarked;
