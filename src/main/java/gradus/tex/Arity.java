package gradus.tex;

import java.util.Map;
import java.util.Set;

/// How many arguments the commands of TeX, LaTeX, amsmath, mathtools and a few packages of homework
/// take, and which kind. What is not here takes none.
final class Arity {
  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          // fractions and what stacks
          Map.entry("frac", 2),
          Map.entry("dfrac", 2),
          Map.entry("tfrac", 2),
          Map.entry("cfrac", 2),
          Map.entry("sfrac", 2),
          Map.entry("nicefrac", 2),
          Map.entry("binom", 2),
          Map.entry("dbinom", 2),
          Map.entry("tbinom", 2),
          Map.entry("genfrac", 6),
          Map.entry("overset", 2),
          Map.entry("underset", 2),
          Map.entry("stackrel", 2),
          Map.entry("stackbin", 2),
          Map.entry("underaccent", 2),
          Map.entry("sideset", 3),
          Map.entry("prescript", 3),
          // colour, boxes and links
          Map.entry("textcolor", 2),
          Map.entry("colorbox", 2),
          Map.entry("fcolorbox", 3),
          Map.entry("cancelto", 2),
          Map.entry("href", 2),
          Map.entry("htmlClass", 2),
          Map.entry("raisebox", 2),
          Map.entry("mathchoice", 4));

  private static final Set<String> ONE =
      Set.of(
          // roots, accents, lines
          "sqrt",
          "hat",
          "widehat",
          "bar",
          "overline",
          "underline",
          "tilde",
          "widetilde",
          "vec",
          "overrightarrow",
          "overleftarrow",
          "overleftrightarrow",
          "underrightarrow",
          "underleftarrow",
          "underleftrightarrow",
          "dot",
          "ddot",
          "dddot",
          "ddddot",
          "acute",
          "grave",
          "breve",
          "check",
          "widecheck",
          "mathring",
          "overbrace",
          "underbrace",
          "overbracket",
          "underbracket",
          "overparen",
          "underparen",
          "wideparen",
          "underbar",
          "utilde",
          "boxed",
          "cancel",
          "bcancel",
          "xcancel",
          "sout",
          "phantom",
          "hphantom",
          "vphantom",
          "smash",
          "overgroup",
          "undergroup",
          "not",
          // alphabets
          "mathbf",
          "boldsymbol",
          "bm",
          "pmb",
          "symbf",
          "mathbb",
          "Bbb",
          "mathcal",
          "mathscr",
          "mathfrak",
          "frak",
          "mathrm",
          "mathit",
          "mathsf",
          "mathtt",
          "mathnormal",
          "mathds",
          "mathbbm",
          "symbfit",
          "symbb",
          "symcal",
          "symscr",
          "symfrak",
          "symrm",
          "symsf",
          "symit",
          "bold",
          // classes, sizes of delimiters, arrows with words over them
          "mathop",
          "mathbin",
          "mathrel",
          "mathord",
          "mathopen",
          "mathclose",
          "mathpunct",
          "mathinner",
          "mathclap",
          "mathllap",
          "mathrlap",
          "clap",
          "llap",
          "rlap",
          "ensuremath",
          "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "Bigl",
          "biggl",
          "Biggl",
          "bigr",
          "Bigr",
          "biggr",
          "Biggr",
          "bigm",
          "Bigm",
          "biggm",
          "Biggm",
          "xrightarrow",
          "xleftarrow",
          "xleftrightarrow",
          "xRightarrow",
          "xLeftarrow",
          "xLeftrightarrow",
          "xmapsto",
          "xhookrightarrow",
          "xhookleftarrow",
          "xlongequal",
          "xrightharpoonup",
          "xrightharpoondown",
          "pmod",
          "pod",
          "mod");

  private static final Set<String> OPTION =
      Set.of(
          "sqrt",
          "cfrac",
          "smash",
          "xrightarrow",
          "xleftarrow",
          "xleftrightarrow",
          "xRightarrow",
          "xLeftarrow",
          "xLeftrightarrow",
          "xmapsto",
          "xhookrightarrow",
          "xhookleftarrow",
          "xlongequal",
          "xrightharpoonup",
          "xrightharpoondown");

  private static final Set<String> WORDS =
      Set.of(
          "text",
          "textrm",
          "textbf",
          "textit",
          "texttt",
          "textsf",
          "textsc",
          "textnormal",
          "textup",
          "textsl",
          "textmd",
          "mbox",
          "hbox",
          "fbox",
          "emph",
          "operatorname",
          "label",
          "tag",
          "ref",
          "eqref",
          "cite",
          "color",
          "hspace",
          "vspace",
          "intertext",
          "shortintertext",
          "operatornamewithlimits");

  private static final Set<String> STARRED =
      Set.of("operatorname", "hspace", "vspace", "tag", "shortintertext");

  private static final Set<String> DIMENSIONS =
      Set.of("kern", "mkern", "hskip", "mskip", "vskip", "raise", "lower");

  private static final Set<String> INFIX = Set.of("over", "choose", "atop", "brack", "brace");

  private static final Set<String> ROWS = Set.of("substack", "matrix", "pmatrix", "cases");

  private Arity() {}

  static int of(String command) {
    return ONE.contains(command) ? 1 : COUNTS.getOrDefault(command, 0);
  }

  /// Whether `[…]` may stand before the arguments.
  static boolean hasOption(String command) {
    return OPTION.contains(command);
  }

  /// Whether the argument is words and no mathematics.
  static boolean isWords(String command) {
    return WORDS.contains(command);
  }

  static boolean mayBeStarred(String command) {
    return STARRED.contains(command);
  }

  /// Whether a length without braces follows: `\kern3pt`.
  static boolean takesLength(String command) {
    return DIMENSIONS.contains(command);
  }

  /// Whether it stands between its arguments.
  static boolean isInfix(String command) {
    return INFIX.contains(command);
  }

  /// Whether its argument in braces is rows of cells.
  static boolean takesRows(String command) {
    return ROWS.contains(command);
  }
}
