package gradus.cli;

import java.util.List;

/// `gradus completion SHELL`: a script that teaches the shell the commands, options and names of
/// gradus.
final class CompletionCommand implements Command {
  static final List<String> SHELLS = List.of("bash", "zsh", "fish", "powershell");

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String summary() {
    return "Writes a script with which a shell completes gradus commands";
  }

  @Override
  public String operands() {
    return "SHELL";
  }

  @Override
  public String operandText() {
    return "bash, zsh, fish or powershell";
  }

  @Override
  public List<String> operandWords() {
    return SHELLS;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(CommandOption.HELP);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "source <(gradus completion bash)                              in ~/.bashrc",
        "gradus completion zsh > ~/.zfunc/_gradus                      with ~/.zfunc in fpath",
        "gradus completion fish > ~/.config/fish/completions/gradus.fish",
        "gradus completion powershell | Out-String | Invoke-Expression in $PROFILE");
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    List<String> words = arguments.operands();
    if (words.size() != 1) {
      throw Usage.error("which shell?", "gradus completion " + String.join("|", SHELLS));
    }
    console.out().block(script(words.getFirst()));
    return ExitCode.DONE;
  }

  /// The script for one shell.
  static String script(String shell) {
    return switch (shell) {
      case "bash" -> BashCompletion.script();
      case "zsh" -> ZshCompletion.script();
      case "fish" -> FishCompletion.script();
      case "powershell" -> PowerShellCompletion.script();
      default ->
          throw Usage.error(
              "no completion for '" + shell + "'", "one of " + String.join(", ", SHELLS));
    };
  }
}
