package com.yourcaryourway.switchboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CheckFaultsCommandTest {
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nodes=1|--nodes must be",
                "--rooms=0|--rooms must be",
                "--rate=0|--rate must be",
                "--seconds=0|--seconds must be",
                "--faults=flood|no such fault: flood",
                "--faults=double-kill|double-kill needs --nodes 4",
                "--seconds=5 --minutes=1|exclude each other",
                "--minutes=99999999|overflow",
                "--silence=2|--silence must be",
                "--silence=10 --grace=10|--grace must be",
                "--clock-skew=-1|--clock-skew must be",
                "--rest=0|--rest must be",
                "--quiet=0|--quiet must be",
                "--rounds=-1|--rounds must be",
                "--seed=x|Invalid value"
            })
    void whatCannotBeRunIsRefusedWithTheReason(String options, String reason) {
        assertThat(run(options.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(reason);
    }

    @Test
    void withoutAJarThereAreNoNodesToStart() {
        assertThat(run("--rooms=1")).isEqualTo(3);
        assertThat(err.toString()).startsWith("cannot begin: ");
    }

    private int run(String... arguments) {
        return new CommandLine(new CheckFaultsCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
