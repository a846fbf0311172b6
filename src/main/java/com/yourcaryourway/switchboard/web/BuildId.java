package com.yourcaryourway.switchboard.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;

/** Names a set of files by what they hold, so that all nodes with the same files give the same name. */
final class BuildId {
    private static final int DIGITS = 16;

    private BuildId() {}

    static String of(SortedMap<String, byte[]> files) {
        MessageDigest digest = Digest.sha256();
        files.forEach((path, content) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            // The lengths keep two files apart from one that has both their bytes.
            digest.update(ByteBuffer.allocate(8)
                    .putInt(name.length)
                    .putInt(content.length)
                    .flip());
            digest.update(name);
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
