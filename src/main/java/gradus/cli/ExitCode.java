package gradus.cli;

import gradus.diag.Outcome;

/// How the program ends, as a number a script can test.
enum ExitCode {
  DONE(0, "done"),
  NEGATIVE(1, "the mathematics says no: singular, different, does not converge"),
  USAGE(2, "the command line is wrong"),
  INPUT(3, "the input is wrong: syntax, name, shape, domain, data"),
  LIMIT(4, "a limit or the timeout was reached"),
  IO(5, "reading or writing failed"),
  UNDECIDED(6, "neither yes nor no"),
  BUG(70, "a bug in gradus"),
  INTERRUPTED(130, "interrupted; 143: terminated"),
  CLOSED_PIPE(141, "the reader closed the pipe (silently)");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  int number() {
    return number;
  }

  /// What it says, for `--help`.
  String meaning() {
    return meaning;
  }

  static ExitCode of(Outcome outcome) {
    return switch (outcome) {
      case NEGATIVE -> NEGATIVE;
      case USAGE -> USAGE;
      case INPUT -> INPUT;
      case LIMIT -> LIMIT;
      case IO -> IO;
      case UNDECIDED -> UNDECIDED;
      case BUG -> BUG;
    };
  }
}
