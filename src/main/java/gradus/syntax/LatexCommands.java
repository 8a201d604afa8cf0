package gradus.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the commands of LaTeX mean in the language.
final class LatexCommands {
  /// A command that is a sign: its kind and its canonical spelling.
  record Sign(TokenKind kind, String text) {}

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("sin", "sin"),
          Map.entry("cos", "cos"),
          Map.entry("tan", "tan"),
          Map.entry("tg", "tan"),
          Map.entry("cot", "cot"),
          Map.entry("sec", "sec"),
          Map.entry("csc", "csc"),
          Map.entry("sinh", "sinh"),
          Map.entry("cosh", "cosh"),
          Map.entry("tanh", "tanh"),
          Map.entry("coth", "coth"),
          Map.entry("arcsin", "asin"),
          Map.entry("arccos", "acos"),
          Map.entry("arctan", "atan"),
          Map.entry("exp", "exp"),
          Map.entry("log", "log"),
          Map.entry("ln", "ln"),
          Map.entry("lg", "log10"),
          Map.entry("det", "det"),
          Map.entry("max", "max"),
          Map.entry("min", "min"),
          Map.entry("gcd", "gcd"),
          Map.entry("arg", "arg"),
          Map.entry("deg", "degree"),
          Map.entry("Re", "re"),
          Map.entry("Im", "im"));

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("varepsilon", "epsilon"),
          Map.entry("vartheta", "theta"),
          Map.entry("varphi", "phi"),
          Map.entry("varrho", "rho"),
          Map.entry("varsigma", "sigma"),
          Map.entry("varkappa", "kappa"),
          Map.entry("ell", "l"),
          Map.entry("imath", "i"),
          Map.entry("jmath", "j"),
          Map.entry("infty", "inf"));

  private static final Set<String> SPACES =
      Set.of(
          ",",
          ";",
          ":",
          "!",
          ">",
          " ",
          "thinspace",
          "medspace",
          "thickspace",
          "enspace",
          "negthinspace",
          "negmedspace",
          "displaystyle",
          "textstyle",
          "scriptstyle",
          "scriptscriptstyle",
          "nonumber",
          "notag",
          "allowbreak",
          "nobreak",
          "noindent",
          "hfill",
          "mathstrut",
          "strut",
          "/",
          "null",
          "relax");

  private static final Set<String> WIDE = Set.of("quad", "qquad");

  private static final Set<String> ACCENTS =
      Set.of(
          "hat",
          "widehat",
          "bar",
          "overline",
          "tilde",
          "widetilde",
          "dot",
          "ddot",
          "check",
          "breve");

  private static final Set<String> FONTS =
      Set.of(
          "mathbf",
          "boldsymbol",
          "bm",
          "pmb",
          "symbf",
          "bold",
          "mathcal",
          "mathscr",
          "mathfrak",
          "symcal",
          "vec",
          "frak",
          "mathrm",
          "mathit",
          "mathsf",
          "mathtt",
          "mathnormal",
          "symrm",
          "symit",
          "mathbb",
          "Bbb",
          "symbb");

  private static final Set<String> SWITCHES =
      Set.of("rm", "bf", "it", "sf", "tt", "cal", "bfseries", "rmfamily");

  /// Commands that are read by name elsewhere.
  private static final Set<String> STRUCTURES =
      Set.of(
          "frac",
          "dfrac",
          "tfrac",
          "cfrac",
          "nicefrac",
          "sfrac",
          "over",
          "sqrt",
          "binom",
          "dbinom",
          "tbinom",
          "choose",
          "sum",
          "prod",
          "int",
          "iint",
          "iiint",
          "lim",
          "limits",
          "nolimits",
          "left",
          "right",
          "middle",
          "begin",
          "end",
          "operatorname",
          "text",
          "textrm",
          "textbf",
          "textit",
          "mbox",
          "nabla",
          "partial",
          "lfloor",
          "rfloor",
          "lceil",
          "rceil",
          "langle",
          "rangle",
          "lvert",
          "rvert",
          "lVert",
          "rVert",
          "Vert",
          "vert",
          "mid",
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
          "underbrace",
          "overbrace",
          "boxed",
          "bmod",
          "pmod",
          "mod",
          "top",
          "intercal",
          "prime",
          "circ",
          "degree",
          "lbrace",
          "rbrace",
          "lparen",
          "rparen",
          "ensuremath",
          "mathop",
          "mathrel",
          "mathbin",
          "mathord",
          "dd",
          "substack",
          "tag",
          "label",
          "color");

  /// Commands that are known and mean nothing that can be computed, with what to write instead.
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("pm", "two formulas, one with + and one with -"),
          Map.entry("mp", "two formulas, one with - and one with +"),
          Map.entry("ldots", "all of them: 1, 2, 3, 4; a range is 1..n"),
          Map.entry("cdots", "all of them, or \\sum_{i=1}^{n}"),
          Map.entry("dots", "all of them, or \\sum_{i=1}^{n}"),
          Map.entry("vdots", "all entries"),
          Map.entry("ddots", "all entries"),
          Map.entry("oint", "an integral over its parameter: \\int_0^{2\\pi} … \\,dt"),
          Map.entry("approx", "= or <; abs(a - b) < tol compares nearly"),
          Map.entry("simeq", "="),
          Map.entry("sim", "distributions come with probability"),
          Map.entry("propto", "= with the constant written out"),
          Map.entry("equiv", "= for formulas, mod(a - b, m) = 0 for remainders"),
          Map.entry("varpi", "another letter: \\pi is the number"),
          Map.entry("forall", "leave it away: a formula with free names holds for all"),
          Map.entry("exists", "solve(…) finds one"),
          Map.entry("sup", "\\max, or limit(…)"),
          Map.entry("inf", "\\min, or limit(…); infinity is \\infty"),
          Map.entry("limsup", "\\lim"),
          Map.entry("liminf", "\\lim"),
          Map.entry("argmax", "argmax(v) of a vector"),
          Map.entry("argmin", "argmin(v) of a vector"),
          Map.entry("dagger", "A^\\top; conj(A) conjugates"),
          Map.entry("oplus", "A + B"),
          Map.entry("ominus", "A - B"),
          Map.entry("cancel", "the formula without what is crossed out"),
          Map.entry("overset", "the sign alone"),
          Map.entry("underset", "the sign with its bounds below: \\lim_{x \\to 0}"),
          Map.entry("stackrel", "the sign alone"),
          Map.entry("Pr", "probabilities come with probability"),
          Map.entry("ker", "null_space(A)"),
          Map.entry("dim", "rank(A), or cardinality(S)"),
          Map.entry("hom", "a function by name: \\operatorname{…}"),
          Map.entry("therefore", "the formula alone"),
          Map.entry("phantom", "the formula alone"),
          Map.entry("iff", "p \\Rightarrow q and q \\Rightarrow p; = compares"),
          Map.entry("Leftrightarrow", "p \\Rightarrow q and q \\Rightarrow p; = compares"),
          Map.entry("Longleftrightarrow", "p \\Rightarrow q and q \\Rightarrow p; = compares"),
          Map.entry("subsetneq", "A \\subseteq B \\land A \\neq B"),
          Map.entry("nsubseteq", "\\neg (A \\subseteq B)"),
          Map.entry("supset", "B \\subseteq A"),
          Map.entry("supseteq", "B \\subseteq A"),
          Map.entry("bigcup", "A \\cup B \\cup C"),
          Map.entry("bigcap", "A \\cap B \\cap C"),
          Map.entry("nmid", "mod(b, a) \\neq 0"),
          Map.entry("perp", "u \\cdot v = 0"),
          Map.entry("parallel", "rank([u, v]) = 1"),
          Map.entry("hbar", "a letter of your own: h_{b}"),
          Map.entry("SI", "the number alone: units are not computed with"),
          Map.entry("si", "the number alone: units are not computed with"),
          Map.entry("qty", "the number alone: units are not computed with"),
          Map.entry("unit", "the number alone: units are not computed with"),
          Map.entry("because", "the formula alone"));

  private LatexCommands() {}

  static Sign sign(String command) {
    return switch (command) {
      case "cdot", "bullet", "centerdot" -> new Sign(TokenKind.CENTER_DOT, "dot");
      case "times" -> new Sign(TokenKind.CROSS, "cross");
      case "div" -> new Sign(TokenKind.SLASH, "/");
      case "ast" -> new Sign(TokenKind.STAR, "*");
      case "odot" -> new Sign(TokenKind.DOT_STAR, ".*");
      case "oslash" -> new Sign(TokenKind.DOT_SLASH, "./");
      case "otimes" -> new Sign(TokenKind.TENSOR, "kron");
      case "circ" -> new Sign(TokenKind.RING, "compose");
      case "le", "leq", "leqslant", "leqq" -> new Sign(TokenKind.LESS_EQUAL, "<=");
      case "ge", "geq", "geqslant", "geqq" -> new Sign(TokenKind.GREATER_EQUAL, ">=");
      case "lt" -> new Sign(TokenKind.LESS, "<");
      case "gt" -> new Sign(TokenKind.GREATER, ">");
      case "ne", "neq" -> new Sign(TokenKind.NOT_EQUAL, "!=");
      case "coloneqq", "eqqcolon" -> new Sign(TokenKind.EQUALS, "=");
      case "in" -> new Sign(TokenKind.IN, "in");
      case "notin" -> new Sign(TokenKind.NOT_IN, "not in");
      case "subset", "subseteq" -> new Sign(TokenKind.SUBSET, "subset");
      case "cup" -> new Sign(TokenKind.UNION, "union");
      case "cap" -> new Sign(TokenKind.INTERSECT, "intersect");
      case "setminus", "smallsetminus", "backslash" -> new Sign(TokenKind.BACKSLASH, "\\");
      case "emptyset", "varnothing" -> new Sign(TokenKind.EMPTY_SET, "{}");
      case "land", "wedge" -> new Sign(TokenKind.AND, "and");
      case "lor", "vee" -> new Sign(TokenKind.OR, "or");
      case "neg", "lnot" -> new Sign(TokenKind.NOT, "not");
      case "Rightarrow", "implies", "Longrightarrow" -> new Sign(TokenKind.IMPLIES, "=>");
      case "to", "mapsto", "rightarrow", "longrightarrow", "longmapsto" ->
          new Sign(TokenKind.ARROW, "->");
      case "%" -> new Sign(TokenKind.PERCENT, "%");
      case "{", "lbrace" -> new Sign(TokenKind.LEFT_BRACE, "{");
      case "}", "rbrace" -> new Sign(TokenKind.RIGHT_BRACE, "}");
      case "lparen" -> new Sign(TokenKind.LEFT_PARENTHESIS, "(");
      case "rparen" -> new Sign(TokenKind.RIGHT_PARENTHESIS, ")");
      case "lbrack" -> new Sign(TokenKind.LEFT_BRACKET, "[");
      case "rbrack" -> new Sign(TokenKind.RIGHT_BRACKET, "]");
      case "colon" -> new Sign(TokenKind.COLON, ":");
      default -> NONE;
    };
  }

  static final Sign NONE = new Sign(TokenKind.END, "");

  /// The function a command names in the language; empty when it names none.
  static String function(String command) {
    return FUNCTIONS.getOrDefault(command, "");
  }

  /// The name a command stands for: `theta` for `\vartheta`; empty when it stands for none.
  static String letter(String command) {
    if (command.startsWith("var")
        && !command.equals("varpi")
        && Spelling.isGreekName(command.substring(3))) {
      return command.substring(3);
    }
    return Spelling.isGreekName(command) ? command : LETTERS.getOrDefault(command, "");
  }

  static boolean isSpace(String command) {
    return SPACES.contains(command);
  }

  /// Whether a space is so wide that it separates formulas.
  static boolean isWide(String command) {
    return WIDE.contains(command);
  }

  static boolean isAccent(String command) {
    return ACCENTS.contains(command);
  }

  static boolean isFont(String command) {
    return FONTS.contains(command);
  }

  static boolean isSwitch(String command) {
    return SWITCHES.contains(command);
  }

  static boolean isFraction(String command) {
    return switch (command) {
      case "frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac", "over" -> true;
      default -> false;
    };
  }

  /// What to write for a command that is refused; empty for the others.
  static String instead(String command) {
    return REFUSED.getOrDefault(command, "");
  }

  static boolean isKnown(String command) {
    return !function(command).isEmpty()
        || !letter(command).isEmpty()
        || sign(command) != NONE
        || isSpace(command)
        || isWide(command)
        || isAccent(command)
        || isFont(command)
        || isSwitch(command)
        || STRUCTURES.contains(command)
        || REFUSED.containsKey(command);
  }

  /// The names worth suggesting for a misspelt one.
  static List<String> suggestions() {
    List<String> all = new ArrayList<>(STRUCTURES);
    all.addAll(FUNCTIONS.keySet());
    all.addAll(ACCENTS);
    all.addAll(FONTS);
    all.addAll(LETTERS.keySet());
    all.addAll(
        List.of(
            "cdot",
            "times",
            "leq",
            "geq",
            "neq",
            "infty",
            "subseteq",
            "setminus",
            "emptyset",
            "cup",
            "cap",
            "notin",
            "odot",
            "otimes",
            "quad",
            "alpha",
            "beta",
            "gamma",
            "delta",
            "epsilon",
            "theta",
            "lambda",
            "sigma",
            "omega"));
    all.removeIf(name -> name.length() < 2);
    return all;
  }
}
