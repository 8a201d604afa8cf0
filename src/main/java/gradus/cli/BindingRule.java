package gradus.cli;

import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.syntax.Parser;
import java.util.List;
import java.util.Locale;

/// What stands behind `-v`: a name and what it is bound to.
sealed interface BindingRule {
  String name();

  /// `x=3`.
  record Expression(String name, String text) implements BindingRule {}

  /// `A=data.csv`, `A=@data`, `A=data.csv[1-4]`.
  ///
  /// @param columns the selection in brackets; empty for none
  record File(String name, String path, String columns) implements BindingRule {}

  /// `A=-`, `A=-[1-4]`.
  record Input(String name, String columns) implements BindingRule {}

  /// The extensions that say "this is a file" without an `@`.
  List<String> KNOWN =
      List.of("csv", "tsv", "json", "txt", "npy", "npz", "ndjson", "jsonl", "mtx", "gz");

  /// Those that are recognised with a wrong letter, too; `r.max` must not be taken for `r.mtx`.
  List<String> OFTEN_MISTYPED = List.of("csv", "tsv", "json", "txt");

  /// Formats of data that gradus does not read: naming them is better than reading `x.xlsx` as a
  /// part of a record.
  List<String> FOREIGN =
      List.of("xlsx", "xls", "parquet", "mat", "ods", "pkl", "pickle", "h5", "hdf5", "zip");

  /// Reads the text behind `-v`.
  ///
  /// @throws GradusException a usage error when there is no name or nothing behind it
  static BindingRule parse(String text) {
    int equals = text.indexOf('=');
    String written = equals < 0 ? "" : text.substring(0, equals).strip();
    String rest = equals < 0 ? "" : text.substring(equals + 1).strip();
    if (equals < 0 || !isName(written)) {
      throw Usage.error(
          "-v needs NAME=VALUE, not '" + text + "'",
          "-v x=3, -v A=data.csv or -v A=- for standard input");
    }
    String name = canonical(written);
    if (rest.isEmpty()) {
      throw Usage.error("-v " + name + "= binds " + name + " to nothing", "-v " + name + "=0");
    }
    boolean marked = rest.startsWith("@");
    String place = marked ? rest.substring(1) : rest;
    int bracket = place.endsWith("]") ? place.lastIndexOf('[') : -1;
    String path = bracket > 0 ? place.substring(0, bracket) : place;
    String columns = bracket > 0 ? place.substring(bracket + 1, place.length() - 1) : "";
    boolean isFile = marked || looksLikeFile(path);
    if (bracket > 0 && columns.isBlank() && (isFile || path.equals("-"))) {
      throw Usage.error(
          "the brackets behind " + path + " select no columns",
          "-v " + name + "=" + path + "[1-4]");
    }
    if (path.equals("-") && !marked) {
      return new Input(name, columns);
    }
    return isFile ? new File(name, path, columns) : new Expression(name, rest);
  }

  /// Letters, digits and underscores, not beginning with a digit; `_` itself is a name.
  static boolean isName(String name) {
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inside = Character.isLetterOrDigit(c) || c == '_';
      if (!inside && Character.getType(c) != Character.OTHER_NUMBER) {
        return false;
      }
    }
    return true;
  }

  /// The name as the language knows it: `θ` is `theta`, `x₁` is `x_1`.
  static String canonical(String name) {
    // a letter of another script stays: nothing can refer to it, and the expression will say so
    return Parser.canonicalName(name).orElse(name);
  }

  /// A known extension, one mistyped by a letter (`iris.cvs`), or a path separator where no
  /// expression can begin: `1/2` and `a/b` are quotients, `./a` and `/tmp/a` are files.
  private static boolean looksLikeFile(String path) {
    if (path.startsWith("/")
        || path.startsWith("./")
        || path.startsWith("../")
        || path.startsWith("~/")) {
      return true;
    }
    if (path.startsWith(".\\") || path.startsWith("..\\") || path.startsWith(":\\", 1)) {
      return true;
    }
    int dot = path.lastIndexOf('.');
    if (dot <= 0) {
      return false;
    }
    String extension = path.substring(dot + 1).toLowerCase(Locale.ROOT);
    return KNOWN.contains(extension)
        || (isPlainPath(path) && (FOREIGN.contains(extension) || isNearKnown(extension)));
  }

  private static boolean isNearKnown(String extension) {
    return !Suggest.nearest(extension, OFTEN_MISTYPED).isEmpty();
  }

  /// Nothing but what file names are usually made of, so that `f(x).tex` stays an expression.
  private static boolean isPlainPath(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (!Character.isLetterOrDigit(c) && "._-/\\ ".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
