package gradus.cli;

import java.util.List;

/// The completion of PowerShell 5.1 and later.
final class PowerShellCompletion {
  private PowerShellCompletion() {}

  static String script() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # PowerShell completion for gradus; written by: gradus completion powershell
        Register-ArgumentCompleter -Native -CommandName gradus -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)
          $commands = [ordered]@{
        """);
    for (Command command : Commands.all()) {
      text.append("    ").append(entry(command.name(), command.summary())).append('\n');
    }
    text.append("  }\n  $options = @{\n");
    for (Command command : Commands.all()) {
      text.append("    ").append(quoted(command.name())).append(" = [ordered]@{\n");
      for (CommandOption option : command.options()) {
        for (String name : option.names()) {
          text.append("      ").append(entry(name, option.text())).append('\n');
        }
      }
      text.append("    }\n");
    }
    text.append("  }\n  $values = @{\n");
    for (Command command : Commands.all()) {
      for (CommandOption option : command.options()) {
        for (String name : option.choices().isEmpty() ? List.<String>of() : option.names()) {
          list(command.name() + name, option.choices(), text);
        }
      }
      if (!command.operandWords().isEmpty()) {
        list(command.name(), command.operandWords(), text);
      }
    }
    text.append(
        """
          }
          $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
          $done = if ($wordToComplete) { $words.Count - 1 } else { $words.Count }
          $command = if ($done -gt 1 -and $commands.Contains($words[1])) { $words[1] } else { 'compute' }
          $previous = $words[$done - 1]
          $found = if ($done -eq 1 -and -not $wordToComplete.StartsWith('-')) { $commands }
            elseif ($values.Contains("$command$previous")) { $values["$command$previous"] }
            elseif ($wordToComplete.StartsWith('-')) { $options[$command] }
            elseif ($command -eq 'doc') { @(gradus doc --names 2>$null) }
            elseif ($values.Contains($command)) { $values[$command] }
          if ($found -is [System.Collections.IDictionary]) {
            $found.GetEnumerator() | Where-Object { $_.Key.StartsWith($wordToComplete) } | ForEach-Object {
              [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterName', $_.Value)
            }
          } else {
            $found | Where-Object { $_ -and $_.StartsWith($wordToComplete) }
          }
        }
        """);
    return text.toString();
  }

  private static void list(String key, List<String> words, StringBuilder text) {
    text.append("    ").append(quoted(key)).append(" = @(");
    String separator = "";
    for (String word : words) {
      text.append(separator).append(quoted(word));
      separator = ", ";
    }
    text.append(")\n");
  }

  private static String entry(String key, String value) {
    return quoted(key) + " = " + quoted(value);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
