package gradus.cli;

/// The completion of fish.
final class FishCompletion {
  private FishCompletion() {}

  static String script() {
    StringBuilder text =
        new StringBuilder("# fish completion for gradus; written by: gradus completion fish\n");
    StringBuilder others = new StringBuilder();
    text.append("complete -c gradus -f\n");
    for (Command command : Commands.all()) {
      text.append("complete -c gradus -n __fish_use_subcommand -a ").append(command.name());
      text.append(" -d ").append(quoted(command.summary())).append('\n');
      if (!command.name().equals("compute")) {
        others.append(' ').append(command.name());
      }
    }
    for (Command command : Commands.all()) {
      // what is no other command is computed: gradus 'det(A)' -v A=m.csv
      String condition =
          command.name().equals("compute")
              ? "not __fish_seen_subcommand_from" + others
              : "__fish_seen_subcommand_from " + command.name();
      for (CommandOption option : command.options()) {
        text.append("complete -c gradus -n ").append(quoted(condition));
        option(option, text);
      }
      operands(command, condition, text);
    }
    return text.toString();
  }

  private static void option(CommandOption option, StringBuilder text) {
    for (String name : option.names()) {
      boolean isLong = name.startsWith("--");
      text.append(isLong ? " -l " : " -s ").append(name.substring(isLong ? 2 : 1));
    }
    if (!option.choices().isEmpty()) {
      text.append(" -x -a ").append(quoted(String.join(" ", option.choices())));
    } else if (option.takesFile()) {
      text.append(" -r -F");
    } else if (option.takesValue()) {
      text.append(" -x");
    }
    text.append(" -d ").append(quoted(option.text())).append('\n');
  }

  private static void operands(Command command, String condition, StringBuilder text) {
    String words =
        command instanceof DocCommand
            ? "(gradus doc --names 2>/dev/null)"
            : String.join(" ", command.operandWords());
    if (!words.isEmpty()) {
      text.append("complete -c gradus -n ").append(quoted(condition));
      text.append(" -a ").append(quoted(words)).append('\n');
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
