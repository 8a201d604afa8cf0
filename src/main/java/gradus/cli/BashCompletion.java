package gradus.cli;

import java.util.ArrayList;
import java.util.List;

/// The completion of bash 3.2 and later. Names of functions are asked from gradus itself when they
/// are needed, so that the script does not age.
final class BashCompletion {
  private BashCompletion() {}

  static String script() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # bash completion for gradus; written by: gradus completion bash
        _gradus_files() {
          local IFS=$'\\n'
          type compopt &>/dev/null && compopt -o filenames 2>/dev/null
          COMPREPLY=($(compgen -f -- "$1"))
        }
        _gradus() {
          local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=compute
          COMPREPLY=()
          # readline makes three words of A=data.csv and of --color=auto
          if [[ $cur == "=" ]]; then
            cur=""
            if [[ $prev != --* ]]; then _gradus_files ""; return; fi
          elif [[ $prev == "=" ]]; then
            prev=${COMP_WORDS[COMP_CWORD-2]}
            if [[ $prev != --* ]]; then _gradus_files "$cur"; return; fi
          fi
        """);
    text.append("  if ((COMP_CWORD == 1)) && [[ $cur != -* ]]; then\n");
    text.append("    COMPREPLY=($(compgen -W \"").append(String.join(" ", Commands.NAMES));
    text.append("\" -- \"$cur\"))\n    return\n  fi\n");
    text.append("  case ${COMP_WORDS[1]} in\n");
    for (Command command : Commands.all()) {
      String names =
          command.alias().isEmpty() ? command.name() : command.name() + "|" + command.alias();
      text.append("    ").append(names).append(") command=").append(command.name()).append(" ;;\n");
    }
    text.append("  esac\n  case $command$prev in\n");
    for (Command command : Commands.all()) {
      values(command, text);
    }
    text.append("  esac\n  case $command in\n");
    for (Command command : Commands.all()) {
      words(command, text);
    }
    text.append("  esac\n}\ncomplete -o default -F _gradus gradus\n");
    return text.toString();
  }

  /// What completes the value of each option.
  private static void values(Command command, StringBuilder text) {
    for (CommandOption option : command.options()) {
      if (!option.takesValue()) {
        continue;
      }
      List<String> cases = new ArrayList<>();
      for (String name : option.names()) {
        cases.add(command.name() + name);
      }
      text.append("    ").append(String.join("|", cases)).append(") ");
      if (!option.choices().isEmpty()) {
        text.append("COMPREPLY=($(compgen -W \"")
            .append(String.join(" ", option.choices()))
            .append("\" -- \"$cur\")); ");
      } else if (option.takesFile()) {
        text.append("_gradus_files \"$cur\"; ");
      }
      text.append("return ;;\n");
    }
  }

  private static void words(Command command, StringBuilder text) {
    List<String> names = new ArrayList<>();
    for (CommandOption option : command.options()) {
      names.addAll(option.names());
    }
    text.append("    ").append(command.name()).append(")\n      if [[ $cur == -* ]]; then\n");
    text.append("        COMPREPLY=($(compgen -W \"").append(String.join(" ", names));
    text.append("\" -- \"$cur\"))\n");
    if (command instanceof DocCommand) {
      text.append(
          "      else\n        COMPREPLY=($(compgen -W \"$(gradus doc --names 2>/dev/null)\"");
      text.append(" -- \"$cur\"))\n");
    } else if (!command.operandWords().isEmpty()) {
      text.append("      else\n        COMPREPLY=($(compgen -W \"");
      text.append(String.join(" ", command.operandWords())).append("\" -- \"$cur\"))\n");
    }
    text.append("      fi ;;\n");
  }
}
