package dev.migrations.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Makes help pages short: a verb's page shows the verb's own options, and says where those of all verbs are. */
final class HelpPages {

    private HelpPages() {}

    static void arrange(CommandLine root) {
        addHelp(root);
        root.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("The version of this command.")
                        .build());
        root.getCommandSpec()
                .usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .abbreviateSynopsis(true)
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions, before the command's name or after it:%n")
                .footer("", "See ${COMMAND-NAME} COMMAND --help for a command's own options.");
        root.getSubcommands().values().stream().distinct().forEach(HelpPages::arrangeVerb);
    }

    private static void addHelp(CommandLine command) {
        if (command.getCommandSpec().findOption("-h") != null) {
            return;
        }
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("This page.")
                        .build());
    }

    private static void arrangeVerb(CommandLine verb) {
        addHelp(verb);
        UsageMessageSpec page = verb.getCommandSpec().usageMessage();
        page.abbreviateSynopsis(true).parameterListHeading("%n").optionListHeading("%nOptions:%n");
        page.sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpPages::ownOptions);
        page.sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING, help -> "");
        page.sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpPages::footer);
    }

    private static String ownOptions(Help help) {
        List<OptionSpec> own = help.commandSpec().options().stream()
                .filter(option -> !option.inherited() && !option.hidden())
                .collect(Collectors.toList());
        Help.Layout layout = help.createDefaultLayout(own, List.of(), help.colorScheme());
        layout.addOptions(own, help.createDefaultParamLabelRenderer());
        return layout.toString();
    }

    /** The examples, as they are typed in this program, and where the other options are. */
    private static String footer(Help help) {
        String root = help.commandSpec().root().name();
        StringBuilder footer = new StringBuilder();
        String[] examples = help.commandSpec().usageMessage().footer();
        if (examples.length > 0) {
            footer.append(examples.length == 1 ? "\nExample:\n" : "\nExamples:\n");
        }
        for (String example : examples) {
            footer.append("  ").append(root).append(' ').append(example).append('\n');
        }
        return footer.append("\nThe options of all commands: ")
                .append(root)
                .append(" --help\n")
                .toString();
    }
}
