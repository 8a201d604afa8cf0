package gradus.render.tex;

/// The alphabets of mathematics: 𝐱, ℝ, 𝓛, 𝔤, 𝗑, 𝚡. A character that an alphabet does not have
/// stays as it is.
enum Alphabet {
  PLAIN(0, 0, 0, 0),
  /// Letters that stand for themselves as words: `\mathrm`.
  ROMAN(0, 0, 0, 0),
  BOLD(0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8),
  BLACKBOARD(0x1D538, 0x1D552, 0x1D7D8, 0),
  /// The bold form, which fonts have more often than the light one.
  SCRIPT(0x1D4D0, 0x1D4EA, 0, 0),
  FRAKTUR(0x1D504, 0x1D51E, 0, 0),
  SANS(0x1D5A0, 0x1D5BA, 0x1D7E2, 0),
  MONO(0x1D670, 0x1D68A, 0x1D7F6, 0);

  /// Letters that Unicode had before it had the alphabets, and where they are.
  private static final String OLD_BLACKBOARD = "CℂHℍNℕPℙQℚRℝZℤ";

  private static final String OLD_FRAKTUR = "CℭHℌIℑRℜZℨ";

  private final int capitals;
  private final int smalls;
  private final int digits;
  private final int greek;

  Alphabet(int capitals, int smalls, int digits, int greek) {
    this.capitals = capitals;
    this.smalls = smalls;
    this.digits = digits;
    this.greek = greek;
  }

  /// The alphabet a command asks for; {@link #PLAIN} for other commands.
  static Alphabet of(String command) {
    return switch (command) {
      case "mathbf", "boldsymbol", "bm", "pmb", "symbf", "symbfit", "bold", "bf", "bfseries" ->
          BOLD;
      case "mathbb", "Bbb", "mathds", "mathbbm", "symbb" -> BLACKBOARD;
      case "mathcal", "mathscr", "symcal", "symscr", "cal", "scr" -> SCRIPT;
      case "mathfrak", "frak", "symfrak" -> FRAKTUR;
      case "mathsf", "symsf", "sf" -> SANS;
      case "mathtt", "tt" -> MONO;
      case "mathrm", "mathit", "mathnormal", "symrm", "symit", "rm", "it" -> ROMAN;
      default -> PLAIN;
    };
  }

  String of(String text, Ink ink) {
    if (ink != Ink.UNICODE || capitals == 0 || text.isEmpty()) {
      return text;
    }
    int point = mapped(text.codePointAt(0));
    return Character.toString(point) + text.substring(Character.charCount(text.codePointAt(0)));
  }

  private int mapped(int c) {
    String old = this == BLACKBOARD ? OLD_BLACKBOARD : this == FRAKTUR ? OLD_FRAKTUR : "";
    int place = c < 'Z' + 1 ? old.indexOf(c) : -1;
    if (place >= 0) {
      return old.charAt(place + 1);
    }
    if (c >= 'A' && c <= 'Z') {
      return capitals + c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return smalls + c - 'a';
    }
    if (c >= '0' && c <= '9' && digits > 0) {
      return digits + c - '0';
    }
    return greek > 0 ? boldGreek(c) : c;
  }

  private int boldGreek(int c) {
    if (c >= 'Α' && c <= 'Ω') {
      return greek + c - 'Α';
    }
    if (c >= 'α' && c <= 'ω') {
      return greek + 26 + c - 'α';
    }
    return switch (c) {
      case '∇' -> 0x1D6C1;
      case '∂' -> 0x1D6DB;
      case 'ϵ' -> 0x1D6DC;
      case 'ϑ' -> 0x1D6DD;
      case 'ϕ' -> 0x1D6DF;
      case 'ϱ' -> 0x1D6E0;
      case 'ϖ' -> 0x1D6E1;
      default -> c;
    };
  }
}
