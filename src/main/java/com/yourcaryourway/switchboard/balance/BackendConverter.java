package com.yourcaryourway.switchboard.balance;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads host:port on the command line. */
final class BackendConverter implements ITypeConverter<BackendAddress> {
    @Override
    public BackendAddress convert(String text) {
        try {
            return BackendAddress.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new TypeConversionException(String.valueOf(malformed.getMessage()));
        }
    }
}
