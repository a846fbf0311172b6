package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.balance.BalanceCommand;
import com.yourcaryourway.switchboard.faults.CheckFaultsCommand;
import com.yourcaryourway.switchboard.load.LoadCommand;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 done, 1 failed, 2 a command line or configuration that cannot be used, 3 a port that cannot
 * be listened on, 4 a build whose format the cluster has left.
 */
@Command(
        name = "switchboard",
        description = "Support chat and video calls between customers and agents, on any number of nodes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ServeCommand.class, BalanceCommand.class, LoadCommand.class, CheckFaultsCommand.class})
public final class Main implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String... arguments) {
        presetProperties();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setParameterExceptionHandler(Main::refuse);
    }

    /** Says what is wrong and how it is done right; picocli alone would leave the second out when it has a suggestion. */
    private static int refuse(ParameterException refused, String[] arguments) {
        var command = refused.getCommandLine();
        command.getErr().println(refused.getMessage());
        command.usage(command.getErr());
        return ExitCode.USAGE;
    }

    /** What libraries read once, when their first class is loaded; what the operator set stays. */
    private static void presetProperties() {
        preset("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.SLF4JLogDelegateFactory");
        preset("hazelcast.logging.type", "slf4j");
        // With one or two processors the common pool would start a thread for each callback of Hazelcast
        // (hazelcast#16154).
        preset("java.util.concurrent.ForkJoinPool.common.parallelism", "4");
    }

    private static void preset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("not called through the command line");
        }
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
