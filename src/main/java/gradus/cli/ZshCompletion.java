package gradus.cli;

/// The completion of zsh, with descriptions, in the form of an autoloaded function.
final class ZshCompletion {
  private ZshCompletion() {}

  static String script() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        #compdef gradus
        # zsh completion for gradus; written by: gradus completion zsh
        _gradus_binding() {
          if compset -P '*='; then _files; else _message 'NAME=FILE or NAME=EXPR'; fi
        }
        _gradus_names() {
          local -a names
          names=(${(f)"$(gradus doc --names 2>/dev/null)"})
          compadd -a names
        }
        _gradus() {
          local -a commands
          commands=(
        """);
    for (Command command : Commands.all()) {
      text.append("    ").append(quoted(command.name() + ":" + command.summary())).append('\n');
    }
    text.append(
        """
          )
          if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
            _describe -t commands 'gradus command' commands
            return
          fi
          local command=compute
        """);
    text.append("  if (( ${commands[(I)$words[2]:*]} )) || [[ $words[2] == c ]]; then\n");
    text.append("    command=${words[2]/#%c/compute}\n    shift words\n    ((CURRENT--))\n  fi\n");
    text.append("  case $command in\n");
    for (Command command : Commands.all()) {
      text.append("    ").append(command.name()).append(")\n      _arguments");
      for (CommandOption option : command.options()) {
        text.append(" \\\n        ").append(argument(option));
      }
      text.append(" \\\n        ").append(operands(command)).append(" ;;\n");
    }
    text.append("  esac\n}\n");
    // Autoloaded from fpath the file is the body of _gradus; sourced, it registers the function.
    text.append("if [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n  _gradus \"$@\"\n");
    text.append("else\n  compdef _gradus gradus\nfi\n");
    return text.toString();
  }

  private static String argument(CommandOption option) {
    String names = option.names().size() == 1 ? option.key() : String.join(",", option.names());
    StringBuilder text = new StringBuilder();
    if (option.names().size() > 1) {
      text.append(quoted(option.repeatable() ? "*" : "(" + String.join(" ", option.names()) + ")"));
      text.append('{').append(names).append('}');
    }
    StringBuilder rest = new StringBuilder();
    if (option.names().size() == 1) {
      rest.append(option.repeatable() ? "*" : "").append(names);
    }
    rest.append('[').append(option.text().replace("[", "\\[").replace("]", "\\]")).append(']');
    if (option.takesValue()) {
      rest.append(':')
          .append(option.label().replace(":", "\\:"))
          .append(':')
          .append(action(option));
    }
    return text.append(quoted(rest.toString())).toString();
  }

  private static String action(CommandOption option) {
    if (!option.choices().isEmpty()) {
      return "(" + String.join(" ", option.choices()) + ")";
    }
    if (option.label().startsWith("NAME=")) {
      return "_gradus_binding";
    }
    return option.takesFile() ? "_files" : " ";
  }

  private static String operands(Command command) {
    if (command instanceof DocCommand) {
      return "'*:name:_gradus_names'";
    }
    return command.operandWords().isEmpty()
        ? "'*:expression: '"
        : quoted("*:word:(" + String.join(" ", command.operandWords()) + ")");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
