/// Data in: tables, JSON, matrices and arrays become columns of numbers and texts, strictly and
/// within the memory there is; what is too tall to be held goes by in one pass.
@NullMarked
package gradus.data;

import org.jspecify.annotations.NullMarked;
