package gradus.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The commands as picocli sees them, made in code and without reflection. It lays out the help and
/// writes the bash completion; parsing is {@link ArgumentParser}'s, from the same options.
final class CommandModel {
  private CommandModel() {}

  /// The whole program.
  static CommandLine root() {
    CommandSpec root =
        spec("gradus", "Mathematics for machine learning: computes, checks and explains");
    root.usageMessage()
        .customSynopsis(
            "gradus COMMAND [OPTION...] [ARGUMENT...]",
            "       gradus [OPTION...] EXPR...   the same as gradus compute",
            "       gradus                       opens the shell, on a terminal",
            "       PROGRAM | gradus             evaluates the expressions on standard input")
        .footer(
            "%ngradus COMMAND --help says more. Single quotes keep an expression whole in every"
                + " shell but cmd. GRADUS_ACCESSIBLE=1 in the environment suits screen readers.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
    root.addOption(option(CommandOption.HELP));
    root.addOption(option(CommandOption.flag("-V", "--version", "shows the version")));
    for (Command command : Commands.all()) {
      CommandLine line = of(command);
      root.addSubcommand(command.name(), line);
    }
    return new CommandLine(root);
  }

  static CommandLine of(Command command) {
    CommandSpec spec = spec(command.name(), command.summary());
    if (!command.alias().isEmpty()) {
      spec.aliases(command.alias());
    }
    for (CommandOption option : command.options()) {
      spec.addOption(option(option));
    }
    if (!command.operands().isEmpty()) {
      spec.addPositional(operands(command));
    }
    spec.usageMessage()
        .customSynopsis("gradus " + command.name() + " [OPTION...] " + command.operands())
        .footerHeading("%nExamples:%n")
        .footer(indented(command.examples()))
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
    return new CommandLine(spec);
  }

  private static CommandSpec spec(String name, String summary) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.interpolateVariables(false); // ${…} in a text is a text
    spec.parser().separator(" ");
    spec.usageMessage()
        .description(escaped(summary) + ".")
        .synopsisHeading("Usage: ")
        .optionListHeading("%nOptions:%n")
        .parameterListHeading("%n")
        .commandListHeading("%nCommands:%n")
        .sortOptions(false)
        .sortSynopsis(false);
    return spec;
  }

  private static OptionSpec option(CommandOption option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.names().toArray(String[]::new))
            .description(escaped(option.text()));
    if (!option.takesValue()) {
      return builder.arity("0").type(boolean.class).build();
    }
    builder.arity("1").paramLabel(option.label()).hideParamSyntax(true);
    if (!option.choices().isEmpty()) {
      builder.completionCandidates(option.choices());
    }
    Class<?> value = option.takesFile() ? File.class : String.class;
    return option.repeatable()
        ? builder.type(List.class).auxiliaryTypes(value).build()
        : builder.type(value).build();
  }

  private static PositionalParamSpec operands(Command command) {
    PositionalParamSpec.Builder builder =
        PositionalParamSpec.builder()
            .paramLabel(command.operands())
            .hideParamSyntax(true)
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(escaped(command.operandText()));
    if (!command.operandWords().isEmpty()) {
      builder.completionCandidates(command.operandWords());
    }
    return builder.build();
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(" " + code.number(), escaped(code.meaning()));
    }
    return codes;
  }

  private static String[] indented(List<String> examples) {
    List<String> lines = new ArrayList<>(examples.size());
    for (String example : examples) {
      lines.add("  " + escaped(example));
    }
    return lines.toArray(String[]::new);
  }

  /// picocli passes its texts through {@link String#format} and reads `@|…|@` as colours.
  private static String escaped(String text) {
    return text.replace("%", "%%");
  }
}
