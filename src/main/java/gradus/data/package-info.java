/// Data in and out: CSV, TSV and JSON become columns of doubles and texts, strictly and within the
/// memory there is.
@NullMarked
package gradus.data;

import org.jspecify.annotations.NullMarked;
