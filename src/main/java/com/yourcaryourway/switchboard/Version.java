package com.yourcaryourway.switchboard;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"switchboard " + (version == null ? "(not from a jar)" : version)};
    }
}
