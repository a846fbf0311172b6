package com.yourcaryourway.switchboard.balance;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time span as the configuration writes it: 500ms, 2s. From 1 ms up. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s)");

    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            long number = Long.parseLong(form.group(1));
            if (number > 0) {
                return form.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
            }
        }
        throw new TypeConversionException("'" + text + "' is not a time span such as 500ms or 2s");
    }
}
